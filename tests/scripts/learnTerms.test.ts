/** What learning the terms promises to those who edit them. */
import { describe, expect, it } from 'vitest'
import { handTerms, learnTerms, phrasesOf, written } from '../../scripts/research/learnTerms.ts'
import { loadContent } from '../../src/content/load.ts'
import { readingPart } from '../../src/content/parts.ts'
import { recogniser } from '../../src/core/reading/recognise.ts'
import { termOf, wordsOf } from '../../src/core/reading/words.ts'

const { content } = loadContent('data')
if (content === null) throw new Error('The content needs mending: run "npm run check".')
const examples = content.postings.flatMap(phrasesOf)

describe('the terms of a skill', () => {
  it.each(['python', 'privacy-engineering'])(
    'stand in data/terms/ as the coded phrases teach them: %s',
    (skill) => {
      const file = content.terms.find(({ id }) => id === skill)
      const found = learnTerms(examples, [skill], handTerms(content.terms)).get(skill)
      if (found === undefined) throw new Error('nothing learned')
      const { bias, learned } = written(found, examples)
      expect({ bias, learned }).toEqual({ bias: file?.bias, learned: file?.learned })
      expect(Object.keys(learned)).toEqual(Object.keys(file?.learned ?? {}))
    },
  )

  it('are learned from phrases that speak of it', () => {
    const phrases = [
      'red team tests',
      'red team reports',
      'green tea',
      'a cup of tea',
      'tests of tea',
    ]
    const small = phrases.map((text) => ({
      text,
      skills: new Set(text.startsWith('red') ? ['attacks'] : []),
    }))
    const found = learnTerms(small, ['attacks'], new Map()).get('attacks')
    expect(found?.weights.get('red team')).toBeGreaterThan(0)
    expect(found?.weights.get('tea') ?? 0).toBeLessThanOrEqual(0)
  })

  it('are written so that they are found again', () => {
    for (const { hand, learned } of content.terms)
      for (const term of Object.keys({ ...hand, ...learned })) {
        expect(termOf(term).split(' ').length).toBeLessThanOrEqual(3)
      }
    const python = content.terms.find(({ id }) => id === 'python')
    const again = new Set(Object.keys(python?.learned ?? {}).map(termOf))
    expect(again.size).toBe(Object.keys(python?.learned ?? {}).length)
  })

  it('change a reading as soon as a line is edited', () => {
    const phrase = 'Keeps bees'
    const skillsIn = (terms: typeof content.terms) =>
      recogniser(readingPart({ ...content, terms }))(wordsOf(phrase)).map(({ skill }) => skill)
    const edited = content.terms.map((file) =>
      file.id === 'python' ? { ...file, hand: { ...file.hand, bees: 9 } } : file,
    )
    expect(skillsIn(content.terms)).toEqual([])
    expect(skillsIn(edited)).toEqual(['python'])
  })

  it('add up where people wrote and the phrases taught the same one', () => {
    const [file] = content.terms
    if (file === undefined) throw new Error('no terms')
    const terms = [{ ...file, hand: { Bees: 1.5, wasps: 1 }, learned: { bee: 0.25 } }]
    const place = readingPart(content).skills.indexOf(file.id)
    expect(readingPart({ ...content, terms }).terms).toEqual({
      bee: [place, 1.75],
      wasp: [place, 1],
    })
  })
})
