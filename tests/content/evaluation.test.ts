/** What people with a known job are told, and that this can be counted again. */
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { clearlyOther, evaluate, type Measure, measures } from '../../src/content/evaluation.ts'
import { contentOf } from './contentOf.ts'

const content = contentOf('data')
const evaluation = evaluate(content)

/** In %, as the method page promises them: at least, and for clearly other roles at most. */
const goals = {
  just: { first: 80, firstTwo: 92, close: 40, other: 3 },
  some: { first: 70, firstTwo: 89, close: 72, other: 8 },
  holder: { first: 74, firstTwo: 92, close: 88, other: 8 },
} as const

describe('people made from real postings', () => {
  it.each(evaluation.groups)(
    'who have $kind, answering $answering, are told of their own job',
    ({ kind, figures }) => {
      const percent = (measure: Measure) => 100 * figures[measure].share
      expect(percent('first')).toBeGreaterThanOrEqual(goals[kind].first)
      expect(percent('firstTwo')).toBeGreaterThanOrEqual(goals[kind].firstTwo)
      expect(percent('close')).toBeGreaterThanOrEqual(goals[kind].close)
      expect(percent('other')).toBeLessThanOrEqual(goals[kind].other)
    },
  )

  it('keep their word in three of four cases when a fifth of the answers are one off', () => {
    for (const answering of ['exact', 'cautious']) {
      const groups = evaluation.groups.filter((group) => group.answering === answering)
      const all = groups.reduce((sum, { people }) => sum + people, 0)
      const kept = groups.reduce((sum, { people, unchanged }) => sum + people * unchanged.word, 0)
      expect(kept / all).toBeGreaterThanOrEqual(0.75)
    }
  })

  it('meet more of the real postings the better their word is', () => {
    const medians = evaluation.met.map(({ median }) => median)
    expect(medians).toEqual([...medians].sort((a, b) => a - b))
    expect(new Set(medians).size).toBe(medians.length)
  })

  it('are all counted, role by role', () => {
    for (const { people, byRole, figures } of evaluation.groups) {
      expect(byRole.reduce((sum, role) => sum + role.people, 0)).toBe(people)
      const first = byRole.reduce((sum, { counts }) => sum + counts.first, 0)
      expect(first / people).toBeCloseTo(figures.first.share, 9)
    }
  })

  it('give shares within their intervals', () => {
    for (const { figures } of evaluation.groups) {
      for (const measure of measures) {
        const { share, low, high } = figures[measure]
        expect(low).toBeLessThanOrEqual(share)
        expect(high).toBeGreaterThanOrEqual(share)
      }
    }
  })
})

describe('people who have only begun', () => {
  it('are seldom told Close', () => {
    expect(evaluation.learnersClose).toBeLessThanOrEqual(0.14)
  })
})

describe('the evaluation', () => {
  it('gives the same figures every time', () => {
    const [one, other] = content.roles
    if (one === undefined || other === undefined) throw new Error('There are no two roles.')
    const postings = content.postings.slice(0, 40)
    const some = { ...content, roles: [one, other], postings, holders: [] }
    expect(evaluate(some)).toEqual(evaluate(some))
  })

  it('puts first the role whose track a posting asks exactly', () => {
    const role = content.roles[0]
    const [posting] = content.postings
    if (role === undefined || posting === undefined) throw new Error('There is no content.')
    const skills = role.tracks[0]?.requirements.map(({ skill, level }) => ({ skill, level })) ?? []
    const asked = {
      ...posting,
      role: role.id,
      asks: [{ section: 'required' as const, phrase: 'all of it', skills }],
    }
    const [just] = evaluate({ ...content, postings: [asked], holders: [] }).groups
    expect(just?.people).toBe(1)
    expect(just?.figures.first.share).toBe(1)
    expect(just?.figures.ready.share).toBe(1)
  })

  it('knows which roles are clearly other ones by ids that exist', () => {
    const ids = content.roles.map(({ id }) => id).sort()
    expect(Object.keys(clearlyOther).sort()).toEqual(ids)
    for (const id of Object.values(clearlyOther).flat()) expect(ids).toContain(id)
  })

  it('has the figures that the README gives', () => {
    const [just, holder] = (['just', 'holder'] as const).map((kind) =>
      evaluation.groups.find((group) => group.kind === kind && group.answering === 'exact'),
    )
    if (just === undefined || holder === undefined) throw new Error('A group is missing.')
    const percent = ({ figures }: typeof just, measure: Measure) =>
      Math.round(100 * figures[measure].share)
    const readme = readFileSync('README.md', 'utf8').replace(/\s+/g, ' ')
    expect(readme).toContain(
      `of ${just.people} people made from postings, who have done just what is asked and nothing else, ${percent(just, 'first')} % get that posting's role first, ${percent(just, 'firstTwo')} % among the first two, and ${percent(just, 'close')} % are told Close or Ready for it; of ${holder.people} imagined holders of such jobs ${percent(holder, 'first')}, ${percent(holder, 'firstTwo')} and ${percent(holder, 'close')} %`,
    )
  })
})
