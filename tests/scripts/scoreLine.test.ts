import { describe, expect, it } from 'vitest'
import { lineScorer } from '../../scripts/scoreLine.ts'
import { loadContent } from '../../src/content/load.ts'
import type { Answer } from '../../src/core/answers.ts'
import { encodeLink } from '../../src/core/link.ts'

const { content } = loadContent('data')
if (content === null) throw new Error('The content needs mending: run "npm run check".')
const score = lineScorer(content)

describe('scoring one line', () => {
  it('lists every role, best first, with two decimals and the tie group', () => {
    const { good, text } = score('{"id":"a","levels":{"python":3}}', 1)
    const roles: { role: string; score: number; tie: boolean }[] = JSON.parse(text).roles
    const best = roles[0]?.score ?? 0
    expect(good).toBe(true)
    expect(roles.map(({ role }) => role).toSorted()).toEqual(content.roles.map(({ id }) => id))
    expect(roles.map((fit) => fit.score)).toEqual(
      roles.map((fit) => fit.score).toSorted((a, b) => b - a),
    )
    expect(roles.map(({ tie }) => tie)).toEqual(roles.map((fit) => best - fit.score <= 5))
    expect(text).toMatch(
      /^\{"id":"a","roles":\[(\{"role":"[a-z-]+","score":\d+\.\d\d,"low":\d+\.\d\d,"high":\d+\.\d\d,"band":"(ready|close|stretch|explore)","tie":(true|false)\},?)+\]\}$/,
    )
  })

  it('takes all skills at the top as ready for every role, exactly', () => {
    const levels = Object.fromEntries(content.skills.map(({ id }) => [id, 4]))
    const { roles } = JSON.parse(score(JSON.stringify({ id: 1, levels }), 1).text)
    expect(
      roles.every(
        ({ low, band }: { low: number; band: string }) => low === 100 && band === 'ready',
      ),
    ).toBe(true)
  })

  it('adds to the fit of answers how likely the next band is, and how much was asked', () => {
    const { good, text } = score('{"id":"a","answers":{"python.ladder":3}}', 1)
    expect(good).toBe(true)
    expect(text).toMatch(
      /^\{"id":"a","roles":\[(\{"role":"[a-z-]+","score":\d+\.\d\d,"low":\d+\.\d\d,"high":\d+\.\d\d,"band":"(ready|close|stretch|explore)","tie":(true|false),"chanceOfNext":[01]\.\d\d,"answered":[01]\.\d\d\},?)+\]\}$/,
    )
  })

  it('takes answers to every question, terms and levels set by hand', () => {
    const answers = {
      ...Object.fromEntries(
        content.questions.flatMap(({ questions }) => questions.map(({ id }) => [id, 3])),
      ),
      ...Object.fromEntries(content.skills.map(({ id }) => [`${id}.level`, 4])),
      'terms.list': 0,
      ...Object.fromEntries(content.terms.terms.map(({ id }) => [`terms.${id}`, 0])),
    }
    const { roles } = JSON.parse(score(JSON.stringify({ id: 1, answers }), 1).text)
    for (const fit of roles) {
      expect(fit).toMatchObject({
        score: 100,
        low: 100,
        band: 'ready',
        chanceOfNext: 0,
        answered: 1,
      })
    }
  })

  it('believes less of answers beside which invented terms were ticked', () => {
    const ladders = Object.fromEntries(content.skills.map(({ id }) => [`${id}.ladder`, 2]))
    const ticked = content.terms.terms
      .filter(({ invented }) => invented)
      .map(({ id }) => [`terms.${id}`, 0])
    const scoreOf = (answers: unknown) =>
      JSON.parse(score(JSON.stringify({ id: 1, answers }), 1).text).roles[0].score
    const listed = { ...ladders, 'terms.list': 0 }
    expect(scoreOf({ ...listed, ...Object.fromEntries(ticked) })).toBeLessThan(scoreOf(listed))
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
      'line 7: "python.song" is not a question; see data/questions/, data/terms.json and the README.',
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
    expect(JSON.parse(text).error).toBe(error)
  })
})
