import { describe, expect, it } from 'vitest'
import { linePlanner } from '../../scripts/planLine.ts'
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
  it('names the role, the hours, whether they are the fewest, the steps in order and what stays open', () => {
    const { good, text } = plan(line(0), 1)
    expect(good).toBe(true)
    expect(text).toMatch(
      /^\{"id":"a","role":"[a-z-]+","hours":\d+(\.\d+)?,"optimal":true,"gapPercent":0,"steps":\[("[a-z0-9-]+",?)+\],"uncovered":\[\]\}$/,
    )
    const hours = new Map(
      [...content.resources, ...content.projects].map(({ id, hours }) => [id, hours]),
    )
    const { steps, hours: all } = JSON.parse(text)
    expect(steps.reduce((sum: number, id: string) => sum + (hours.get(id) ?? Number.NaN), 0)).toBe(
      all,
    )
  })

  it('takes what is paid too, unless asked for what is free', () => {
    const everybody = content.roles.map(({ id }) => ({ role: id }))
    const some = everybody.flatMap((role) => planned(line(0, role)).steps)
    const none = everybody.flatMap((role) => planned(line(0, { ...role, free: true })).steps)
    expect(some.some((id: string) => paid.has(id))).toBe(true)
    expect(none.some((id: string) => paid.has(id))).toBe(false)
  })

  it('keeps to a budget', () => {
    expect(planned(line(0, { budgetHours: 30 })).hours).toBeLessThanOrEqual(30)
    expect(planned(line(0, { budgetHours: 0 }))).toMatchObject({ hours: 0, steps: [] })
  })

  it('has nothing to do for somebody who is there', () => {
    expect(planned(line(4))).toEqual({
      ...{ id: 'a', role: role?.id, hours: 0, optimal: true, gapPercent: 0 },
      ...{ steps: [], uncovered: [] },
    })
  })

  it('counts a skill that is left out as usual, not as zero', () => {
    const nothingSaid = JSON.stringify({ id: 'a', levels: {}, role: role?.id })
    expect(planned(nothingSaid).hours).toBeLessThan(planned(line(0)).hours)
    expect(planned(nothingSaid)).toEqual(planned(line(1)))
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
