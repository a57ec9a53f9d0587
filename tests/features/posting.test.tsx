// @vitest-environment jsdom
import { screen, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import type { Answers } from '../../src/core/answers/answers.ts'
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
      const level = within(item).getByRole('combobox')
      return `${item.querySelector('label')?.textContent}: ${level instanceof HTMLSelectElement ? level.value : ''}`
    })

const found = [
  'Python must-haverequired: 3',
  'Networks must-haverequired: 2',
  'Reports a duty: 2',
  'Attacks nice to have: 2',
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
    expect(asked()[0]).toMatch(/Python.*: 1$/)
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
    expect(screen.getByText(/1\sthing missing/).textContent).toMatch(/missing: Python at 3$/)
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
    expect(await screen.findByRole('textbox')).toHaveProperty('value', posting)
    expect(asked()).toEqual(found)
    expect([...area.texts].join()).not.toContain('songs')
    expect(store.everything()).not.toContain('songs')
    store.deleteEverything()
    expect(store.getState().pasted.text).toBe('')
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
