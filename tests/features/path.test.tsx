// @vitest-environment jsdom
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import { usualSettings } from '../../src/storage/saved.ts'
import { nextStepKey } from '../../src/storage/storage.ts'
import { memoryArea } from '../storage/memoryArea.ts'
import { linkTo, open, openTab, tabWith } from './site.tsx'

const beginner = new Map(
  ['python', 'networks', 'reports', 'attacks'].map((skill) => [`${skill}.ladder`, 0]),
)
const expert = new Map([...beginner.keys()].map((question) => [question, 3]))

/** The links of the steps that are left, in order. */
async function steps(): Promise<readonly string[]> {
  const section = await screen.findByRole('region', { name: /Step by step|What is left/ })
  return within(section)
    .queryAllByRole('link')
    .map(({ textContent }) => textContent ?? '')
}

function summary(): string {
  return screen.getByText(/^\d+\ssteps?( left)?, /).textContent ?? ''
}

const tick = (title: string) => screen.findByRole('checkbox', { name: `Done: ${title}` })

/** The note for the first page. */
function note(): unknown {
  return JSON.parse(localStorage.getItem(nextStepKey('/')) ?? 'null')
}

describe('the path to a role', () => {
  afterEach(() => localStorage.clear())

  it('says how much there is, when one can apply, and that nothing shorter keeps the rules', async () => {
    await open('/path/red-teamer/', tabWith(beginner))
    expect((await steps()).length).toBeGreaterThanOrEqual(4)
    expect(summary()).toMatch(
      /^4\ssteps, 50\sh: 7 to 15\sweeks at 5\sh a week\. You can apply after step \d\. There’s no shorter way/,
    )
    expect(screen.getByText(/^Now/).textContent).toMatch(/^Now Explore, ?Ready after step 4\.$/)
  })

  it('stands in chapters, each with a reason, the last step with what it leaves', async () => {
    await open('/path/red-teamer/', tabWith(beginner))
    await steps()
    const chapters = screen.getAllByRole('heading', { level: 3 })
    expect(chapters[0]?.textContent).toMatch(/^1 · /)
    const shown = screen.getByText(/^You’ll have to show:/)
    expect(shown.textContent).toMatch(
      /: Break your own assistant\. A report with three findings\.$/,
    )
    expect(screen.getByText('Once it’s true, that’s a line for your CV.')).toBeDefined()
  })

  it('says in a sentence why each step is there, and how to tell that it can be skipped', async () => {
    await open('/path/red-teamer/', tabWith(beginner))
    const box = await tick('Attacks from nothing')
    const step = box.closest('li')
    expect(step?.textContent).toMatch(
      /Must-have: Attacks, asked by 8 of 8\spostings; brings Attacks/,
    )
    expect(step?.textContent).toMatch(/Skip it if this is true of you: “Attacks at level 2\.”/)
    const signature = (await tick('Break your own assistant')).closest('li')
    expect(signature?.textContent).toMatch(/The piece this kind of job is hired for/)
  })

  it('keeps what is ticked, plans the rest anew, and asks the question again', async () => {
    const area = memoryArea()
    const user = await open('/path/red-teamer/', tabWith(beginner, area))
    const box = await tick('Reports people read')
    await user.click(box)
    const done = await screen.findByRole('region', { name: 'Done' })
    expect(done.textContent).toContain('Reports people read, done')
    expect(within(done).getByRole('link', { name: 'Reports' }).getAttribute('href')).toBe(
      '/quiz/breaking/?change#reports:ladder-0',
    )
    expect(summary()).toMatch(/^3\ssteps left, 40\sh/)
    expect(screen.getByRole('progressbar').getAttribute('value')).toBe('1')
    expect(screen.getByText(/1 of 4\ssteps done\. Now/).textContent).toMatch(
      /Explore, Stretch once you have answered again/,
    )
    expect(openTab(area).getState().saved.steps.get('report-course')?.state).toBe('done')
    expect(document.activeElement).toBe(screen.getByRole('heading', { name: 'What is left' }))
    await user.click(within(done).getByRole('checkbox'))
    expect(await tick('Reports people read')).toBeDefined()
  })

  it('is come back to once the question about a finished step was answered again', async () => {
    const user = await open('/path/red-teamer/', tabWith(beginner))
    await user.click(await tick('Reports people read'))
    const done = await screen.findByRole('region', { name: 'Done' })
    await user.click(within(done).getByRole('link', { name: 'Reports' }))
    await user.click(await screen.findByRole('button', { name: 'Save and go back' }))
    expect(await screen.findByRole('region', { name: 'Done' })).toBeDefined()
    expect(location.pathname).toBe('/path/red-teamer/')
  })

  it('counts steps in one way, in the list, in what it says of them, and in the note for the first page', async () => {
    await open('/path/red-teamer/', tabWith(beginner))
    const numbers = () =>
      screen.getAllByRole('checkbox', { name: /^Done: / }).map((box) => {
        return parseInt(box.nextElementSibling?.textContent ?? '', 10)
      })
    const box = await tick('Reports people read')
    expect(numbers()).toEqual([1, 2, 3, 4])
    expect(note()).toBeNull()
    fireEvent.click(box)
    await screen.findByRole('region', { name: 'Done' })
    expect(numbers()).toEqual([2, 3, 4])
    expect(screen.getByText(/1 of 4\ssteps done/).textContent).toMatch(/Ready after step 4\.$/)
    await waitFor(() => expect(note()).toMatchObject({ role: 'red-teamer', step: 2, of: 4 }))
  })

  it('notes its next step for the first page once somebody is on it: not by being looked at, nor for another role', async () => {
    const store = tabWith(beginner)
    await open('/path/red-teamer/', store)
    await steps()
    expect(note()).toBeNull()
    store.chooseRole('engineer')
    await steps()
    expect(note()).toBeNull()
    store.chooseRole('red-teamer')
    await waitFor(() => expect(note()).toMatchObject({ name: 'Red teamer', step: 1, of: 4 }))
  })

  it('says what usually comes first where the role is far, and nothing of it where it is near', async () => {
    await open('/path/red-teamer/', tabWith(beginner))
    await steps()
    expect(
      await screen.findByText('Aim first at what usually leads to a red teamer.'),
    ).toBeDefined()
    cleanup()
    await open('/path/red-teamer/', tabWith(expert))
    await steps()
    expect(screen.queryByText(/^Aim first/)).toBeNull()
  })

  it('never tells somebody to skip a step if they have done what they have just said', async () => {
    const store = tabWith(new Map([...beginner, ['attacks.ladder', 2], ['attacks.view', 1]]))
    await open('/path/red-teamer/', store)
    const step = (await tick('Attacks from nothing')).closest('li')
    expect(step?.textContent).toMatch(
      /Your answers about Attacks differ: skip it if the higher one is right\./,
    )
  })

  it('believes a new answer more than a tick before it', async () => {
    const store = tabWith(beginner)
    store.markStep('report-course', 'Reports people read', 'done')
    store.answer('reports.ladder', 0)
    await open('/path/red-teamer/', store)
    await steps()
    const done = await screen.findByRole('region', { name: 'Done' })
    expect(within(done).queryByRole('link')).toBeNull()
    const gaps = await screen.findByRole('region', { name: 'What this path does not close' })
    expect(gaps.textContent).toContain('Reports, level 2')
  })

  it('says of each address when it was last found, where that is known', async () => {
    await open('/path/red-teamer/', tabWith(beginner))
    await steps()
    const said = screen.getAllByText(/Last found there on 2026-11-23\.$/)
    expect(said).toHaveLength(1)
    expect(said[0]?.closest('li')?.textContent).toContain('Python from nothing')
  })

  it('names what was ticked and has been dropped since', async () => {
    const store = tabWith(beginner)
    store.markStep('gone', 'A course that is no more', 'done')
    await open('/path/red-teamer/', store)
    const done = await screen.findByRole('region', { name: 'Done' })
    expect(done.textContent).toContain('A course that is no more, done')
  })

  it('names a gap that nothing closes, with what to use again, and uses it', async () => {
    const user = await open('/path/red-teamer/', tabWith(beginner))
    await user.click(
      await screen.findByRole('button', { name: 'Not this one: Break your own assistant' }),
    )
    const gaps = await screen.findByRole('region', { name: 'What this path does not close' })
    expect(gaps.textContent).toContain('Attacks, level 3')
    await user.click(
      within(gaps).getByRole('button', { name: /^Use again: Break your own assistant/ }),
    )
    expect(await tick('Break your own assistant')).toBeDefined()
    expect(screen.queryByRole('region', { name: /does not close/ })).toBeNull()
  })

  it('with everything left out says that nothing can be planned, and what to use again', async () => {
    const user = await open('/path/engineer/', tabWith(beginner))
    await steps()
    for (let left = 10; left > 0; left--) {
      const [ban] = screen.queryAllByRole('button', { name: /^Not this one/ })
      if (ban === undefined) break
      await user.click(ban)
      await waitFor(() => expect(ban.isConnected).toBe(false))
    }
    await screen.findByText(/^Nothing can be planned/)
    const gaps = screen.getByRole('region', { name: 'What this path does not close' })
    expect(within(gaps).getAllByRole('listitem').length).toBeGreaterThan(0)
  })

  it('for somebody who is Ready with the piece to show says so, and what next', async () => {
    const store = tabWith(expert)
    store.markStep('break-your-own', 'Break your own assistant', 'done')
    await open('/path/red-teamer/', store)
    expect((await screen.findByText(/^You’ve ticked off everything/)).textContent).toMatch(
      /You can apply now/,
    )
    expect(screen.getByRole('link', { name: 'Look at another role' })).toBeDefined()
  })

  it('for somebody who is Ready still offers the piece that an interviewer opens', async () => {
    await open('/path/red-teamer/', tabWith(expert))
    expect(await tick('Break your own assistant')).toBeDefined()
    expect(summary()).toMatch(/You can apply now/)
  })

  it('lays the steps out by the hours a week, and keeps them', async () => {
    const area = memoryArea()
    const user = await open('/path/red-teamer/', tabWith(beginner, area))
    const hours = await screen.findByRole('textbox', { name: 'Hours a week' })
    await user.clear(hours)
    await user.type(hours, '25')
    expect(await screen.findByText(/2 to 3\sweeks at 25\sh a week/)).toBeDefined()
    expect(openTab(area).getState().saved.plan?.hoursAWeek).toBe(25)
    await user.clear(hours)
    await user.type(hours, 'many')
    expect(hours.getAttribute('aria-invalid')).toBe('true')
    expect(screen.getByText(/Give a number from 0.25 to/)).toBeDefined()
    expect(openTab(area).getState().saved.plan?.hoursAWeek).toBe(25)
  })

  it('reads a comma, shows what another tab saved, and says what is no day', async () => {
    const area = memoryArea()
    const store = tabWith(beginner, area)
    const user = await open('/path/red-teamer/', store)
    const hours: HTMLInputElement = await screen.findByRole('textbox', { name: 'Hours a week' })
    await user.clear(hours)
    await user.type(hours, '2,5')
    expect(openTab(area).getState().saved.plan?.hoursAWeek).toBe(2.5)
    await user.tab()
    expect(hours.value).toBe('2.5')
    const { plan } = store.getState().saved
    if (plan === null) throw new Error('Nothing was saved.')
    const other = openTab(area)
    other.choosePlan({ ...plan, hoursAWeek: 9 })
    store.read()
    await waitFor(() => expect(hours.value).toBe('9'))

    const start = screen.getByLabelText('Starts on')
    fireEvent.change(start, { target: { value: '1999-12-31' } })
    expect(screen.getByText('Give a day from 2000-01-01 to 2999-12-31.')).toBeDefined()
    expect(openTab(area).getState().saved.plan?.start).toBeNull()
    fireEvent.change(start, { target: { value: '2027-01-04' } })
    expect(screen.queryByText(/Give a day from/)).toBeNull()
    expect(openTab(area).getState().saved.plan?.start).toBe('2027-01-04')
  })

  it.each(['soon', '1999-12-31', '2026-02-30'])(
    'starts today where what is stored is no day, such as “%s”, and says so',
    async (start) => {
      const store = tabWith(beginner)
      store.choosePlan({ ...usualSettings, start })
      await open('/path/red-teamer/', store)
      expect(await screen.findByText(/The calendar starts today/)).toBeDefined()
      const field: HTMLInputElement = screen.getByLabelText('Starts on')
      expect(field.value).toBe('')
    },
  )

  it('holds as many steps as there are hours for, and names the rest', async () => {
    const user = await open('/path/red-teamer/', tabWith(beginner))
    await user.click(await screen.findByText('Adjust this path'))
    await user.type(await screen.findByRole('textbox', { name: /Hours I have in all/ }), '20')
    await screen.findByText(/Beyond your hours: 2\ssteps/)
    expect(summary()).toMatch(/^2\ssteps/)
  })

  it('leads to all that is asked where one wants that, and says what only experience brings', async () => {
    const area = memoryArea()
    const user = await open('/path/red-teamer/', tabWith(beginner, area))
    await user.click(await screen.findByText('Adjust this path'))
    await user.click(await screen.findByRole('checkbox', { name: /^Everything the job asks/ }))
    const experience = await screen.findByRole('region', { name: /experience/ })
    expect(experience.textContent).toMatch(/Attacks\.$/)
    expect(openTab(area).getState().saved.plan?.reach).toBe('all')
  })

  it('leaves out what one does not want to use', async () => {
    const user = await open('/path/red-teamer/', tabWith(beginner))
    await user.click(await screen.findByText('Adjust this path'))
    await user.click(await screen.findByRole('checkbox', { name: 'Practice project' }))
    const gaps = await screen.findByRole('region', { name: 'What this path does not close' })
    expect(within(gaps).getByRole('button', { name: /^Use again: Practice project/ })).toBeDefined()
  })

  it('compares the roles by hours, with those of the path itself', async () => {
    const user = await open('/path/red-teamer/', tabWith(beginner))
    await user.click(await screen.findByRole('button', { name: /^Compare the roles/ }))
    const table = await screen.findByRole('table')
    expect(
      within(table)
        .getByRole('link', { name: /^Engineer/ })
        .getAttribute('href'),
    ).toBe('/path/engineer/')
    const own = await within(table).findByRole('row', { name: /^Red teamer/ })
    await within(own).findAllByText(/^50\sh$/)
  })

  it('of somebody else cannot be changed and knows nothing of one’s own ticks', async () => {
    const store = tabWith(expert)
    store.markStep('python-course', 'Python from nothing', 'done')
    await open(`/path/red-teamer/#${linkTo(beginner)}`, store)
    expect(await steps()).toContain('Python from nothing')
    expect(screen.queryByRole('checkbox')).toBeNull()
    expect(screen.queryByRole('region', { name: 'Done' })).toBeNull()
    expect(screen.queryByRole('textbox')).toBeNull()
  })
})
