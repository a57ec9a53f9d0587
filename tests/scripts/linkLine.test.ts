import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decodeLine, encodeLine } from '../../scripts/cli/linkLine.ts'
import { encodeLink, encodeScores } from '../../src/core/link/link.ts'
import { anyResult, anyScores, codebook } from '../core/book.ts'
import { runs } from '../core/runs.ts'

const answers = new Map([['python.ladder', 2]])
const link = encodeLink({ edition: 1, answers }, codebook)

describe('a link and its line of JSON', () => {
  it('are made of each other, for any answers', () => {
    fc.assert(
      fc.property(anyResult(codebook), (result) => {
        const code = encodeLink(result, codebook)
        expect(encodeLine(decodeLine(code, codebook).text, codebook)).toEqual({
          good: true,
          text: code,
        })
      }),
      { numRuns: runs(100) },
    )
  })

  it('are made of each other, for any scores', () => {
    fc.assert(
      fc.property(anyScores(codebook), (result) => {
        const code = encodeScores(result, codebook)
        expect(encodeLine(decodeLine(code, codebook).text, codebook).text).toBe(code)
      }),
      { numRuns: runs(100) },
    )
  })

  it('show what was skipped as null', () => {
    const skipped = new Map([['python.ladder', 'skipped' as const]])
    const code = encodeLink({ edition: 2, answers: skipped }, codebook)
    expect(decodeLine(`https://example.org/results/#${code}`, codebook)).toEqual({
      good: true,
      text: '{"edition":2,"answers":{"python.ladder":null}}',
    })
  })

  it('are of the edition of today where none is given', () => {
    const { text } = encodeLine('{"answers":{"python.ladder":2}}', codebook)
    expect(JSON.parse(decodeLine(text, codebook).text).edition).toBe(codebook.edition)
  })
})

describe('a line that cannot be used says what to do', () => {
  const error = (text: string): string => JSON.parse(text).error

  it.each([
    ['words', 'hello', /^This is no result link/],
    ['a link cut off', link.slice(0, -1), /^This link was cut off or mistyped\. Copy/],
  ])('reading %s', (_, text, says) => {
    const { good, text: answer } = decodeLine(text, codebook)
    expect({ good, error: error(answer) }).toEqual({
      good: false,
      error: expect.stringMatching(says),
    })
  })

  it.each([
    ['no JSON', 'nope', /expected object/],
    ['nothing to write', '{}', /^Give either "answers" or "scores"/],
    ['both', '{"answers":{},"scores":{}}', /^Give either/],
    ['an unknown question', '{"answers":{"python.song":1}}', /"python.song" is no question/],
    ['a prototype', '{"answers":{"__proto__":1}}', /"__proto__" is no question/],
    ['an option that is not there', '{"answers":{"python.ladder":4}}', /out of range/],
    ['an edition to come', '{"edition":47,"answers":{}}', /edition/],
    ['an unknown role', '{"scores":{"lion-tamer":1}}', /"lion-tamer" is no role/],
    [
      'a range beside its score',
      '{"scores":{"mlsecops-engineer":{"score":5,"low":6,"high":7,"band":"close"}}}',
      /low ≤ score ≤ high/,
    ],
  ])('writing %s', (_, text, says) => {
    const { good, text: answer } = encodeLine(text, codebook)
    expect({ good, error: error(answer) }).toEqual({
      good: false,
      error: expect.stringMatching(says),
    })
  })
})
