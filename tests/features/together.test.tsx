// @vitest-environment jsdom
import { act, cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it, vi } from 'vitest'
import type { Answer, Answers } from '../../src/core/answers/answers.ts'
import { encodeScores } from '../../src/core/link/link.ts'
import { largestList, readTeam } from '../../src/core/team/teamList.ts'
import { example } from '../example.ts'
import { memoryArea } from '../storage/memoryArea.ts'
import { linkTo, open, openTab, tabWith } from './site.tsx'

const levels = (given: Readonly<Record<string, number>>): Answers =>
  new Map(
    Object.entries(given).map(([skill, level]): [string, Answer] => [`${skill}.level`, level]),
  )
const ada = linkTo(levels({ python: 4, networks: 2, attacks: 1, reports: 3 }))
const bo = linkTo(levels({ python: 0, networks: 0, attacks: 2, reports: 1 }))
const score = { score: 72, low: 60, high: 80, band: 'close' as const }
const cy = encodeScores({ edition: 1, scores: new Map([['red-teamer', score]]) }, example.codebook)
const list = `Cy,2026-03-01,#${cy}\nBo,2026-05-01,#${bo}\nAda,#${ada}`

async function look(text: string, store = openTab()) {
  const user = await open('/together/', store)
  await user.click(await screen.findByRole('textbox', { name: /Result links/ }))
  await user.paste(text)
  await user.click(screen.getByRole('button', { name: 'Show the team' }))
  return user
}

const table = () => screen.findByRole('table', { name: 'People by roles and skills' })
const labels = async () =>
  within(await table())
    .getAllByRole('rowheader')
    .map((head) => head.textContent)
const factsOf = (name: string) =>
  within(screen.getByRole('region', { name }))
    .getAllByRole('listitem')
    .map(({ textContent }) => textContent)

describe('a team', () => {
  it('is a table of people by roles and skills, with a dash where there is no answer', async () => {
    await look(list)
    expect(await labels()).toEqual(['Ada', 'Bo2026-05-01', 'Cy2026-03-01, scores only'])
    const heads = within(await table())
      .getAllByRole('columnheader')
      .map((head) => head.textContent)
    expect(heads.slice(-6)).toEqual([
      'Red teamer',
      'Engineer',
      'Python',
      'Networks',
      'Reports',
      'Attacks',
    ])
    const rows = within(await table())
      .getAllByRole('row')
      .slice(2)
    expect(
      rows.map((row) =>
        within(row)
          .getAllByRole('cell')
          .map((cell) => cell.textContent),
      ),
    ).toEqual([
      ['55', '100', '4', '2', '3', '1'],
      ['50', '0', '0', '0', '1', '2'],
      ['72', ...Array.from({ length: 5 }, () => '– no answer')],
    ])
  })

  it('is ordered by label or by day, and by nothing else', async () => {
    const user = await look(list)
    await table()
    expect(screen.getAllByRole('radio')).toHaveLength(2)
    await user.click(screen.getByRole('radio', { name: 'Day' }))
    expect(await labels()).toEqual(['Cy2026-03-01, scores only', 'Bo2026-05-01', 'Ada'])
  })

  it('says what it is strong in, who can teach what, and what would bring it to its aim', async () => {
    const user = await look(list)
    await table()
    expect(factsOf('Strengths')).toEqual([
      'Python: 1 of 2 could teach it',
      'Reports: 1 of 2 could teach it',
    ])
    expect(factsOf('Who can teach what')).toEqual([
      'Python: Ada can teach Bo',
      'Reports: Ada can teach Bo',
    ])
    expect(factsOf('How near you are to each role')).toEqual([
      'Red teamer: 2\u00a0people Close or Ready; together you cover 70 of 100',
      'Engineer: 1\u00a0person Close or Ready; together you cover 100 of 100',
    ])
    await user.selectOptions(
      screen.getByRole('combobox', { name: 'The role you aim at together' }),
      'Engineer',
    )
    expect(factsOf('Biggest gaps')).toEqual([
      'Python: the role asks for Leading; 1 of 2 are there',
      'Networks: the role asks for Working; 1 of 2 are there',
    ])
    const step = screen.getByRole('region', { name: 'One step to take together' })
    await waitFor(() =>
      expect(step.textContent).toMatch(
        /1 of 3\speople can start it now, and it brings them nearer to Engineer/,
      ),
    )
  })

  it('is where the focus goes once it is shown', async () => {
    await look(list)
    const heading = await screen.findByRole('heading', { name: /^Your team, 3\speople$/ })
    await waitFor(() => expect(document.activeElement).toBe(heading))
  })

  it('shows nobody beside their levels unless somebody opens the table', async () => {
    const user = await look(list)
    const everybody = (await screen.findByText('Everybody in one table')).closest('details')
    expect(everybody?.open).toBe(false)
    await user.click(screen.getByText('Everybody in one table'))
    expect(everybody?.open).toBe(true)
  })

  it('is collected one after the other: each opens the link, adds a result and sends it on', async () => {
    const user = await open('/together/', tabWith(levels({ python: 4 })))
    await user.type(
      await screen.findByRole('textbox', { name: 'A name your team knows you by' }),
      'Ada, “the & first”',
    )
    await user.click(screen.getByRole('button', { name: 'Add my result' }))
    await user.click(screen.getByText('Invite the others'))
    const message = await screen.findByRole<HTMLTextAreaElement>('textbox', {
      name: 'A message to send',
    })
    const [link = ''] = /https?:\S+$/.exec(message.value) ?? []
    cleanup()

    await open(link.slice(link.indexOf('/together/')), tabWith(levels({ python: 1 })))
    await screen.findByText(/^You opened a team link/)
    expect(location.hash).toBe('')
    await user.type(screen.getByRole('textbox', { name: 'A name your team knows you by' }), 'Bo')
    await user.click(screen.getByRole('button', { name: 'Add my result' }))
    await user.click(screen.getByRole('button', { name: 'Show the team' }))
    expect(await labels()).toEqual(['Ada, “the & first”', 'Bo'])
  })

  it('of a link that anybody made up is told why it does not open', async () => {
    const user = await open('/together/#%E0%A4&=&x=1.zzz')
    await screen.findByText(/^You opened a team link/)
    await user.click(screen.getByRole('button', { name: 'Show the team' }))
    expect(await screen.findByText(/^No link in this list opens/)).toBeDefined()
  })

  it('shows the good lines of a half-broken list, and why the others are left out', async () => {
    await look(`Ada,#${ada}\nnonsense\nBo,#${bo.slice(0, -1)}\nAda,#${ada}`)
    expect(await labels()).toEqual(['Ada'])
    const said = screen.getAllByRole('listitem').map(({ textContent }) => textContent)
    expect(said).toContain('Line 2, “nonsense”: there is no result link in it.')
    expect(said).toContainEqual(
      expect.stringMatching(/^Line 3, “Bo #.*: the link was cut off or mistyped\.$/),
    )
    expect(said).toContainEqual(
      expect.stringMatching(/^Line 4, “Ada #.*: the same link and label stand above\.$/),
    )
  })

  it('is always the one last looked at, also while a longer one is worked out', async () => {
    const levelsOfAll = ['python', 'networks', 'attacks', 'reports'].map(
      (skill) => `${skill}.level`,
    )
    const many = Array.from({ length: 60 }, (_, i) => {
      const answers = levelsOfAll.map((id, place): [string, Answer] => [
        id,
        Math.floor(i / 5 ** place) % 5,
      ])
      return `P${i},#${linkTo(new Map(answers))}`
    })
    const user = await open('/together/')
    const field = await screen.findByRole('textbox', { name: /Result links/ })
    const button = screen.getByRole('button', { name: 'Show the team' })
    await user.click(field)
    await user.paste(many.join('\n'))
    fireEvent.click(button)
    fireEvent.change(field, { target: { value: `Ada,#${ada}` } })
    fireEvent.click(button)
    // The pauses of the longer one were asked for before this one.
    await act(() => new Promise<void>((resolve) => setTimeout(resolve)))
    expect(await labels()).toEqual(['Ada'])
  })

  it('of links that do not open is said to be nobody', async () => {
    await look('one\ntwo')
    expect(await screen.findByText(/^No link in this list opens/)).toBeDefined()
    expect(screen.queryByRole('table')).toBeNull()
  })

  it('is stored nowhere and changes no address', async () => {
    const area = memoryArea()
    await look(list, openTab(area))
    await table()
    expect([...area.texts]).toEqual([])
    expect(location.pathname + location.hash).toBe('/together/')
  })

  it('is gone from the page once another tab has deleted everything', async () => {
    const area = memoryArea()
    const store = openTab(area)
    store.answer('python.ladder', 2)
    await look(list, store)
    await table()
    openTab(area).deleteEverything()
    await act(() => store.read())
    expect(screen.queryByRole('table')).toBeNull()
    expect(screen.queryByText('Ada')).toBeNull()
  })

  it('is saved as a table that opens here again with labels, days and links', async () => {
    const saved: Blob[] = []
    const create = vi.fn((blob: Blob) => {
      saved.push(blob)
      return 'blob:'
    })
    vi.stubGlobal('URL', Object.assign(URL, { createObjectURL: create, revokeObjectURL: () => {} }))
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => {})
    const user = await look(`=1+1,2026-05-01,#${bo}\n名前,#${ada}`)
    await table()
    await user.click(screen.getByRole('button', { name: /Save as a table/ }))
    const text = (await saved[0]?.text()) ?? ''
    const again = readTeam(text, example.codebook)
    expect(again.leftOut).toEqual([])
    expect(again.people.map(({ label, day, code }) => [label, day, code])).toEqual([
      ['=1+1', '2026-05-01', bo],
      ['名前', null, ada],
    ])
    expect(text).toContain('"\'=1+1",2026-05-01,')
  })

  it('says by which columns a table was read, and which days it could not read', async () => {
    await look(`Timestamp,Your name,Your link\n05/06/2026 10:15:00,Ada,#${ada}`)
    expect(await labels()).toEqual(['Ada'])
    await screen.findByText(/head of a table.*“Timestamp”, “Your name” and “Your link”\.$/)
    await screen.findByText(/^Line 2, Ada: “05\/06\/2026 10:15:00”\./)
  })

  it('names every line of a long list that was left out', async () => {
    const lines = Array.from({ length: 60 }, (_, i) => `nonsense ${i}`)
    await look([`Ada,#${ada}`, ...lines].join('\n'))
    await table()
    for (const [i, line] of lines.entries())
      screen.getByText(new RegExp(`^Line ${i + 2}, “${line}”`))
  })

  it('from a file that is not in UTF-8 keeps its letters, and says how it was read', async () => {
    const user = await open('/together/')
    const field = await screen.findByLabelText<HTMLInputElement>(/open a list from a file/)
    const bytes = Uint8Array.from(`Müller,#${ada}`, (letter) => letter.charCodeAt(0))
    await user.upload(field, new File([bytes], 'old.csv', { type: 'text/csv' }))
    expect(await labels()).toEqual(['Müller'])
    await screen.findByText(/read as Windows-1252/)
    await user.upload(field, new File([`Müller,#${ada}`], 'new.csv', { type: 'text/csv' }))
    await waitFor(() => expect(screen.queryByText(/read as Windows-1252/)).toBeNull())
    expect(await labels()).toEqual(['Müller'])
  })

  it('from a file that the browser may not read says so', async () => {
    const user = await open('/together/')
    const field = await screen.findByLabelText<HTMLInputElement>(/open a list from a file/)
    const gone = new File(['x'], 'gone.csv', { type: 'text/csv' })
    Object.defineProperty(gone, 'arrayBuffer', { value: () => Promise.reject(new Error('gone')) })
    await user.upload(field, gone)
    expect((await screen.findByRole('alert')).textContent).toMatch(/could not read this file/)
  })

  it('opens from a file, and refuses one that is far too large unread', async () => {
    const user = await open('/together/')
    const field = await screen.findByLabelText<HTMLInputElement>(/open a list from a file/)
    await user.upload(
      field,
      new File([`\uFEFFname;link\r\nAda;#${ada}`], 'team.csv', { type: 'text/csv' }),
    )
    expect(await labels()).toEqual(['Ada'])
    const large = new File(['x'], 'large.csv', { type: 'text/csv' })
    Object.defineProperty(large, 'size', { value: largestList + 1 })
    await user.upload(field, large)
    expect((await screen.findByRole('alert')).textContent).toMatch(/too large/)
    expect(screen.queryByRole('table')).toBeNull()
  })
})
