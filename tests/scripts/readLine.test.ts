import { describe, expect, it } from 'vitest'
import { lineReader } from '../../scripts/cli/readLine.ts'
import { loadContent } from '../../src/content/load.ts'

const { content } = loadContent('data')
if (content === null) throw new Error('The content needs mending: run "npm run check".')
const read = lineReader(content)

const text = `Requirements
- Strong Python
- Threat modelling of agents
- Red teaming of LLM applications
Responsibilities
- Incident response
- Be on time`

function line(fields: object): string {
  return JSON.stringify({ id: 'a', ...fields })
}

describe('reading one line', () => {
  it('names each skill that is asked once, with level, weight and the words it was read from', () => {
    const { good, text: answer } = read(line({ text }), 1)
    const { id, asks, unread, fit } = JSON.parse(answer)
    expect(good).toBe(true)
    expect(id).toBe('a')
    expect(asks).toContainEqual({ skill: 'python', level: 3, weight: 3, from: ['Strong Python'] })
    expect(asks).toContainEqual({
      ...{ skill: 'ai-detection-response', level: 2, weight: 2 },
      from: ['Incident response'],
    })
    const skills = asks.map(({ skill }: { skill: string }) => skill)
    expect(new Set(skills).size).toBe(skills.length)
    expect(unread).toBe(1)
    expect(fit).toBeUndefined()
  })

  it('adds the fit where levels are given: all that is asked is a full score', () => {
    const everything = Object.fromEntries(content.skills.map(({ id }) => [id, 4]))
    expect(JSON.parse(read(line({ text, levels: everything }), 1).text).fit).toMatchObject({
      ...{ score: 100, band: 'ready', cover: 1, meetsMost: true },
      musts: expect.arrayContaining(['python']),
    })
    expect(JSON.parse(read(line({ text, levels: {} }), 1).text).fit).toMatchObject({
      ...{ score: 0, band: 'explore', cover: 0, meetsMost: false },
    })
  })

  it('gives no fit where fewer than four skills are asked', () => {
    const answer = JSON.parse(read(line({ text: 'Python', levels: { python: 3 } }), 1).text)
    expect(answer).toMatchObject({ asks: [{ skill: 'python' }] })
    expect(answer.fit).toBeUndefined()
  })

  it.each([
    ['no JSON', '{', /line 7: is not JSON/],
    ['no id', JSON.stringify({ text }), /line 7: needs an "id"/],
    ['no text', line({}), /line 7: "text" must be a text/],
    ['an empty text', line({ text: ' ' }), /line 7: "text" is empty/],
    ['a text too long', line({ text: 'a'.repeat(100_001) }), /longer than 100000 characters/],
    ['a file of another kind', line({ text: '%PDF-1.4' }), /no text but a file of another kind/],
    [
      'another language',
      line({ text: 'Wir suchen eine Person, die mit uns an der Sicherheit der Modelle arbeitet.' }),
      /is in German\. Only English is read/,
    ],
    ['a level that is none', line({ text, levels: { python: 5 } }), /"python" must be a number/],
  ])('says what is wrong with a line with %s', (_, bad, says) => {
    const { good, text: answer } = read(bad, 7)
    expect(good).toBe(false)
    expect(JSON.parse(answer).error).toMatch(says)
  })
})
