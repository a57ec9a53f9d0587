/** From phrases to asks: terms, levels, sections, must-haves, the nearest role. */
import { describe, expect, it } from 'vitest'
import { atOnce } from '../../../src/core/pauses.ts'
import { asksOf, mustsOf, requirementsOf } from '../../../src/core/reading/asks.ts'
import { nearestRole } from '../../../src/core/reading/nearest.ts'
import { withAsks } from '../../../src/core/reading/posting.ts'
import { recogniser } from '../../../src/core/reading/recognise.ts'
import { askedLevel } from '../../../src/core/reading/strength.ts'
import { wordsOf } from '../../../src/core/reading/words.ts'

describe('a table of terms', () => {
  const recognise = recogniser({
    skills: ['python', 'attacks'],
    bias: [-1, -1],
    terms: {
      python: [0, 2],
      'red team': [1, 1.5],
      'bug bounty': [1, 3],
      constructor: [0, 9],
      team: [1, -1],
      attack: [1, 1, 0, -2],
    },
  })

  it.each([
    ['Python', ['python']],
    ['PYTHON and red-teaming', ['python']],
    ['red-teaming', []],
    ['red team, attacks', ['attacks']],
    ['bug bounty', ['attacks']],
    ['bug, bounty', []],
    ['nothing of it', []],
    ['Python against attacks', []],
  ])('adds up for "%s"', (text, skills) => {
    expect(recognise(wordsOf(text)).map(({ skill }) => skill)).toEqual(skills)
  })

  it('counts a term once, however often it stands there', () => {
    expect(recognise(wordsOf('Python python Python'))).toMatchObject([
      { skill: 'python', score: 1 },
    ])
  })

  it('marks the words that speak for a skill', () => {
    const text = 'We test with Python daily'
    const [hit] = recognise(wordsOf(text))
    expect(hit?.marks.map(([start, end]) => text.slice(start, end))).toEqual(['Python'])
  })

  it('knows no words that it was not given', () => {
    expect(recognise(wordsOf('toString __proto__ hasOwnProperty'))).toEqual([])
  })
})

describe('the level that words ask for', () => {
  it.each([
    ['Python', 2],
    ['Experience with Python', 2],
    ['Ability to write Python', 2],
    ['Familiarity with Python', 1],
    ['Interest in Python', 1],
    ['Basic understanding of networks', 1],
    ['Strong Python', 3],
    ['Deep understanding of networks', 3],
    ['Proven record in audits', 3],
    ['Lead threat modelling', 3],
    ['Own the register of risks', 3],
    ['2 years of Python', 2],
    ['5+ years of Python', 3],
    ['10 years of audits', 3],
    ['Define the strategy for the whole organisation', 4],
    ['Leading voice, recognised expert in privacy', 4],
  ])('"%s": %i', (phrase, level) => {
    expect(askedLevel(phrase, phrase.length)).toBe(level)
  })

  it.each([
    ['Familiarity with networks, strong Python', 'Python', 3],
    ['Strong Python and familiarity with networks', 'Python', 3],
    ['Strong Python and familiarity with networks', 'networks', 1],
    ['Deep familiarity with networks', 'networks', 3],
    ['Strong Python, knowledge of storage', 'storage', 3],
    ['Python, basic', 'Python', 1],
  ])('in "%s" is that of the word nearest before %s', (phrase, skill, level) => {
    expect(askedLevel(phrase, phrase.indexOf(skill))).toBe(level)
  })
})

describe('a faint hint', () => {
  const recognise = recogniser({
    skills: ['python', 'attacks'],
    bias: [-1, -1],
    terms: { python: [0, 3], api: [0, 1.6], attack: [1, 2] },
  })
  const found = (...texts: readonly string[]) =>
    atOnce(
      withAsks(
        texts.map((text) => ({ text, section: 'required' as const, heading: false })),
        recognise,
      ),
    ).flatMap(({ found }) => found.map(({ skill, level }) => [skill, level] as const))
  const filler = Array.from({ length: 20 }, (_, i) => `Line ${i}`)

  it('raises no level where a long text names the skill clearly elsewhere', () => {
    expect(found('Familiar with Python', 'Lead the API')).toEqual([
      ['python', 1],
      ['python', 3],
    ])
    expect(found('Familiar with Python', 'Lead the API', ...filler)).toEqual([['python', 1]])
  })

  it('asks for nothing where a long text has no more of the skill', () => {
    expect(found('Stop attacks')).toEqual([['attacks', 2]])
    expect(found('Stop attacks', ...filler)).toEqual([])
    expect(found('Stop attacks', 'Find attacks', ...filler)).toEqual([
      ['attacks', 2],
      ['attacks', 2],
    ])
  })
})

describe('the asks of a posting', () => {
  const skills = ['a', 'b', 'c', 'd']

  it('name each skill once, with its highest level, its heaviest section and all its phrases', () => {
    const asks = asksOf(
      [
        { section: 'preferred', found: [{ skill: 'b', level: 3 }] },
        {
          section: 'required',
          found: [
            { skill: 'b', level: 1 },
            { skill: 'a', level: 2 },
          ],
        },
        { section: 'left-out', found: [{ skill: 'c', level: 4 }] },
        { section: 'responsibilities', found: [{ skill: 'b', level: 2 }] },
      ],
      skills,
    )
    expect(asks).toEqual([
      { skill: 'a', level: 2, weight: 3, from: [1] },
      { skill: 'b', level: 3, weight: 3, from: [0, 1, 3] },
    ])
  })

  const ask = (skill: string, level: number, weight: 1 | 2 | 3, phrases = 1) => ({
    ...{ skill, level, weight },
    from: Array.from({ length: phrases }, (_, place) => place),
  })

  it.each([
    [
      'the required with the highest level',
      [ask('a', 2, 3), ask('b', 3, 3), ask('c', 3, 3)],
      ['b', 'c'],
    ],
    [
      'then those with the most phrases',
      [ask('a', 2, 3), ask('b', 2, 3, 2), ask('c', 2, 3, 3)],
      ['c', 'b'],
    ],
    ['then the earlier', [ask('a', 2, 3), ask('b', 2, 3), ask('c', 2, 3)], ['a', 'b']],
    [
      'duties where nothing is required',
      [ask('a', 2, 2), ask('b', 3, 2), ask('c', 4, 1)],
      ['b', 'a'],
    ],
    [
      'a required one before any duty',
      [ask('a', 1, 3), ask('b', 3, 2), ask('c', 2, 2)],
      ['a', 'b'],
    ],
    ['never what is preferred', [ask('a', 3, 1), ask('b', 2, 2)], ['b']],
  ])('have as must-haves %s', (_, asks, musts) => {
    expect([...mustsOf(asks)]).toEqual(musts)
    expect(
      requirementsOf(asks)
        .filter(({ must }) => must)
        .map(({ skill }) => skill)
        .toSorted(),
    ).toEqual(musts.toSorted())
  })

  it('are nearest to the role whose kind asks most alike', () => {
    const track = (...asked: readonly (readonly [string, number])[]) => ({
      id: asked.join(),
      requirements: asked.map(([skill, level]) => ({ skill, level, weight: 1, must: false })),
    })
    const roles = [
      { id: 'first', tracks: [track(['a', 3], ['b', 1])] },
      { id: 'second', tracks: [track(['d', 2]), track(['a', 1], ['b', 3])] },
    ]
    expect(nearestRole([ask('b', 3, 3)], roles)).toBe('second')
    expect(nearestRole([ask('a', 3, 3), ask('c', 1, 1)], roles)).toBe('first')
    expect(nearestRole([ask('c', 3, 3)], roles)).toBeNull()
  })
})
