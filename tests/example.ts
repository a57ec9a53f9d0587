/** A tiny content for tests: two domains, four skills, two roles. What only editors read says so. */
import type { AllContent } from '../src/content/load.ts'
import {
  type Content,
  cardsPart,
  cataloguePart,
  closerPart,
  paidPart,
  quizPart,
  rolesPart,
  statementsPart,
  termsPart,
} from '../src/content/parts.ts'
import { model } from './model.ts'
import { codebookOf, courseIn, day } from './pieces.ts'

const forEditors = 'for editors only'

function skill(id: string, name: string, domain: string): AllContent['skills'][number] {
  const levels = [0, 1, 2, 3, 4].map((level) => `${name} at level ${level}.`)
  return { id, name, domain, definition: forEditors, levels, references: [] }
}

function questions(skill: string, subject: string): AllContent['questions'][number] {
  const examples = ['saw it', 'tried it', 'did it', 'taught it'].map((e) => `${e}, ${subject}`)
  const kind = 'ladder' as const
  return {
    id: skill,
    questions: [
      { id: `${skill}.ladder`, kind, subject, examples, reviewed: day },
      {
        id: `${skill}.view`,
        kind: 'view',
        prompt: `How far have you gone in ${subject} for others?`,
        options: ['never', 'once', 'often', 'for strangers', 'for a living'].map(
          (e) => `${e}, ${subject}`,
        ),
        reviewed: day,
      },
    ],
  }
}

/** The one knowledge check; its first option is right. */
const attackCheck: AllContent['questions'][number]['questions'][number] = {
  id: 'attacks.check',
  kind: 'check',
  prompt: 'Which of these is an attack?',
  options: ['Theft', 'A holiday', 'A song'],
  right: 0,
  explanation: 'Theft takes what is not given.',
  source: null,
  reviewed: day,
}

const terms = [
  { id: 'firewall', term: 'Firewall', invented: false },
  { id: 'sandbox', term: 'Sandbox', invented: false },
  { id: 'mist-door', term: 'Mist door', invented: true },
  { id: 'glass-port', term: 'Glass port', invented: true },
].map((term) => ({ ...term, meaning: `What ${term.term} means.`, source: null }))

function role(
  id: string,
  name: string,
  requirements: readonly (readonly [skill: string, level: number, weight: number])[],
): AllContent['roles'][number] {
  return {
    id,
    name,
    short: name,
    summary: `What a ${name.toLowerCase()} does.`,
    alsoCalled: [forEditors],
    responsibilities: [forEditors],
    requirements: requirements.map(([skill, level, weight]) => ({
      skill,
      level,
      weight,
      reason: forEditors,
      evidence: forEditors,
    })),
    employers: [],
    pay: { glance: forEditors, brief: null, postings: { text: forEditors, source: 'survey' } },
    asked: [],
    notes: [],
    assumption: forEditors,
    references: [],
    checked: day,
  }
}

function resource(
  id: string,
  title: string,
  raises: readonly [skill: string, from: number, to: number],
): AllContent['resources'][number] {
  return { id, ...courseIn(raises, title, `https://example.org/${id}`) }
}

/** Questions are asked in the order of their slots, which is not the order of the files. */
export const example: AllContent = {
  levels: ['Not yet', 'Aware', 'Working', 'Proficient', 'Leading'].map((name) => ({
    name,
    meaning: forEditors,
  })),
  domains: [
    { id: 'building', name: 'Building', summary: 'Making things that work.' },
    { id: 'breaking', name: 'Breaking', summary: 'Showing how they fail.' },
  ],
  ladder: {
    stem: 'The most advanced you have done with',
    options: ['Not done', 'With guidance', 'On my own', 'Led others'],
    skip: 'Skip this one',
  },
  evidence: { roleOf: [], phrases: [], levels: [], departures: [] },
  postings: [],
  evaluation: null,
  terms: {
    prompt: 'Which do you know?',
    notice: 'Two of the four are invented.',
    terms,
    reviewed: day,
  },
  skills: [
    skill('attacks', 'Attacks', 'breaking'),
    skill('networks', 'Networks', 'building'),
    skill('python', 'Python', 'building'),
    skill('reports', 'Reports', 'breaking'),
  ],
  questions: [
    {
      id: 'attacks',
      questions: [...questions('attacks', 'attacking systems').questions, attackCheck],
    },
    questions('networks', 'running networks'),
    questions('python', 'writing Python'),
    questions('reports', 'writing reports'),
  ],
  roles: [
    role('red-teamer', 'Red teamer', [
      ['attacks', 4, 3],
      ['reports', 2, 2],
    ]),
    role('engineer', 'Engineer', [
      ['python', 4, 3],
      ['networks', 2, 2],
    ]),
  ],
  resources: [
    resource('python-course', 'Python from nothing', ['python', 0, 2]),
    resource('network-course', 'Networks from nothing', ['networks', 0, 2]),
    resource('attack-course', 'Attacks from nothing', ['attacks', 0, 2]),
    resource('report-course', 'Reports people read', ['reports', 0, 2]),
  ],
  projects: [
    {
      id: 'break-your-own',
      title: 'Break your own assistant',
      task: forEditors,
      evidence: 'A report with three findings.',
      selfCheck: [forEditors, forEditors],
      hours: 20,
      teaches: [{ skill: 'attacks', from: 2, to: 3 }],
      needs: [{ skill: 'python', level: 2 }],
      authorisedOnly: true,
      reviewed: day,
    },
  ],
  market: { aboutTheBrief: forEditors, aboutThePostings: forEditors, claims: [], starts: [] },
  sources: [],
  found: { 'https://example.org/python-course': day },
  model,
  codebook: codebookOf(
    {
      skills: ['python', 'networks', 'reports', 'attacks'],
      terms: terms.map(({ id }) => id),
      checked: ['attacks'],
      roles: ['red-teamer', 'engineer'],
    },
    4,
  ),
}

/** A promise as React marks those it has waited for, so that no page has to wait for it. */
function there<T>(value: T): Promise<T> {
  return Object.assign(Promise.resolve(value), { status: 'fulfilled', value })
}

const termList = there(termsPart(example))
const closer = there(closerPart(example))
const roles = there(rolesPart(example))
const statements = there(statementsPart(example))
const catalogue = there(cataloguePart(example))
const paid = there(paidPart(example))
const cards = new Map(cardsPart(example).map((card) => [card.id, there(card)]))

/** The example as pages get it, with everything there already. */
export const exampleContent: Content = {
  quiz: quizPart(example),
  terms: () => termList,
  closer: () => closer,
  roles: () => roles,
  statements: () => statements,
  catalogue: () => catalogue,
  paid: () => paid,
  card: (id) => cards.get(id) ?? Promise.reject(new Error(`There is no card of ${id}.`)),
}
