// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import type { Answers } from '../../src/core/answers/answers.ts'
import { encodePosting } from '../../src/core/reading/postingLink.ts'
import { example } from '../example.ts'
import { memoryArea } from '../storage/memoryArea.ts'
import { open, openTab, tabWith } from './site.tsx'

const mine: Answers = new Map([
  ['python.ladder', 1],
  ['networks.ladder', 2],
  ['attacks.ladder', 3],
  ['reports.ladder', 3],
])

const posting = `Requirements
- Strong Python
- You know networks
- We like songs
Responsibilities
- Write reports
Nice to have
- Attacks
Benefits
- Networks of friends`

async function read(text: string, store = openTab()) {
  const user = await open('/posting/', store)
  await user.click(await screen.findByRole('textbox', { name: /The text of the posting/ }))
  await user.paste(text)
  await user.click(screen.getByRole('button', { name: 'Read it' }))
  return user
}

const asked = () =>
  within(screen.getByRole('region', { name: 'The skills' }))
    .queryAllByRole('listitem')
    .map((item) => {
      const [level, section] = within(item).getAllByRole<HTMLSelectElement>('combobox')
      const name = item.querySelector('label')?.textContent
      return `${name} ${level?.value}, ${section?.selectedOptions[0]?.textContent}`
    })

const found = [
  'Python must-have 3, required',
  'Networks must-have 2, required',
  'Reports  2, a duty',
  'Attacks  2, nice to have',
]

describe('a posting that was pasted', () => {
  it('is shown with the words it was read from, and what it asks with level and weight', async () => {
    await read(posting)
    await screen.findByRole('heading', { name: 'What it asks' })
    expect(asked()).toEqual(found)
    expect([...document.querySelectorAll('mark')].map(({ textContent }) => textContent)).toEqual([
      'Python',
      'networks',
      'reports',
      'Attacks',
    ])
  })

  it('shows what was not understood, and what was left out', async () => {
    await read(posting)
    const silent = (await screen.findByText(/^1\sline said nothing about our 4 skills/))
      .parentElement
    expect(silent?.textContent).toContain('We like songs')
    const leftOut = screen.getByText(/^1\sline about the company/).parentElement
    expect(leftOut?.textContent).toContain('Networks of friends')
  })

  it('never says that one can do what was found', async () => {
    await read(posting)
    expect(await screen.findByText(/never that you can do it/)).toBeDefined()
  })

  it('can be corrected, and each correction undone', async () => {
    const user = await read(posting)
    await screen.findByRole('heading', { name: 'What it asks' })
    await user.click(screen.getByRole('button', { name: 'Drop Attacks' }))
    expect(asked()).toEqual(found.slice(0, 3))
    expect(screen.getByText(/too little to judge by/)).toBeDefined()
    expect(document.querySelectorAll('mark')).toHaveLength(3)
    await user.selectOptions(screen.getByRole('combobox', { name: /^It asks this too/ }), 'Attacks')
    await user.click(screen.getByRole('button', { name: 'Add' }))
    await user.selectOptions(screen.getByRole('combobox', { name: /^Python/ }), '1')
    expect(asked()[0]).toMatch(/Python.* 1, required$/)
    const undo = () => user.click(screen.getByRole('button', { name: 'Undo' }))
    await undo()
    expect(asked()).toEqual(found)
    await undo()
    expect(asked()).toEqual(found.slice(0, 3))
    await undo()
    expect(asked()).toEqual(found)
    expect(screen.queryByRole('button', { name: 'Undo' })).toBeNull()
  })

  it('is held against the answers: the word, what is missing, rows and the first steps', async () => {
    await read(posting, tabWith(mine))
    expect(await screen.findByRole('heading', { name: 'How near you are' })).toBeDefined()
    expect(document.querySelector('.band')?.textContent).toBe('Stretch')
    expect(screen.getByText(/Python at 3$/).textContent).toBe('What’s missing: Python at 3')
    const table = screen.getByRole('table')
    expect(within(table).getAllByRole('rowheader')[0]?.textContent).toBe('Pythonmust-have')
    const way = await screen.findByText(/steps? to Ready/)
    expect(way.textContent).toMatch(/^1\sstep to Ready/)
    expect(await screen.findByRole('link', { name: 'Python from nothing' })).toBeDefined()
  })

  it('asks for the answers where there are none, and shows what it asks all the same', async () => {
    await read(posting)
    expect(await screen.findByRole('link', { name: 'Answer the questions' })).toBeDefined()
    expect(asked()).toEqual(found)
    expect(screen.queryByRole('table')).toBeNull()
  })

  it('gets no word while a must-have is not answered', async () => {
    await read(posting, tabWith(new Map([['reports.ladder', 3]])))
    expect(await screen.findByText(/There’s no word for it yet/)).toBeDefined()
    expect(document.querySelector('.band')).toBeNull()
  })

  it('that holds markup is shown as text', async () => {
    await read(
      `${posting}\n\nRequirements\n- Python &lt;img src=x onerror=alert(1)&gt; <b onclick="x">bold</b>`,
    )
    await screen.findByRole('heading', { name: 'What it asks' })
    const words = screen.getByRole('region', { name: 'The words it was read from' })
    expect(
      within(words)
        .getByText(/Python/, { selector: 'li:last-child mark' })
        .closest('li')?.textContent,
    ).toBe('Python <img src=x onerror=alert(1)> boldPython')
    expect(document.querySelector('article img, article b[onclick]')).toBeNull()
  })

  it('stays while the page is open, is not stored, and goes with everything else', async () => {
    const area = memoryArea()
    const store = tabWith(mine, area)
    const user = await read(posting, store)
    await screen.findByRole('heading', { name: 'How near you are' })
    await user.click(screen.getByRole('link', { name: 'Look at real postings instead' }))
    await screen.findByRole('heading', { name: 'Real AI security jobs' })
    await user.click(screen.getByRole('link', { name: /Paste it/ }))
    expect(await screen.findByRole('textbox', { name: /^The text/ })).toHaveProperty(
      'value',
      posting,
    )
    expect(asked()).toEqual(found)
    expect([...area.texts].join()).not.toContain('songs')
    expect(store.everything()).not.toContain('songs')
    store.deleteEverything()
    expect(store.getState().pasted.text).toBe('')
  })
})

describe('what a posting asks', () => {
  const section = (skill: string) => screen.getByRole('combobox', { name: `How ${skill} is asked` })

  it('can be said to be required or only nice to have, also of a skill that was added', async () => {
    const user = await read(posting)
    await screen.findByRole('heading', { name: 'What it asks' })
    await user.selectOptions(section('Attacks'), 'required')
    expect(asked()[3]).toBe('Attacks  2, required')
    await user.click(screen.getByRole('button', { name: 'Drop Reports' }))
    await user.selectOptions(screen.getByRole('combobox', { name: /^It asks this too/ }), 'Reports')
    await user.click(screen.getByRole('button', { name: 'Add' }))
    await user.selectOptions(section('Reports'), 'required')
    expect(asked()[2]).toBe('Reports  2, required')
    await user.click(screen.getByRole('button', { name: 'Undo' }))
    expect(asked()[2]).toBe('Reports  2, a duty')
  })

  it('is the earlier reading while the text has changed since, and the page says so', async () => {
    const user = await read(posting)
    await screen.findByRole('heading', { name: 'What it asks' })
    expect(screen.queryByText(/has changed since it was read/)).toBeNull()
    await user.type(screen.getByRole('textbox', { name: /The text of the posting/ }), ' and more')
    expect(screen.getByText(/has changed since it was read/)).toBeDefined()
    await user.click(screen.getByRole('button', { name: 'Read it' }))
    await waitFor(() => expect(screen.queryByText(/has changed since it was read/)).toBeNull())
  })
})

describe('a posting that is kept', () => {
  async function keep(name: string, store = tabWith(mine)) {
    const user = await read(posting, store)
    await user.selectOptions(await screen.findByRole('combobox', { name: /^Python/ }), '2')
    await user.type(screen.getByRole('textbox', { name: /^Keep what it asks/ }), name)
    await user.click(screen.getByRole('button', { name: 'Keep it' }))
    await screen.findByText(/^Read and kept on/)
    return user
  }

  it('is stored with its name and what it asks as corrected, and no word of its text', async () => {
    const area = memoryArea()
    await keep('My dream', tabWith(mine, area))
    const stored = [...area.texts].join()
    expect(stored).toContain('My dream')
    expect(stored).not.toMatch(/songs|friends|Strong/)
    const [kept] = openTab(area).getState().saved.postings.values()
    expect(kept?.requirements).toEqual([
      { skill: 'python', level: 2, weight: 3, must: true },
      { skill: 'networks', level: 2, weight: 3, must: true },
      { skill: 'reports', level: 2, weight: 2, must: false },
      { skill: 'attacks', level: 2, weight: 1, must: false },
    ])
  })

  it('opens with what it asks, the word, what is missing and the way there', async () => {
    await keep('My dream')
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('My dream')
    expect(screen.getByText('Required').nextElementSibling?.textContent).toBe(
      'Python at level 2 (must-have); Networks at level 2 (must-have)',
    )
    expect(document.querySelector('.band')?.textContent).toBe('Close')
    expect(screen.getByText(/Python at 2$/).textContent).toBe('What’s missing: Python at 2')
    expect(await screen.findByText(/steps? to Ready|nothing has to be learned/)).toBeDefined()
  })

  it('stands in the list, and opens from there', async () => {
    const store = tabWith(mine)
    const user = await keep('My dream', store)
    await user.click(screen.getByRole('link', { name: 'Read another posting' }))
    const list = await screen.findByRole('region', { name: 'Postings you kept' })
    expect(within(list).getByRole('listitem').textContent).toMatch(
      /^My dream Close\d{4}-\d\d-\d\d, 4\sskills$/,
    )
    await user.click(within(list).getByRole('link', { name: 'My dream' }))
    expect(await screen.findByRole('heading', { level: 1, name: 'My dream' })).toBeDefined()
  })

  it('can be renamed, with anything that fits into a name', async () => {
    const user = await keep('My dream')
    await user.click(screen.getByRole('button', { name: 'Rename' }))
    const field = screen.getByRole('textbox', { name: 'Name' })
    await user.clear(field)
    await user.type(field, ' <b>名前</b> ')
    await user.click(screen.getByRole('button', { name: 'Save' }))
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('<b>名前</b>')
  })

  it('can be deleted, which can be undone', async () => {
    const store = tabWith(mine)
    const user = await keep('My dream', store)
    await user.click(screen.getByRole('button', { name: 'Delete' }))
    expect(await screen.findByRole('button', { name: 'Keep it' })).toBeDefined()
    expect(store.getState().saved.postings.size).toBe(0)
    await user.click(screen.getByRole('button', { name: 'Undo' }))
    expect(await screen.findByText(/^Read and kept on/)).toBeDefined()
    expect(store.getState().saved.postings.size).toBe(1)
  })
})

describe('the link of a posting', () => {
  const requirements = [
    { skill: 'python', level: 3, weight: 3, must: true },
    { skill: 'networks', level: 2, weight: 2, must: true },
    { skill: 'reports', level: 2, weight: 2, must: false },
    { skill: 'attacks', level: 1, weight: 1, must: false },
  ]
  const { codebook } = example
  const code = encodePosting(
    { edition: codebook.edition, title: 'A job at a zoo', requirements },
    codebook,
  )

  it('shows its name and what it asks to somebody without answers, and asks for them', async () => {
    await open(`/posting/#${code}`)
    expect(await screen.findByRole('heading', { level: 1, name: 'A job at a zoo' })).toBeDefined()
    expect(screen.getByText('Duties').nextElementSibling?.textContent).toBe(
      'Networks at level 2 (must-have); Reports at level 2',
    )
    expect(screen.getByRole('link', { name: 'Answer the questions' })).toBeDefined()
    expect(screen.queryByRole('table')).toBeNull()
  })

  it('shows the fit to somebody with answers, and can be kept under a name of theirs', async () => {
    const store = tabWith(mine)
    const user = await open(`/posting/#${code}`, store)
    expect(await screen.findByRole('table')).toBeDefined()
    const field = screen.getByRole('textbox', { name: /^Keep it/ })
    expect(field).toHaveProperty('value', 'A job at a zoo')
    await user.type(field, ', perhaps')
    await user.click(screen.getByRole('button', { name: 'Keep it' }))
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('A job at a zoo, perhaps')
    expect([...store.getState().saved.postings.values()]).toMatchObject([{ requirements }])
  })

  it('holds none of the answers of whoever sends it', async () => {
    await open(`/posting/#${code}`, tabWith(mine))
    const field = await screen.findByRole('textbox', { name: 'The link of this posting' })
    expect(field).toHaveProperty('value', `${location.origin}/posting/#${code}`)
  })

  it.each([
    ['cut off', code.slice(0, -2), 'This link was cut off or mistyped'],
    ['of something else', 'main', 'This is no link of a posting'],
    ['of a newer version', code, 'This link was made by a newer version of this site'],
  ])('that is %s is refused with the reason, and shows nothing else', async (what, code, title) => {
    const later = encodePosting(
      { edition: codebook.edition + 1, title: '', requirements },
      { ...codebook, edition: codebook.edition + 1 },
    )
    await open(`/posting/#${what === 'of a newer version' ? later : code}`, tabWith(mine))
    expect(await screen.findByRole('heading', { level: 1, name: title })).toBeDefined()
    expect(screen.queryByText('What it asks')).toBeNull()
    expect(screen.getByRole('link', { name: 'Read a posting yourself' })).toBeDefined()
  })
})

describe('a text that is no posting we can read', () => {
  it.each([
    ['empty', '  ', /no text yet/],
    ['too long', 'a'.repeat(100_001), /longer than 100,000 characters/],
    ['a file', '%PDF-1.7', /isn’t text but a file/],
    [
      'in German',
      'Wir suchen für die Abteilung in Berlin eine Person, die mit uns und den anderen an der Sicherheit arbeitet',
      /looks like German/,
    ],
    ['a poem', 'The sea is wide\nand so is the night', /doesn’t read like a job posting/],
  ])('is refused with the reason where it is %s', async (_, text, reason) => {
    await read(text)
    expect((await screen.findByRole('alert')).textContent).toMatch(reason)
    expect(screen.queryByRole('heading', { name: 'What it asks' })).toBeNull()
  })

  it('says that fewer than four skills are too little to judge by, and gives no fit', async () => {
    await read('Requirements\n- Python\n- Reports', tabWith(mine))
    expect(await screen.findByText(/too little to judge by/)).toBeDefined()
    expect(screen.queryByRole('heading', { name: 'How near you are' })).toBeNull()
  })
})
