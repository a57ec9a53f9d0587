// @vitest-environment jsdom
import { act, screen, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import type { Answers } from '../../src/core/answers.ts'
import { usualSettings } from '../../src/store/saved.ts'
import type { Store } from '../../src/store/store.ts'
import { memoryArea } from '../store/memoryArea.ts'
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

describe('the results', () => {
  it('say nothing without answers, and how to give some', async () => {
    await open('/results/')
    expect(await screen.findByText(/nothing is said without answers/)).toBeDefined()
    expect(screen.getByRole('link', { name: /Answer the questions/ })).toBeDefined()
    expect(screen.queryByRole('table')).toBeNull()
  })

  it('say nothing where all was skipped', async () => {
    await open('/results/', tabWith(new Map([['python.ladder', 'skipped']])))
    expect(await screen.findByText(/nothing is said without answers/)).toBeDefined()
    expect(screen.queryByRole('table')).toBeNull()
  })

  it('begin with a sentence that names the nearest role', async () => {
    await open('/results/', tabWith(mine))
    const sentence = await screen.findByRole('heading', { level: 1, name: /Red teamer/ })
    expect(sentence.textContent).toMatch(/^[A-Z].*\.$/)
  })

  it('show what a role asks in rows whose points add up to the score', async () => {
    await open('/results/', tabWith(mine))
    const table = await screen.findByRole('table', { name: /Red teamer asks/ })
    const earned = column(table, 'Earned').map(Number)
    const missing = column(table, 'Missing').map(Number)
    expect(column(table, 'You have')).toHaveLength(2)
    const said = screen.getByText(/of 100 points; /, { selector: 'p' }).textContent ?? ''
    expect(sum(earned)).toBe(Number.parseInt(said, 10))
    expect(sum(missing)).toBe(100 - sum(earned))
  })

  it('list the roles best first, and show the one that is chosen', async () => {
    const store = tabWith(mine)
    const user = await open('/results/', store)
    const roles = within(await screen.findByRole('region', { name: 'All roles' }))
    const names = roles.getAllByRole('button').map(({ textContent }) => textContent ?? '')
    expect(names).toEqual([
      expect.stringMatching(/^Red teamer/),
      expect.stringMatching(/^Engineer/),
    ])
    await user.click(roles.getByRole('button', { name: /Engineer/ }))
    const table = await screen.findByRole('table', { name: /Engineer asks/ })
    const said = roles.getByRole('button', { name: /Engineer/ }).textContent ?? ''
    expect(said).toContain(`${sum(column(table, 'Earned').map(Number))} points`)
    expect(store.getState().saved.role?.id).toBe('engineer')
  })

  it('say how many questions are still open', async () => {
    await open('/results/', tabWith(new Map([['python.ladder', 3]])))
    const notice = await screen.findByText(/3\squestions are still open/)
    expect(within(notice).getByRole('link')).toBeDefined()
  })

  it('say nothing about a role with too few answers behind it', async () => {
    await open('/results/', tabWith(new Map([['python.ladder', 3]])))
    const roles = within(await screen.findByRole('region', { name: 'All roles' }))
    expect(roles.getByRole('button', { name: /Red teamer/ }).textContent).toMatch(/too few answers/)
  })

  it('name the next steps and lead to the whole path', async () => {
    const user = await open('/results/', tabWith(new Map([...beginner, ['reports.ladder', 3]])))
    expect(await screen.findByRole('link', { name: 'Attacks from nothing' })).toBeDefined()
    await user.click(screen.getByRole('link', { name: /whole path/ }))
    await screen.findByRole('heading', { level: 1, name: 'Your path to Red teamer' })
  })

  it.each([
    ['with nothing said about paths', () => {}],
    [
      'with a step done',
      (store: Store) => store.markStep('python-course', 'Python from nothing', 'done'),
    ],
    [
      'with a step known and one not wanted',
      (store: Store) => {
        store.markStep('attack-course', 'Attacks from nothing', 'known')
        store.markStep('break-your-own', 'Break your own assistant', 'banned')
      },
    ],
    ['with few hours in all', (store: Store) => store.choosePlan({ ...usualSettings, budget: 20 })],
  ])('name the steps that the page of the path begins with, %s', async (_, say) => {
    const store = tabWith(beginner)
    say(store)
    store.chooseRole('red-teamer')
    const user = await open('/results/', store)
    const way = await screen.findByRole('link', { name: /whole path/ })
    const steps = stepsShown()
    expect(steps.length).toBeGreaterThan(0)
    // Parts of the page are loaded when they are first needed; act waits for them.
    await act(() => user.click(way))
    await screen.findByRole('region', { name: /Step by step|What is left/ })
    expect(stepsShown().slice(0, steps.length)).toEqual(steps)
  })

  it('say so where everything that leads there is ticked off, or left out', async () => {
    const store = tabWith(beginner)
    store.chooseRole('engineer')
    store.markStep('python-course', 'Python from nothing', 'done')
    store.choosePlan({ ...usualSettings, budget: 0.5 })
    await open('/results/', store)
    await screen.findByText(/^Nothing can be planned/)
    const page = screen.getByRole('link', { name: 'Change that on its page' })
    expect(page.getAttribute('href')).toBe('/path/engineer/')
  })

  it('of somebody else take nothing from what one ticked off', async () => {
    const store = tabWith(expert)
    store.markStep('python-course', 'Python from nothing', 'done')
    store.choosePlan({ ...usualSettings, budget: 0.5 })
    const user = await open(`/results/#${linkTo(beginner)}`, store)
    await user.click(await screen.findByRole('button', { name: /Red teamer/ }))
    await screen.findByRole('link', { name: 'Python from nothing' })
    expect(screen.queryByText(/ticked off/)).toBeNull()
  })
})

/** The steps on the page: what to do, how long, and the points after it. */
function stepsShown(): readonly string[] {
  return [...document.querySelectorAll('.step')].map((step) =>
    ['.step-hours', 'a', '.step-closes .muted']
      .map((part) => step.querySelector(part)?.firstChild?.textContent)
      .join(' '),
  )
}

describe('the path', () => {
  it('puts each step after what it needs', async () => {
    await open('/path/red-teamer/', tabWith(beginner))
    await screen.findByRole('link', { name: 'Break your own assistant' })
    const steps = screen.getAllByRole('listitem').map(({ textContent }) => textContent ?? '')
    const place = (title: string) => steps.findIndex((step) => step.includes(title))
    expect(place('Python from nothing')).toBeGreaterThanOrEqual(0)
    expect(place('Attacks from nothing')).toBeGreaterThanOrEqual(0)
    expect(place('Break your own assistant')).toBeGreaterThan(place('Python from nothing'))
    expect(place('Break your own assistant')).toBeGreaterThan(place('Attacks from nothing'))
  })

  it('says what only experience brings', async () => {
    await open('/path/red-teamer/', tabWith(mine))
    const experience = await screen.findByRole('region', { name: /experience/ })
    expect(experience.textContent).toMatch(/Attacks\.$/)
  })

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
