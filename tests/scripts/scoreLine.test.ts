import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { lineScorer } from '../../scripts/cli/scoreLine.ts'
import { loadContent } from '../../src/content/load.ts'
import type { Answer } from '../../src/core/answers/answers.ts'
import { encodeLink } from '../../src/core/link/link.ts'

const { content } = loadContent('data')
if (content === null) throw new Error('The content needs mending: run "npm run check".')
const score = lineScorer(content)

interface Fit {
  readonly role: string
  readonly score: number
  readonly low: number
  readonly high: number
  readonly upTo: number
  readonly band: string | null
  readonly met: number | null
  readonly of: number | null
  readonly unknown: number
}

function rolesOf(text: string): readonly Fit[] {
  return JSON.parse(text).roles
}

describe('scoring one line', () => {
  it('lists every role, best first: by word, then by score, with two decimals and those about equal', () => {
    const { good, text } = score('{"id":"a","levels":{"python":3,"ai-guardrails":2,"mlops":2}}', 1)
    const roles = rolesOf(text)
    expect(good).toBe(true)
    expect(roles.map(({ role }) => role).toSorted()).toEqual(content.roles.map(({ id }) => id))
    expect(text).toMatch(
      /^\{"id":"a","roles":\[(\{"role":"[a-z-]+","track":"[a-z-]+","score":\d+\.\d\d,"low":\d+\.\d\d,"high":\d+\.\d\d,"upTo":\d+\.\d\d,"band":(null|"(ready|close|stretch|explore)"),"tie":(true|false),"met":(null|\d+),"of":(null|\d+),"unknown":\d+\},?)+\]\}$/,
    )
    for (const { low, score, high, upTo } of roles) {
      expect(low).toBeLessThanOrEqual(score)
      expect(score).toBeLessThanOrEqual(high)
      expect(score).toBeLessThanOrEqual(upTo)
    }
  })

  it('takes all skills at the top as ready for every role, with every posting met', () => {
    const levels = Object.fromEntries(content.skills.map(({ id }) => [id, 4]))
    for (const fit of rolesOf(score(JSON.stringify({ id: 1, levels }), 1).text)) {
      expect(fit).toMatchObject({ score: 100, low: expect.any(Number), upTo: 100, band: 'ready' })
      expect(fit.met).toBe(fit.of)
      expect(fit.unknown).toBe(0)
    }
  })

  it('names no word while a must-have of the track is unanswered, and says how many are', () => {
    const [role] = content.roles
    const [track] = role?.tracks ?? []
    const known = track?.requirements.slice(1).map(({ skill }) => [skill, 4]) ?? []
    const levels = Object.fromEntries(known)
    const fit = rolesOf(score(JSON.stringify({ id: 1, levels }), 1).text).find(
      (one) => one.role === role?.id,
    )
    expect(fit?.band).toBeNull()
    expect(fit?.unknown).toBeGreaterThan(0)
  })

  it('leaves out the postings of a role with fewer than eight', () => {
    const few = rolesOf(score('{"id":1,"levels":{}}', 1).text).filter(({ of }) => of === null)
    expect(few.map(({ role, met }) => [role, met])).toEqual([
      ['ai-security-solutions-engineer', null],
    ])
  })

  it('gives levels, answers, levels set by hand and the link of all these the same line', () => {
    const ids = content.skills.map(({ id }) => id)
    const line = (fields: object) => score(JSON.stringify({ id: 'x', ...fields }), 1).text
    fc.assert(
      fc.property(
        fc.array(fc.nat(3), { minLength: ids.length, maxLength: ids.length }),
        (options) => {
          const by = (kind: string) =>
            Object.fromEntries(ids.map((id, i) => [`${id}${kind}`, options[i] ?? 0]))
          const given = new Map<string, Answer>(Object.entries(by('.ladder')))
          const { edition } = content.codebook
          const code = encodeLink({ edition, answers: given }, content.codebook)
          const levels = line({ levels: by('') })
          expect(line({ answers: by('.ladder') })).toBe(levels)
          expect(line({ answers: by('.level') })).toBe(levels)
          expect(line({ link: `https://example.org/results/#${code}` })).toBe(levels)
        },
      ),
      { numRuns: 20 },
    )
  })

  it('still takes answers to the list of terms, and counts them for nothing', () => {
    const ladders = Object.fromEntries(content.skills.map(({ id }) => [`${id}.ladder`, 2]))
    const terms = Object.fromEntries(content.codebook.retired.map((id) => [id, 0]))
    const line = (answers: object) => score(JSON.stringify({ id: 1, answers }), 1)
    expect(line({ ...ladders, ...terms })).toEqual(line(ladders))
    expect(content.codebook.retired).toContain('terms.list')
  })

  it('scores the same answers alike as answers and as a link', () => {
    const answers = {
      'python.ladder': 2,
      'mlops.ladder': null,
      'mlops.view': 4,
      'python.level': 3,
      'terms.list': 0,
    }
    const given = new Map(
      Object.entries(answers).map(([id, answer]): [string, Answer] => [id, answer ?? 'skipped']),
    )
    const code = encodeLink({ edition: content.codebook.edition, answers: given }, content.codebook)
    const link = `https://example.org/results/#${code}`
    expect(score(JSON.stringify({ id: 'x', answers }), 1).text).toBe(
      score(JSON.stringify({ id: 'x', link }), 1).text,
    )
  })

  it.each([
    ['nonsense', 'nope', 'line 7: is not JSON. Write one object a line.'],
    ['an array', '[1]', 'line 7: needs an "id", a text or a whole number.'],
    [
      'an id that would come back changed',
      '{"id":9007199254740993,"levels":{}}',
      'line 7: needs an "id", a text or a whole number.',
    ],
    ['no id', '{"levels":{}}', 'line 7: needs an "id", a text or a whole number.'],
    [
      'nothing to score',
      '{"id":"a"}',
      'line 7: give exactly one of "levels", "answers" and "link".',
    ],
    [
      'two things to score',
      '{"id":"a","levels":{},"answers":{}}',
      'line 7: give exactly one of "levels", "answers" and "link".',
    ],
    ['levels that are no object', '{"id":"a","levels":[1]}', 'line 7: "levels" must be an object.'],
    [
      'a level out of range',
      '{"id":"a","levels":{"python":5}}',
      'line 7: "python" must be a number from 0 to 4; leave it out when it is not known.',
    ],
    [
      'an unknown skill',
      '{"id":"a","levels":{"juggling":1}}',
      'line 7: "juggling" is not a skill; see data/skills/.',
    ],
    [
      'a prototype',
      '{"id":"a","levels":{"__proto__":1}}',
      'line 7: "__proto__" is not a skill; see data/skills/.',
    ],
    [
      'an unknown question',
      '{"id":"a","answers":{"python.song":1}}',
      'line 7: "python.song" is not a question; see data/questions/ and docs/cli.md.',
    ],
    [
      'an option that is not there',
      '{"id":"a","answers":{"python.ladder":4}}',
      'line 7: "python.ladder" must be an option from 0 to 3, or null for skipped.',
    ],
    [
      'a half option',
      '{"id":"a","answers":{"python.ladder":0.5}}',
      'line 7: "python.ladder" must be an option from 0 to 3, or null for skipped.',
    ],
    [
      'a level that is not there',
      '{"id":"a","answers":{"python.level":5}}',
      'line 7: "python.level" must be an option from 0 to 4, or null for skipped.',
    ],
    [
      'a term that is neither ticked nor left out',
      '{"id":"a","answers":{"terms.list":1}}',
      'line 7: "terms.list" must be 0, or null for skipped.',
    ],
    ['a link that is a number', '{"id":"a","link":1}', 'line 7: "link" must be a text.'],
    [
      'a foreign link',
      '{"id":"a","link":"https://example.org/"}',
      'line 7: "link" is no result link. Give the whole link, with the part after #.',
    ],
    [
      'a cut link',
      '{"id":"a","link":"#1.LoQHGtmiuZoR.hj"}',
      'line 7: "link" was cut off or mistyped. Copy the whole link once more.',
    ],
  ])('answers %s with what to do', (_, line, error) => {
    const { good, text } = score(line, 7)
    expect(good).toBe(false)
    expect(text).not.toContain('9007199254740992')
    expect(JSON.parse(text).error).toBe(error)
  })
})
