// @vitest-environment jsdom
import { render, screen, within } from '@testing-library/react'
import { createRef } from 'react'
import { describe, expect, it } from 'vitest'
import type { Answer, Answers } from '../../src/core/answers.ts'
import type { StopReason } from '../../src/core/followUp.ts'
import { EnoughAsked } from '../../src/pages/EnoughAsked.tsx'
import { answersOf, column, linkTo, open, openTab, tabWith } from './site.tsx'

const ladders: Answers = new Map([
  ['python.ladder', 0],
  ['networks.ladder', 3],
  ['attacks.ladder', 1],
  ['reports.ladder', 3],
])
const heading = (name: RegExp | string) => screen.findByRole('heading', { level: 1, name })
const continueOn = () => screen.getByRole('button', { name: 'Continue' })

describe('the list of terms', () => {
  it('says beforehand that some are invented', async () => {
    await open('/quiz/terms/')
    const list = await screen.findByRole('group', { name: 'Which do you know?' })
    expect(within(list).getByText('Two of the four are invented.')).toBeDefined()
  })

  it('keeps each tick at once, takes it back, and counts when it is handed in', async () => {
    const store = openTab()
    const user = await open('/quiz/terms/', store)
    await user.click(await screen.findByRole('checkbox', { name: 'Firewall' }))
    await user.click(screen.getByRole('checkbox', { name: 'Sandbox' }))
    await user.click(screen.getByRole('checkbox', { name: 'Sandbox' }))
    expect(answersOf(store)).toEqual([['terms.firewall', 0]])
    await user.click(screen.getByRole('button', { name: 'See my first result' }))
    await heading('Your results')
    expect(answersOf(store)).toEqual([
      ['terms.firewall', 0],
      ['terms.list', 0],
    ])
  })

  it('can be skipped, which is not the same as knowing nothing', async () => {
    const store = openTab()
    const user = await open('/quiz/terms/', store)
    await user.click(await screen.findByRole('button', { name: 'Skip the list' }))
    expect(answersOf(store)).toEqual([['terms.list', 'skipped']])
  })

  it('alone says nothing about anybody', async () => {
    await open('/results/', tabWith(new Map([['terms.list', 0]])))
    expect(await screen.findByText(/nothing is said without answers/)).toBeDefined()
  })

  it('with invented terms ticked accuses nobody, says what it changed and offers to untick', async () => {
    const store = tabWith(
      new Map([...ladders, ['terms.list', 0], ['terms.mist-door', 0], ['terms.glass-port', 0]]),
    )
    const user = await open('/results/', store)
    const notice = await screen.findByText(/2\sterms you ticked were made up for the list/)
    const [now, without] = (
      /has (\d+) points instead of (\d+)/.exec(notice.textContent ?? '') ?? []
    )
      .slice(1)
      .map(Number)
    expect(now).toBeLessThan(without ?? 0)
    expect(document.body.textContent).not.toMatch(/\b(lie|lied|cheat|dishonest|caught|exaggerat)/i)
    await user.click(screen.getByRole('button', { name: /^Take the tick back ?from Mist door$/ }))
    await user.click(screen.getByRole('button', { name: /^Take the tick back ?from Glass port$/ }))
    expect(screen.queryByText(/made up for the list/)).toBeNull()
    expect(
      screen.getAllByText(new RegExp(`^${without}`), { selector: '.role-choice-score' }),
    ).toHaveLength(1)
  })

  it('of somebody else is not held up to a reader', async () => {
    const code = linkTo(new Map([...ladders, ['terms.list', 0], ['terms.mist-door', 0]]))
    await open(`/results/#${code}`)
    await screen.findByRole('region', { name: 'All roles' })
    expect(screen.queryByText(/Mist door/)).toBeNull()
  })
})

describe('the closer questions', () => {
  it('wait until the first questions are done', async () => {
    await open('/quiz/more/', tabWith(new Map([['python.ladder', 1]])))
    await heading(/first questions come first/)
    expect(screen.getByText(/3\squestions are still open/)).toBeDefined()
  })

  it('say why each is asked, ask for a choice, and keep the answer', async () => {
    const store = tabWith(ladders)
    const user = await open('/quiz/more/', store)
    await heading(/^A closer look: /)
    expect(screen.getByText(/^Asked because it /)).toBeDefined()
    await user.click(continueOn())
    expect(screen.getByRole('alert').textContent).toBe('Choose an answer, or skip it')
    const asked = screen.getByRole('group').textContent
    await user.click(screen.getByRole('radio', { name: 'Skip this one' }))
    await user.click(continueOn())
    expect(answersOf(store).filter(([, answer]) => answer === 'skipped')).toHaveLength(1)
    expect(screen.queryByRole('group')?.textContent).not.toBe(asked)
  })

  it('end when enough is known, and go on for who wants to', async () => {
    const clear = new Map<string, Answer>([
      ...[...ladders.keys()].map((id) => [id, /attacks|reports/.test(id) ? 3 : 0] as const),
      ['python.view', 'skipped'],
      ['networks.view', 'skipped'],
    ])
    const user = await open('/quiz/more/', tabWith(clear))
    await heading('That is enough to go by')
    expect(screen.getByText(/^It is likely enough which role fits you best/)).toBeDefined()
    expect(screen.getByRole('link', { name: 'See your results' })).toBeDefined()
    await user.click(screen.getByRole('button', { name: 'Answer more' }))
    await heading(/^A closer look: /)
  })

  it('explain a check after the answer, whatever it was', async () => {
    const store = tabWith(new Map([...ladders, ...viewsSkipped]))
    const user = await open('/quiz/more/', store)
    await user.click(await screen.findByRole('radio', { name: 'Not sure' }))
    await user.click(continueOn())
    const about = screen.getByRole('region', { name: 'About your answer' })
    expect(about.textContent).toMatch(/Not sure is a fair answer/)
    expect(screen.getByText(/^Question 5 /)).toBeDefined()
    expect(within(about).getByText('Theft')).toBeDefined()
    expect(document.activeElement).toBe(about)
    await user.click(continueOn())
    await heading('Nothing is left to ask')
  })

  it('show two answers that lie far apart back without a verdict, and let either be changed', async () => {
    const store = tabWith(
      new Map<string, Answer>([
        ...ladders,
        ...[...viewsSkipped].filter(([id]) => id !== 'reports.view'),
        ['attacks.check', 'skipped'],
      ]),
    )
    const user = await open('/quiz/more/', store)
    await heading(/Reports/)
    await user.click(screen.getByRole('radio', { name: /^never/ }))
    await user.click(continueOn())
    const about = screen.getByRole('region', { name: 'About your two answers' })
    expect(about.textContent).toMatch(/some way apart. Both may be true/)
    expect(within(about).getByText(/Led others, such as: taught it/)).toBeDefined()
    expect(within(about).getByRole('link', { name: 'Change the first answer' })).toBeDefined()
    await user.click(within(about).getByRole('button', { name: 'Change this answer' }))
    await user.click(screen.getByRole('radio', { name: /^for strangers/ }))
    await user.click(continueOn())
    await heading('Nothing is left to ask')
    expect(answersOf(store)).toContainEqual(['reports.view', 3])
  })
})

describe('no more closer questions', () => {
  const goOn = () => screen.queryByRole('button', { name: 'Answer more' })

  it.each<[StopReason, RegExp]>([
    [
      'settled',
      /^It is likely enough which role fits you best: the chance is at least 70 in 100\./,
    ],
    ['little-to-gain', /^No question that is left is likely to change .* by 1\spoint\./],
    ['twelve', /^Twelve closer questions are enough for one sitting\./],
  ])('because %s says so, and lets who wants to go on', (reason, words) => {
    render(<EnoughAsked reason={reason} heading={createRef()} onGoOn={() => {}} />)
    expect(screen.getByRole('heading').textContent).toBe('That is enough to go by')
    expect(screen.getByText(words).textContent).toMatch(/You can go on all the same/)
    expect(goOn()).not.toBeNull()
  })

  it('because none is left says so, and offers none', () => {
    render(<EnoughAsked reason="none-left" heading={createRef()} />)
    expect(screen.getByRole('heading').textContent).toBe('Nothing is left to ask')
    expect(screen.getByText('You have answered or skipped every question there is.')).toBeDefined()
    expect(goOn()).toBeNull()
  })
})

const viewsSkipped: Answers = new Map(
  ['python', 'networks', 'reports', 'attacks'].map((skill) => [`${skill}.view`, 'skipped']),
)

describe('who disagrees', () => {
  it('opens the skill, sees the answer to blame, sets the level, sees the score move, and undoes it', async () => {
    const store = tabWith(ladders)
    const user = await open('/results/', store)
    const table = await screen.findByRole('table', { name: /Red teamer asks/ })
    const before = screen.getByText(/of 100 points; /).textContent
    await user.click(within(table).getByText('Attacks'))
    expect(
      await within(table).findByText(/First answer: With guidance, such as: tried it/),
    ).toBeDefined()
    const level = within(table).getByRole('combobox', {
      name: /Set the level ?of Attacks ?yourself/,
    })
    await user.selectOptions(level, '4 Leading')
    expect(answersOf(store)).toContainEqual(['attacks.level', 4])
    expect(screen.getByText(/Attacks now counts as you say/)).toBeDefined()
    expect(within(table).getByText(/set by you/)).toBeDefined()
    expect(screen.getByText(/of 100 points; /).textContent).not.toBe(before)
    await user.click(screen.getByRole('button', { name: 'Undo' }))
    expect(answersOf(store).map(([id]) => id)).not.toContain('attacks.level')
    expect(screen.getByText(/of 100 points; /).textContent).toBe(before)
  })

  it('finds out which answers matter most', async () => {
    const user = await open('/results/', tabWith(ladders))
    await user.click(await screen.findByText('Which answers matter most here'))
    const [first] = screen.getAllByRole('table').slice(-1)
    const answers = column(first ?? document.body, 'Answer')
    expect(answers[0]).toBe('Attacks')
  })

  it('takes a level set by hand back on “Check your answers”', async () => {
    const store = tabWith(new Map([...ladders, ['attacks.level', 4]]))
    const user = await open('/answers/', store)
    await user.click(await screen.findByRole('button', { name: /^Take back ?Attacks: Set by you/ }))
    expect(answersOf(store).map(([id]) => id)).not.toContain('attacks.level')
  })
})

describe('answers at an edge', () => {
  it.each([
    ['everything at the top', 3, 4],
    ['everything at the bottom', 0, 0],
  ])('%s give a result with ranges, and nothing certain', async (_, ladder, view) => {
    const answers = new Map(
      [...ladders.keys()].flatMap((id) => [
        [id, ladder] as const,
        [id.replace('ladder', 'view'), view] as const,
      ]),
    )
    await open('/results/', tabWith(answers))
    const roles = await screen.findByRole('region', { name: 'All roles' })
    const ranges = [...(roles.textContent ?? '').matchAll(/(\d+) to (\d+) likely/g)]
    expect(ranges).toHaveLength(2)
    for (const [, low, high] of ranges) expect(Number(low)).toBeLessThan(Number(high))
  })

  it('contradictory ones give a result that says each was asked twice', async () => {
    const answers = new Map(
      [...ladders].flatMap(([id, answer]) => [
        [id, answer] as const,
        [id.replace('ladder', 'view'), answer === 3 ? 0 : 4] as const,
      ]),
    )
    await open('/results/', tabWith(answers))
    const table = await screen.findByRole('table', { name: /asks, and what is there/ })
    expect(within(table).getAllByText(/asked twice/)).toHaveLength(2)
  })

  it('all skipped say nothing about anybody', async () => {
    const answers = new Map([...ladders.keys(), 'terms.list'].map((id) => [id, 'skipped'] as const))
    await open('/results/', tabWith(answers))
    expect(await screen.findByText(/nothing is said without answers/)).toBeDefined()
    expect(screen.queryByRole('table')).toBeNull()
  })
})

describe('a result link', () => {
  it('carries terms, closer answers and levels set by hand', async () => {
    const answers: Answers = new Map([
      ...ladders,
      ['terms.list', 0],
      ['terms.firewall', 0],
      ['attacks.view', 2],
      ['attacks.check', 3],
      ['python.level', 4],
    ])
    await open(`/results/#${linkTo(answers)}`)
    await screen.findByRole('region', { name: 'All roles' })
    const received = screen.getByRole('region', { name: 'All roles' }).textContent
    document.body.replaceChildren()
    await open('/results/', tabWith(answers))
    expect((await screen.findByRole('region', { name: 'All roles' })).textContent).toBe(received)
  })
})
