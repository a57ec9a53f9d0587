// @vitest-environment jsdom
import { screen, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import type { Answers } from '../../src/core/answers/answers.ts'
import { usualSettings } from '../../src/storage/saved.ts'
import { memoryArea } from '../storage/memoryArea.ts'
import { answersOf, column, linkTo, open, openTab, tabWith } from './site.tsx'

/** Nearer to a red teamer than to an engineer. */
const mine: Answers = new Map([
  ['python.ladder', 0],
  ['networks.ladder', 3],
  ['attacks.ladder', 1],
  ['reports.ladder', 3],
])

/** Somebody who has done nothing of it yet, so that a path has much to teach. */
const beginner: Answers = new Map([...mine.keys()].map((question) => [question, 0]))

const expert: Answers = new Map([...mine.keys()].map((question) => [question, 3]))

const heading = () => screen.findByRole('heading', { level: 1 })

describe('the result', () => {
  it('says nothing without answers, and how to give some', async () => {
    await open('/results/')
    expect(await screen.findByText(/Answer a few questions to see your result/)).toBeDefined()
    expect(screen.getByRole('link', { name: /Answer the questions/ })).toBeDefined()
    expect(screen.queryByRole('table')).toBeNull()
  })

  it('says nothing where all was skipped', async () => {
    await open('/results/', tabWith(new Map([['python.ladder', 'skipped']])))
    expect(await screen.findByText(/You have skipped all you were asked/)).toBeDefined()
    expect(screen.queryByRole('table')).toBeNull()
  })

  it('begins with a sentence, then real jobs, what one brings, this week, what stands between', async () => {
    await open('/results/', tabWith(mine))
    expect((await heading()).textContent).toBe('Your closest role, and a stretch: Red teamer.')
    await screen.findByText(/there’s none yet that you mostly meet/)
    const titles = screen
      .getAllByRole('heading', { level: 2 })
      .map(({ textContent }) => textContent)
    expect(titles.slice(0, 4)).toEqual([
      'What you bring',
      'This week',
      'What stands between you and it',
      'Other roles',
    ])
  })

  it('shows what one brings in the words that were chosen', async () => {
    await open('/results/', tabWith(mine))
    const strengths = await screen.findByRole('region', { name: 'What you bring' })
    const [first] = within(strengths).getAllByRole('listitem')
    expect(first?.textContent).toMatch(/^Reports .*You said: “Taught it, writing reports\.”/)
  })

  it('shows what stands between, and what would count', async () => {
    await open('/results/', tabWith(mine))
    const between = await screen.findByRole('region', { name: /^What stands between/ })
    const [first] = within(between).getAllByRole('listitem')
    expect(first?.textContent).toMatch(/^Attacks/)
    expect(first?.textContent).toMatch(/must-have/)
    expect(first?.textContent).toMatch(/You said: “Tried it, attacking systems\.”/)
    expect(first?.textContent).toMatch(/What would count: “Attacks at level 3\.”/)
  })

  it('counts in its first sentence what it then lists', async () => {
    const close = new Map([...mine, ['attacks.ladder', 2] as const])
    await open('/results/', tabWith(close))
    expect((await heading()).textContent).toBe('You’re close to Red teamer: one thing is missing.')
    const between = await screen.findByRole('region', { name: /^What stands between/ })
    expect(within(between).getAllByRole('listitem')).toHaveLength(1)
  })

  it('says in one breath that one is close and that real jobs ask for more', async () => {
    const close = new Map([...mine, ['attacks.ladder', 2] as const])
    await open('/results/', tabWith(close))
    const said = await screen.findByText(/^Real jobs often ask for more: of/)
    expect(said.textContent).toMatch(/8 real postings for Red teamer, .* Most want more Python\./)
  })

  it('asks for an unanswered must-have first, and names no word', async () => {
    await open('/results/', tabWith(new Map([['reports.ladder', 3]])))
    expect((await heading()).textContent).toMatch(/^One answer is missing .* Red teamer/)
    const between = screen.getByRole('region', { name: /^What stands between/ })
    expect(within(between).getByRole('link', { name: /^Answer this first/ })).toBeDefined()
  })

  it('keeps the working behind one click: rows whose points add up to the score', async () => {
    const user = await open('/results/', tabWith(mine))
    expect(screen.queryByRole('table')).toBeNull()
    await user.click(await screen.findByText('Show the working'))
    const table = await screen.findByRole('table', { name: /asked of Red teamer, and/ })
    const points = column(table, 'Points').map((text) => Number.parseInt(text, 10))
    const said = screen.getByText(/of 100 points for Red teamer/).textContent ?? ''
    expect(said).toContain(`${sum(points)} of 100 points`)
    expect(column(table, 'You said')).toContainEqual(expect.stringContaining('Tried it'))
  })

  it('lists the other roles, and shows the one that is chosen, for good', async () => {
    const store = tabWith(mine)
    const user = await open('/results/', store)
    const others = within(await screen.findByRole('region', { name: 'Other roles' }))
    await user.click(others.getByRole('button', { name: /Engineer/ }))
    expect((await heading()).textContent).toBe('A stretch: Engineer, the product kind.')
    expect(store.getState().saved.role?.id).toBe('engineer')
    await user.click(screen.getByRole('button', { name: 'Look at that one' }))
    expect((await heading()).textContent).toMatch(/Red teamer/)
  })

  it('ranks nothing where everything is new, and names good first steps', async () => {
    await open('/results/', tabWith(beginner))
    expect((await heading()).textContent).toBe('You’re just starting out: three good first steps.')
    expect((await screen.findAllByRole('link', { name: /^See the path/ })).length).toBe(2)
    expect(document.body.textContent).not.toMatch(/of 100 points|Explore/)
  })

  it('shows somebody who starts what they bring all the same', async () => {
    await open('/results/', tabWith(new Map([...beginner, ['networks.ladder', 1] as const])))
    const bring = await screen.findByRole('region', { name: 'What you bring' })
    expect(bring.textContent).toMatch(/You don’t start from nothing:Networks .*You said: “Tried it/)
  })

  it('claims no strengths for somebody who has done none of it', async () => {
    await open('/results/', tabWith(beginner))
    await screen.findAllByRole('link', { name: /^See the path/ })
    expect(screen.queryByRole('region', { name: 'What you bring' })).toBeNull()
  })

  it.each([
    ['maker', ['Engineer', 'Red teamer']],
    ['tester', ['Red teamer', 'Engineer']],
  ])('begins with the role we name for a %s', async (from, named) => {
    const store = tabWith(beginner)
    store.chooseStart({ from, draws: null })
    await open('/results/', store)
    const ways = await screen.findAllByRole('link', { name: /^See the path/ })
    expect(ways.map(({ textContent }) => textContent?.replace('See the path to ', ''))).toEqual(
      named,
    )
  })

  it('says how many questions are still open', async () => {
    await open('/results/', tabWith(new Map([['python.ladder', 3]])))
    const notice = await screen.findByText(/3\squestions are still open/)
    expect(within(notice).getByRole('link')).toBeDefined()
  })

  it('says of a step that is longer than a week that one begins it, and how long it takes', async () => {
    const store = tabWith(mine)
    store.choosePlan({ ...usualSettings, hoursAWeek: 2 })
    await open('/results/', store)
    const week = await screen.findByRole('region', { name: 'This week' })
    await within(week).findByRole('link', { name: /^The whole path/ })
    expect(week.textContent).toMatch(/Begin: .*\d\sh, weeks\s1\D+\d+ at 2\sh a week/)
  })

  it('names the first step and leads to the whole path', async () => {
    const user = await open('/results/', tabWith(mine))
    const week = await screen.findByRole('region', { name: 'This week' })
    const way = await within(week).findByRole('link', { name: /^The whole path: \d+\ssteps?,/ })
    const first = week.querySelector('b')?.textContent ?? ''
    expect(first).not.toBe('')
    await user.click(way)
    await screen.findByRole('heading', { level: 1, name: /^Your path to Red teamer/ })
    const [step] = await screen.findAllByRole('checkbox')
    expect(step?.getAttribute('aria-label')).toBe(`Done: ${first}`)
  })

  it('of somebody else shows what they bring and what to ask, and takes nothing from what one ticked', async () => {
    const store = tabWith(expert)
    store.markStep('python-course', 'Python from nothing', 'done')
    await open(`/results/#${linkTo(mine)}`, store)
    await screen.findByRole('region', { name: 'What they bring' })
    const ask = screen.getByRole('region', { name: 'Ask about this first' })
    expect(ask.textContent).toMatch(/Reports: “Taught it, writing reports\.”/)
    expect(screen.queryByRole('region', { name: 'This week' })).toBeNull()
  })
})

describe('the path', () => {
  it('asks for answers where there are none', async () => {
    await open('/path/red-teamer/')
    expect(await screen.findByRole('link', { name: /Answer the questions/ })).toBeDefined()
  })

  it('to a role that does not exist names those that do', async () => {
    await open('/path/astronaut/')
    expect((await heading()).textContent).toMatch(/no such role/)
    expect(screen.getByRole('link', { name: 'Engineer' })).toBeDefined()
  })
})

describe('an answer no question has', () => {
  it('does not take the results away, and stays stored', async () => {
    const area = memoryArea()
    const store = tabWith(new Map([...mine, ['python.ladder', 9]]), area)
    await open('/results/', store)
    expect(await screen.findByRole('heading', { level: 1, name: /Red teamer/ })).toBeDefined()
    expect(answersOf(openTab(area))).toContainEqual(['python.ladder', 9])
  })
})

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}
