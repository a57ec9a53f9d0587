/** The advice of the roles page, and what a result says to the people it is for. */
import { describe, expect, it } from 'vitest'
import { entryDoors, reasonsFor } from '../../src/content/backgrounds.ts'
import { quizPart } from '../../src/content/parts.ts'
import { assess } from '../../src/core/fit/assess.ts'
import { example } from '../example.ts'
import { contentOf } from './contentOf.ts'

const content = contentOf('data')
const skills = quizPart(content).skills.map(({ id }) => id)

describe('the advice for a background', () => {
  it.each(content.backgrounds.map((one) => [one.from, one] as const))(
    'is what a result says with the answers typical of it: %s',
    (_, { roles: [named], typical }) => {
      const answers = new Map(skills.map((skill) => [`${skill}.ladder`, typical[skill] ?? 0]))
      const { fits } = assess(answers, skills, content.roles)
      expect(fits.slice(0, 2).map(({ role }) => role)).toContain(named)
    },
  )

  it('names a security analyst their own kind first, not one that only shares their tools', () => {
    const typical = content.backgrounds.find(({ id }) => id === 'defence')?.typical ?? {}
    const answers = new Map(skills.map((skill) => [`${skill}.ladder`, typical[skill] ?? 0]))
    const [first] = assess(answers, skills, content.roles).fits
    expect(first).toMatchObject({ role: 'ai-security-engineer', track: 'detection' })
  })

  it.each(content.backgrounds.map((one) => [one.from, one] as const))(
    'rests on what real postings of the role ask: %s',
    (_, background) => {
      const { of, reasons } = reasonsFor(background, content.postings)
      expect(reasons).toHaveLength(2)
      for (const { asked } of reasons) expect(asked / of).toBeGreaterThan(1 / 4)
    },
  )

  it('counts postings of the named role only', () => {
    const [, background] = example.backgrounds
    if (background === undefined) throw new Error('The example has no background.')
    const others = example.postings.map((posting) => ({ ...posting, role: 'engineer' }))
    const { of, reasons } = reasonsFor(background, [...example.postings, ...others])
    expect(of).toBe(example.postings.length)
    expect(reasons).toEqual([{ skill: 'attacks', asked: of }])
  })
})

describe('the doors for beginners', () => {
  it('are postings for interns and juniors, of those that name a level', () => {
    const [first, second, ...rest] = example.postings
    if (first === undefined || second === undefined) throw new Error('The example has no postings.')
    const postings = [
      { ...first, seniority: 'intern' as const },
      { ...second, seniority: 'senior' as const },
      ...rest,
    ]
    expect(entryDoors('red-teamer', { ...example, postings })).toEqual({
      of: 2,
      titles: [{ title: first.title, employer: first.employer }],
    })
  })
})
