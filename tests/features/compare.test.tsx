// @vitest-environment jsdom
import { screen, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import type { Answer, Answers } from '../../src/core/answers/answers.ts'
import { encodeScores } from '../../src/core/link/link.ts'
import { example } from '../example.ts'
import { answersOf, column, linkTo, open, openTab, tabWith } from './site.tsx'

const mine: Answers = new Map<string, Answer>([
  ['python.level', 3],
  ['networks.level', 2],
])
const theirs: Answers = new Map<string, Answer>([
  ['python.level', 1],
  ['networks.level', 2],
  ['reports.level', 4],
])
const code = linkTo(theirs)
const headingOf = (name: string | RegExp) => screen.findByRole('heading', { level: 1, name })
const skills = () => screen.findByRole('table', { name: /^Level in each skill/ })

describe('two results', () => {
  it('stand beside each other with what moved, a link and one’s own', async () => {
    const store = tabWith(mine)
    await open(`/compare/#${code}`, store)
    await headingOf('Their result and your answers now')
    const table = await skills()
    expect(column(table, 'Skill')).toEqual(['Python', 'Networks', 'Reports', 'Attacks'])
    expect(column(table, 'Their result')).toEqual([
      ...['1 Aware', '2 Working', '4 Leading', 'no answer'],
    ])
    expect(column(table, 'Your answers now')).toEqual([
      ...['3 Proficient', '2 Working', 'no answer', 'no answer'],
    ])
    expect(column(table, 'Difference')).toEqual(['+2', 'equal', '–', '–'])
    const roles = screen.getByRole('table', { name: /Fit to each role/ })
    expect(column(roles, 'Difference')).toEqual(['–', '+30'])
    expect(answersOf(store)).toEqual([...mine].toSorted())
  })

  it('may both be links', async () => {
    await open(`/compare/#${linkTo(mine)}~${code}`, openTab())
    await headingOf('The first link and the second link')
    expect(column(await skills(), 'Difference')).toEqual(['−2', 'equal', '–', '–'])
  })

  it('may be one and the same', async () => {
    await open(`/compare/#${code}~${code}`, openTab())
    expect(column(await skills(), 'Difference')).toEqual(['equal', 'equal', 'equal', '–'])
  })

  it('may be attempts of one’s own, chosen by name', async () => {
    const store = tabWith(theirs)
    store.rename(store.getState().saved.current?.id ?? '', 'Before the course')
    store.copyAttempt(mine, 'After')
    const user = await open('/compare/', store)
    const first = within(await screen.findByRole('group', { name: 'First result' }))
    const [earlier = ''] = first
      .getAllByRole('option')
      .map(({ textContent }) => textContent ?? '')
      .filter((name) => name.startsWith('Before'))
    await user.selectOptions(first.getByRole('combobox'), earlier)
    await user.click(screen.getByRole('button', { name: 'Compare' }))
    await headingOf('Before the course and your answers now')
    expect(column(await skills(), 'Difference')).toEqual(['+2', 'equal', '–', '–'])
    // In the middle of a sentence too it is called what the person called it.
    screen.getByRole('table', { name: /The ring is Before the course, the dot your answers/ })
  })

  it('may be attempts with the same answers, each listed by its name', async () => {
    const store = tabWith(mine)
    store.copyAttempt(mine, 'After')
    store.copyAttempt(mine, 'Later')
    await open('/compare/', store)
    const first = within(await screen.findByRole('group', { name: 'First result' }))
    const names = first.getAllByRole('option').map(({ textContent }) => textContent ?? '')
    expect(names.map((name) => name.replace(/, \d.*/, ''))).toEqual([
      ...['Your answers now', 'After', 'Your first answers', 'A link, pasted below'],
    ])
  })

  it('may be earlier answers that this version cannot read whole', async () => {
    const store = tabWith(new Map([...theirs, ['python.ladder', 9]]))
    store.copyAttempt(mine, 'After')
    await open('/compare/', store)
    expect(await screen.findByRole('table', { name: /Fit to each role/ })).toBeDefined()
  })

  it('with a link of scores compare roles, and say that there are no skills in it', async () => {
    const score = { score: 50, low: 45, high: 55, band: 'stretch' as const }
    const scores = encodeScores(
      { edition: 1, scores: new Map([['engineer', score]]) },
      example.codebook,
    )
    await open(`/compare/#${scores}`, tabWith(mine))
    expect(column(await skills(), 'Their result')[0]).toBe('not in the link')
    const roles = screen.getByRole('table', { name: /Fit to each role/ })
    expect(column(roles, 'Difference')).toEqual(['–', '+35'])
    expect(screen.getByText(/^Their result holds scores only/)).toBeDefined()
  })

  it('say when a move is smaller than the range it may lie in', async () => {
    const before = new Map([
      ['reports.ladder', 2],
      ['attacks.ladder', 2],
      ['attacks.view', 1],
    ])
    const after = new Map([...before, ['attacks.view', 2]])
    await open(`/compare/#${linkTo(before)}~${linkTo(after)}`)
    const roles = await screen.findByRole('table', { name: /Fit to each role/ })
    expect(column(roles, 'Difference')).toEqual([expect.stringMatching(/within the range/), '–'])
  })

  it('give no difference across two kinds of a role, and name the kinds', async () => {
    const product = new Map([
      ['networks.ladder', 2],
      ['python.ladder', 2],
    ])
    const platform = new Map([...product, ['python.view', 1]])
    await open(`/compare/#${linkTo(product)}~${linkTo(platform)}`)
    const roles = await screen.findByRole('table', { name: /Fit to each role/ })
    expect(column(roles, 'The first link')[1]).toMatch(/the product kind/)
    expect(column(roles, 'Difference')[1]).toBe('–')
  })
})

describe('the boxes for what to compare', () => {
  it('take links with words around them', async () => {
    const user = await open('/compare/', openTab())
    const [first = document.body, second = document.body] = await screen.findAllByRole('textbox', {
      name: 'A link',
    })
    await user.click(first)
    await user.paste(`Hi https://a.example/#${code} !`)
    await user.click(second)
    await user.paste(linkTo(mine))
    await user.click(screen.getByRole('button', { name: 'Compare' }))
    await headingOf('The first link and the second link')
  })

  it('say beside each what is wrong with it', async () => {
    const user = await open('/compare/', openTab())
    const [first = document.body] = await screen.findAllByRole('textbox', { name: 'A link' })
    await user.click(first)
    await user.paste(code.slice(0, -1))
    await user.click(screen.getByRole('button', { name: 'Compare' }))
    const said = screen.getAllByRole('alert').map(({ textContent }) => textContent)
    expect(said).toEqual([expect.stringMatching(/cut off or mistyped/), 'Paste a link here.'])
  })

  it('ask for the other one where there is nothing of one’s own', async () => {
    await open(`/compare/#${code}`, openTab())
    expect(await screen.findByText('One result is here. Choose the other one.')).toBeDefined()
  })
})
