// @vitest-environment jsdom
import { screen, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import type { Answer, Answers } from '../../src/core/answers/answers.ts'
import { answersOf, linkTo, open, tabWith } from './site.tsx'

/** A level of attacks more, and the red teamer is close. */
const ladders: Answers = new Map([
  ['python.ladder', 0],
  ['networks.ladder', 3],
  ['attacks.ladder', 1],
  ['reports.ladder', 3],
])
const heading = (name: RegExp | string) => screen.findByRole('heading', { level: 1, name })
const continueOn = () => screen.getByRole('button', { name: 'Continue' })

describe('the closer look', () => {
  it('waits until the main questions are done', async () => {
    await open('/quiz/more/', tabWith(new Map([['python.ladder', 1]])))
    await heading('The main questions come first')
    expect(screen.getByText(/3\squestions are still open/)).toBeDefined()
    expect(screen.getByRole('link', { name: 'Finish the main questions' })).toBeDefined()
  })

  it('says what each answer decides, asks for a choice, keeps the answer, and says what moved', async () => {
    const store = tabWith(ladders)
    const user = await open('/quiz/more/', store)
    await heading('Python')
    expect(screen.getByText('Extra question 1 of up to 6')).toBeDefined()
    expect(
      screen.getByText('Your answer decides whether Red teamer or Engineer comes first.'),
    ).toBeDefined()
    await user.click(screen.getByRole('radio', { name: 'Skip this one' }))
    await user.click(continueOn())
    await heading('Attacks')
    expect(screen.getByText('Extra question 2 of up to 6')).toBeDefined()
    expect(
      screen.getByText('Your answer decides between Stretch and Close for Red teamer.'),
    ).toBeDefined()
    await user.click(continueOn())
    expect(screen.getByRole('alert').textContent).toBe('Choose an answer, or skip it')
    await user.click(screen.getByRole('radio', { name: /^for a living/ }))
    await user.click(continueOn())
    expect(answersOf(store)).toContainEqual(['attacks.view', 4])
    const moved = await screen.findByText(/^Red teamer: 55 points before, 78 now, now Close/)
    const notice = moved.closest('div') ?? document.body
    expect(notice.textContent).toMatch(
      /you said “Tried it, attacking systems\.” first, and “For a living, attacking systems\.” now/i,
    )
    expect(notice.textContent).toMatch(/the level is 2\.5, between the two/)
  })

  it('says of a lower level what it rests on, and asks again without letting go of the answer', async () => {
    const store = tabWith(new Map<string, Answer>([...ladders, ['python.view', 'skipped']]))
    const user = await open('/quiz/more/', store)
    await heading('Attacks')
    await user.click(screen.getByRole('radio', { name: /^never/ }))
    await user.click(continueOn())
    await screen.findByText(/the level is 0\.5, between the two: lower than before, and closer to/)
    const then = screen.getByText(/^Red teamer: 55 points before, \d+ now/).textContent
    await user.click(screen.getByRole('button', { name: 'Answer this one again' }))
    await heading('Attacks')
    expect(answersOf(store)).toContainEqual(['attacks.view', 0])
    expect(screen.queryByRole('radio', { name: 'Skip this one' })).toBeNull()
    await user.click(continueOn())
    expect((await screen.findByText(/^Red teamer: 55 points before/)).textContent).toBe(then)
    await user.click(screen.getByRole('button', { name: 'Answer this one again' }))
    await user.click(await screen.findByRole('radio', { name: /^for a living/ }))
    await user.click(continueOn())
    await screen.findByText(/^Red teamer: 55 points before, 78 now, now Close/)
    expect(answersOf(store)).toContainEqual(['attacks.view', 4])
  })

  it('does not call two answers alike that differ where nothing moved', async () => {
    const few = new Map([...ladders].map(([id]) => [id, id === 'networks.ladder' ? 2 : 0]))
    const user = await open('/quiz/more/', tabWith(few))
    await heading('Networks')
    await user.click(screen.getByRole('radio', { name: /^for strangers/ }))
    await user.click(continueOn())
    const moved = await screen.findByText('Nothing moved.')
    expect(moved.parentElement?.textContent).toMatch(/first, and “.*” now\. Both count/)
  })

  it('takes skipping for an answer, and ends where nothing that is left would change anything', async () => {
    const store = tabWith(new Map<string, Answer>([...ladders, ['networks.view', 'skipped']]))
    const user = await open('/quiz/more/', store)
    for (let asked = 0; asked < 4 && screen.queryByRole('group') !== null; asked++) {
      await user.click(screen.getByRole('radio', { name: 'Skip this one' }))
      await user.click(continueOn())
    }
    await heading('That’s enough')
    expect(screen.getByRole('link', { name: 'See your result' })).toBeDefined()
  })
})

describe('who disagrees', () => {
  const working = async (store = tabWith(ladders)) => {
    const user = await open('/results/', store)
    await user.click(await screen.findByText('Show the working'))
    const table = await screen.findByRole('table', { name: /asked of Red teamer, and/ })
    await user.click(within(table).getByRole('button', { name: 'Attacks' }))
    return { store, user, table }
  }

  it('opens the skill, sets the level, sees the score move, and undoes it', async () => {
    const { store, user, table } = await working()
    const before = screen.getByText(/of 100 points for/).textContent
    const level = await within(table).findByRole('combobox', { name: /of Attacks ?yourself/ })
    await user.selectOptions(level, '4 Leading')
    expect(answersOf(store)).toContainEqual(['attacks.level', 4])
    expect(screen.getByText(/^55 points before, 100 now\./)).toBeDefined()
    expect(within(table).getByText(/You set level 4: “Attacks at level 4\.”/)).toBeDefined()
    await user.click(screen.getByRole('button', { name: 'Undo' }))
    expect(answersOf(store).map(([id]) => id)).not.toContain('attacks.level')
    expect(screen.getByText(/of 100 points for/).textContent).toBe(before)
  })

  it('can check what they know: a right answer is marked, a wrong one explained, neither moves a level', async () => {
    const { user, table } = await working()
    const before = screen.getByText(/of 100 points for/).textContent
    await user.click(await within(table).findByRole('button', { name: /^Check yourself/ }))
    await user.click(screen.getByRole('radio', { name: 'A song' }))
    await user.click(continueOn())
    expect(await screen.findByText(/^Not quite\. The best answer is:/)).toBeDefined()
    expect(within(table).queryByText(/✓ checked/)).toBeNull()
    await user.click(screen.getByRole('button', { name: 'Answer it again' }))
    await user.click(screen.getByRole('radio', { name: 'Theft' }))
    await user.click(continueOn())
    expect(await within(table).findByText(/✓ checked/)).toBeDefined()
    expect(screen.getByText(/of 100 points for/).textContent).toBe(before)
  })

  it('finds out which answer matters most', async () => {
    await working()
    const most = screen.getByText(/^The answer that matters most is/)
    expect(most.textContent).toMatch(/Attacks: one level lower .*; one level higher .*Close/)
  })

  it('takes a level set by hand back on “Check your answers”', async () => {
    const store = tabWith(new Map([...ladders, ['attacks.level', 4]]))
    const user = await open('/answers/', store)
    await user.click(await screen.findByRole('button', { name: /^Take back ?Attacks: Set by you/ }))
    expect(answersOf(store).map(([id]) => id)).not.toContain('attacks.level')
  })
})

describe('answers at an edge', () => {
  const all = (ladder: Answer, view: Answer | null): Answers =>
    new Map(
      [...ladders.keys()].flatMap((id): (readonly [string, Answer])[] => [
        [id, ladder],
        ...(view === null ? [] : [[id.replace('ladder', 'view'), view] as const]),
      ]),
    )

  it.each<[string, Answers, RegExp]>([
    ['everything at the top', all(3, 4), /^Two roles suit you about equally/],
    ['everything at the bottom', all(0, 0), /^You’re just starting out/],
    ['one answer only', new Map([['python.ladder', 3]]), /^One answer is missing/],
    [
      'only must-haves of one role',
      new Map([
        ['attacks.ladder', 3],
        ['reports.ladder', 3],
      ]),
      /^You’re ready for Red teamer/,
    ],
    [
      'a must-have skipped',
      new Map<string, Answer>([...ladders, ['attacks.ladder', 'skipped']]),
      /Engineer|^One answer is missing/,
    ],
    [
      'answers to questions that are no more',
      new Map([...ladders, ['juggling.ladder', 3], ['terms.list', 0]]),
      /Red teamer/,
    ],
    ['contradictory second looks', all(3, 0), /Red teamer|Engineer|roles suit you/],
  ])('%s give a sensible result', async (_, answers, sentence) => {
    await open('/results/', tabWith(answers))
    expect((await screen.findByRole('heading', { level: 1 })).textContent).toMatch(sentence)
    expect(document.body.textContent).not.toMatch(/NaN|undefined|null/)
  })

  it('that contradict each other show both sentences and the level between', async () => {
    const user = await open('/results/', tabWith(all(3, 0)))
    await user.click(await screen.findByText('Show the working'))
    const [table] = screen.getAllByRole('table')
    expect(within(table ?? document.body).getAllByText(/” and, later, “/).length).toBeGreaterThan(0)
    expect(within(table ?? document.body).getAllByText('1.5').length).toBeGreaterThan(0)
  })
})

describe('a result link', () => {
  it('carries second looks, checks, levels set by hand, and what is retired', async () => {
    const answers: Answers = new Map([
      ...ladders,
      ['terms.list', 0],
      ['terms.firewall', 0],
      ['attacks.view', 2],
      ['attacks.check', 0],
      ['python.level', 4],
    ])
    await open(`/results/#${linkTo(answers)}`)
    const received = (await screen.findByRole('region', { name: 'Other roles' })).textContent
    document.body.replaceChildren()
    await open('/results/', tabWith(answers))
    expect((await screen.findByRole('region', { name: 'Other roles' })).textContent).toBe(received)
  })
})
