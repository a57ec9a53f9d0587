import { describe, expect, it } from 'vitest'
import { linePlanner } from '../../scripts/cli/planLine.ts'
import { loadContent } from '../../src/content/load.ts'

const { content } = loadContent('data')
if (content === null) throw new Error('The content needs mending: run "npm run check".')
const plan = linePlanner(content)
const skills = content.skills.map(({ id }) => id)
const [role] = content.roles
const paid = new Set(content.resources.filter(({ free }) => !free).map(({ id }) => id))

/** A line for somebody at one level in every skill. */
function line(level: number, more: object = {}): string {
  const levels = Object.fromEntries(skills.map((skill) => [skill, level]))
  return JSON.stringify({ id: 'a', levels, role: role?.id, ...more })
}

function planned(text: string) {
  return JSON.parse(plan(text, 1).text)
}

describe('planning one line', () => {
  it('names role and kind, the hours, whether nothing is cheaper, the steps in order and what stays open', () => {
    const { good, text } = plan(line(0), 1)
    expect(good).toBe(true)
    const answer = JSON.parse(text)
    expect(Object.keys(answer)).toEqual([
      ...['id', 'role', 'track', 'hours', 'optimal', 'gapPercent', 'steps', 'uncovered'],
      ...['apply', 'chapters', 'signature', 'leftOut'],
    ])
    expect(answer).toMatchObject({ id: 'a', role: role?.id, optimal: true, gapPercent: 0 })
    const hours = new Map(
      [...content.resources, ...content.projects].map(({ id, hours }) => [id, hours]),
    )
    const { steps, hours: all } = answer
    expect(steps.reduce((sum: number, id: string) => sum + (hours.get(id) ?? Number.NaN), 0)).toBe(
      all,
    )
  })

  it('says when one can apply, with which signature project, and what each chapter leaves', () => {
    const { apply, signature, chapters, steps } = planned(line(0))
    const tracks = role?.tracks.flatMap(({ signatures }) => signatures) ?? []
    expect(tracks).toContain(signature)
    expect(steps.slice(0, apply.steps)).toContain(signature)
    expect(chapters.flatMap(({ steps }: { steps: string[] }) => steps)).toEqual(steps)
    for (const { name, reason, artefact, steps } of chapters) {
      expect([typeof name, typeof reason]).toEqual(['string', 'string'])
      if (artefact !== null) expect(steps).toContain(artefact)
    }
  })

  it('goes for the kind in which the role stands best, or the one that is named', () => {
    const other = role?.tracks.at(-1)
    expect(planned(line(0, { track: other?.id })).track).toBe(other?.id)
    const levels = Object.fromEntries(
      other?.requirements.map(({ skill, level }) => [skill, level]) ?? [],
    )
    const there = JSON.stringify({ id: 'a', levels, role: role?.id })
    expect(planned(there).track).toBe(other?.id)
  })

  it('goes to Ready, or to all that is asked', () => {
    const ready = planned(line(0))
    expect(planned(line(0, { target: 'ready' }))).toEqual(ready)
    expect(planned(line(0, { target: 'all' })).hours).toBeGreaterThan(ready.hours)
  })

  it('takes what is paid too, unless asked for what is free', () => {
    const everybody = content.roles.map(({ id }) => ({ role: id, target: 'all' }))
    const some = everybody.flatMap((role) => planned(line(0, role)).steps)
    const none = everybody.flatMap((role) => planned(line(0, { ...role, free: true })).steps)
    expect(some.some((id: string) => paid.has(id))).toBe(true)
    expect(none.some((id: string) => paid.has(id))).toBe(false)
  })

  it('keeps to a budget', () => {
    expect(planned(line(0, { budgetHours: 30 })).hours).toBeLessThanOrEqual(30)
    expect(planned(line(0, { budgetHours: 0 }))).toMatchObject({ hours: 0, steps: [], apply: null })
  })

  it('leaves the signature to somebody who is there', () => {
    const answer = planned(line(4))
    expect(answer.steps).toEqual([answer.signature])
    expect(answer).toMatchObject({ apply: { steps: 0, hours: 0 }, uncovered: [] })
  })

  it('counts a skill that is left out as 0, and says which were', () => {
    const nothingSaid = planned(JSON.stringify({ id: 'a', levels: {}, role: role?.id }))
    expect(nothingSaid.leftOut).toEqual(skills)
    expect({ ...nothingSaid, leftOut: [] }).toEqual(planned(line(0)))
    const some = { id: 'a', levels: { [skills[0] ?? '']: 1 }, role: role?.id }
    expect(planned(JSON.stringify(some)).leftOut).toEqual(skills.slice(1))
  })

  it.each([
    ['nonsense', 'nope', 'line 7: is not JSON. Write one object a line.'],
    ['no levels', '{"id":"a"}', 'line 7: "levels" must be an object.'],
    [
      'an unknown skill',
      '{"id":"a","levels":{"juggling":1}}',
      'line 7: "juggling" is not a skill; see data/skills/.',
    ],
    [
      'an unknown role',
      '{"id":"a","levels":{},"role":"poet"}',
      `line 7: "role" must be one of ${content.roles.map(({ id }) => id).join(', ')}.`,
    ],
    [
      'an unknown track',
      line(1, { track: 'nobody' }),
      `line 7: "track" must be one of ${role?.tracks.map(({ id }) => id).join(', ')}.`,
    ],
    [
      'an unknown target',
      line(1, { target: 'some' }),
      'line 7: "target" must be "ready" or "all"; left out, it is "ready".',
    ],
    ['a wrong wish', line(1, { free: 'yes' }), 'line 7: "free" must be true or false.'],
    [
      'less than no time',
      line(1, { budgetHours: -1 }),
      'line 7: "budgetHours" must be a number of hours; leave it out for no limit.',
    ],
    [
      'time in words',
      line(1, { budgetHours: 'much' }),
      'line 7: "budgetHours" must be a number of hours; leave it out for no limit.',
    ],
  ])('answers %s with what to do', (_, text, error) => {
    const { good, text: answer } = plan(text, 7)
    expect(good).toBe(false)
    expect(JSON.parse(answer).error).toBe(error)
  })
})
