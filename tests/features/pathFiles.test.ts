import ICAL from 'ical.js'
import { describe, expect, it, vi } from 'vitest'
import type { LearningCard } from '../../src/content/parts.ts'
import { calendarText } from '../../src/core/path/calendar.ts'
import { eventsOf, markdownOf, type Plan } from '../../src/features/path/pathFiles.ts'
import { dayOf } from '../../src/ui/day.ts'

const site = 'https://example.org/check/'

const course: LearningCard = {
  ...{ id: 'course', title: 'Python [from] nothing', provider: 'Example School' },
  ...{ url: 'https://example.org/course', found: null, type: 'course', cost: 'Free' },
  ...{ authorisedOnly: false, evidence: null },
}
const project: LearningCard = {
  ...{
    id: 'project',
    title: 'Break your own',
    provider: null,
    url: null,
    found: null,
    type: 'project',
  },
  ...{ cost: 'Free', authorisedOnly: true, evidence: 'A report.' },
}
const plan: Plan = {
  role: { id: 'red-teamer', name: 'Red teamer' },
  steps: [
    {
      ...{ item: 'course', hours: 32, score: 40, band: 'stretch' },
      reason: { kind: 'needed', by: 'project' },
      raises: [{ skill: 'python', from: 0, to: 2 }],
    },
    {
      ...{ item: 'project', hours: 10, score: 90, band: 'ready' },
      reason: { kind: 'signature' },
      raises: [{ skill: 'attacks', from: 2, to: 3 }],
    },
  ],
  done: 3,
  path: {
    apply: { steps: 2, hours: 42 },
    chapters: [
      {
        ...{ kind: 'core', name: 'Core of the role', reason: 'What it is about.' },
        ...{ steps: ['course', 'project'], hours: 42, artefact: 'project' },
      },
    ],
  },
  cards: new Map([course, project].map((card) => [card.id, card])),
  settings: { hoursAWeek: 8, start: null },
  nameOf: (skill) => skill.toUpperCase(),
}

it('a day is that of the clock on the wall', () => {
  vi.stubEnv('TZ', 'Pacific/Auckland')
  expect(dayOf(Date.parse('2026-11-23T20:00:00Z'))).toBe('2026-11-24')
  vi.unstubAllEnvs()
})

describe('a path in the calendar', () => {
  const events = eventsOf(plan, site, '2026-11-23')

  it('has each step, counted from those done, over its weeks, and a day to look again after thirty hours', () => {
    expect(events.map(({ title, first, last }) => [title, first, last])).toEqual([
      ['Step 4: Python [from] nothing', '2026-11-23', '2026-12-20'],
      ['Look again where you stand', '2026-12-20', '2026-12-20'],
      ['Step 5: Break your own', '2026-12-21', '2027-01-03'],
    ])
  })

  it('has an id of its own for each event, and leads to where the step is', () => {
    expect(new Set(events.map(({ id }) => id)).size).toBe(events.length)
    expect(events.map(({ url }) => url)).toEqual([
      'https://example.org/course',
      'https://example.org/check/answers/',
      'https://example.org/check/projects/project/',
    ])
  })

  it('is read by others', () => {
    const calendar = new ICAL.Component(ICAL.parse(calendarText(events, 0, 'example.org')))
    const read = calendar.getAllSubcomponents('vevent').map((event) => new ICAL.Event(event))
    expect(read.map(({ summary }) => summary)).toEqual(events.map(({ title }) => title))
    expect(read.map(({ duration }) => duration.toString())).toEqual(['P4W', 'P1D', 'P2W'])
  })
})

describe('a path as text', () => {
  it('has a number and a box to tick for each step, with hours, weeks, what it raises and what it leaves', () => {
    expect(markdownOf(plan, site)).toBe(
      [
        '# Path to Red teamer',
        '',
        '42\u00a0h in all, 4 to 8\u00a0weeks at 8\u00a0h a week.',
        '',
        '',
        '## Core of the role',
        '',
        'What it is about.',
        '',
        '4. [ ] [Python \\[from\\] nothing](https://example.org/course): Course, 32\u00a0h, weeks\u00a01\u2060–\u20604. PYTHON 0 → 2. Then Stretch.',
        '- [ ] Look again: answer the questions about what you learned.',
        '5. [ ] [Break your own](https://example.org/check/projects/project/): Practice project, 10\u00a0h, weeks\u00a05\u2060–\u20606. ATTACKS 2 → 3. Then Ready.',
        '    You’ll have to show: A report.',
        '- [ ] From here on you can apply.',
        '',
        'Guidance for the person who answered, not for hiring, promotion, admission or pay.',
        '',
      ].join('\n'),
    )
  })
})
