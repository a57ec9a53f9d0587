// @vitest-environment jsdom
import { act, screen, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { memoryArea } from '../store/memoryArea.ts'
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
  return screen.getByRole('status').textContent ?? ''
}

describe('the path to a role', () => {
  it('says how much there is, where it leads, and that nothing shorter exists', async () => {
    await open('/path/red-teamer/', tabWith(beginner))
    expect(await steps()).toHaveLength(4)
    expect(summary()).toMatch(
      /^4\ssteps, 50\sh in all, from Explore to [A-Z][a-z]+\. No shorter way exists/,
    )
    expect(screen.getByText(/At 5\sh a week that is 7 to 15\sweeks/)).toBeDefined()
  })

  it('says what practice leaves to show', async () => {
    await open('/path/red-teamer/', tabWith(beginner))
    const portfolio = await screen.findByRole('region', { name: 'What you will have to show' })
    expect(within(portfolio).getByText('A report with three findings.')).toBeDefined()
  })

  it('keeps what is ticked, plans the rest anew, and asks the question again', async () => {
    const area = memoryArea()
    const user = await open('/path/red-teamer/', tabWith(beginner, area))
    const done = await screen.findByRole('button', { name: 'Done: Python from nothing' })
    // What shows ticked steps is loaded with the first of them; act waits for it.
    await act(() => user.click(done))
    const behind = await screen.findByRole('region', { name: 'Behind you' })
    expect(behind.textContent).toContain('Python from nothing, done')
    expect(within(behind).getByRole('link', { name: 'Python' }).getAttribute('href')).toBe(
      '/quiz/building/?change#python:ladder-0',
    )
    expect(await steps()).not.toContain('Python from nothing')
    expect(summary()).toMatch(/^3\ssteps, 40\sh/)
    expect(openTab(area).getState().saved.steps.get('python-course')?.state).toBe('done')
    expect(document.activeElement).toBe(screen.getByRole('heading', { name: 'What is left' }))
    await user.click(within(behind).getByRole('button', { name: /^Take back/ }))
    expect(await steps()).toContain('Python from nothing')
  })

  it('believes a new answer more than a tick before it', async () => {
    const store = tabWith(beginner)
    store.markStep('python-course', 'Python from nothing', 'done')
    store.answer('python.ladder', 0)
    await open('/path/red-teamer/', store)
    await steps()
    const behind = await screen.findByRole('region', { name: 'Behind you' })
    expect(within(behind).queryByRole('link')).toBeNull()
    const open_ = await screen.findByRole('region', { name: 'What this path does not close' })
    expect(open_.textContent).toContain('Attacks, level 3')
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
    const behind = await screen.findByRole('region', { name: 'Behind you' })
    expect(behind.textContent).toContain('A course that is no more, done')
  })

  it('names a gap that nothing closes, with what to loosen, and loosens it', async () => {
    const user = await open('/path/red-teamer/', tabWith(beginner))
    await user.click(
      await screen.findByRole('button', { name: 'Not this one: Break your own assistant' }),
    )
    const gaps = await screen.findByRole('region', { name: 'What this path does not close' })
    expect(gaps.textContent).toContain('Attacks, level 3')
    await user.click(
      within(gaps).getByRole('button', { name: /^Use again: Break your own assistant/ }),
    )
    expect(await steps()).toContain('Break your own assistant')
    expect(screen.queryByRole('region', { name: /does not close/ })).toBeNull()
  })

  it('with everything left out says that nothing can be planned, and what to use again', async () => {
    const user = await open('/path/engineer/', tabWith(beginner))
    for (const title of await steps()) {
      await user.click(screen.getByRole('button', { name: `Not this one: ${title}` }))
    }
    await screen.findByText(/^Nothing can be planned/)
    const gaps = screen.getByRole('region', { name: 'What this path does not close' })
    expect(within(gaps).getAllByRole('listitem')).toHaveLength(2)
  })

  it('for somebody who is there says so, and what next', async () => {
    await open('/path/engineer/', tabWith(expert))
    expect((await screen.findByRole('status')).textContent).toMatch(/nothing is left to learn/)
    expect(screen.getByRole('link', { name: 'Look at another role' })).toBeDefined()
  })

  it('lays the steps out by the hours a week, and keeps them', async () => {
    const area = memoryArea()
    const user = await open('/path/red-teamer/', tabWith(beginner, area))
    const hours = await screen.findByRole('textbox', { name: 'Hours a week' })
    await user.clear(hours)
    await user.type(hours, '25')
    expect(await screen.findByText(/At 25\sh a week that is 2 to 3\sweeks/)).toBeDefined()
    expect(openTab(area).getState().saved.plan?.hoursAWeek).toBe(25)
    await user.clear(hours)
    await user.type(hours, 'many')
    expect(hours.getAttribute('aria-invalid')).toBe('true')
    expect(screen.getByText(/Give a number from 0.25 to/)).toBeDefined()
    expect(openTab(area).getState().saved.plan?.hoursAWeek).toBe(25)
  })

  it('holds as many steps as there are hours for, and names the rest', async () => {
    const user = await open('/path/red-teamer/', tabWith(beginner))
    await user.click(await screen.findByText('Change what it is made of'))
    await user.type(await screen.findByRole('textbox', { name: /Hours I have in all/ }), '20')
    await screen.findByText(/Beyond your hours: 2\smore steps/)
    expect(await steps()).toHaveLength(2)
  })

  it('leaves out what one does not want to use', async () => {
    const user = await open('/path/red-teamer/', tabWith(beginner))
    await user.click(await screen.findByText('Change what it is made of'))
    await user.click(await screen.findByRole('checkbox', { name: 'Practice project' }))
    const gaps = await screen.findByRole('region', { name: 'What this path does not close' })
    expect(within(gaps).getByRole('button', { name: /^Use again: Practice project/ })).toBeDefined()
  })

  it('compares the roles by hours', async () => {
    const user = await open('/path/red-teamer/', tabWith(beginner))
    await user.click(await screen.findByRole('button', { name: /^Compare the roles/ }))
    const table = await screen.findByRole('table')
    expect(within(table).getByRole('link', { name: 'Engineer' }).getAttribute('href')).toBe(
      '/path/engineer/',
    )
    // Python at level 4 is experience: Close without it is out of reach, more than one level short or not.
    await within(table).findAllByText(/not by learning alone/)
  })

  it('of somebody else cannot be changed and knows nothing of one’s own ticks', async () => {
    const store = tabWith(expert)
    store.markStep('python-course', 'Python from nothing', 'done')
    await open(`/path/red-teamer/#${linkTo(beginner)}`, store)
    expect(await steps()).toContain('Python from nothing')
    expect(screen.queryByRole('button', { name: /^Done/ })).toBeNull()
    expect(screen.queryByRole('region', { name: 'Behind you' })).toBeNull()
    expect(screen.queryByRole('textbox')).toBeNull()
  })
})
