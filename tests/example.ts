/** A tiny content for tests: two domains, four skills, two roles. What only editors read says so. */
import type { AllContent } from '../src/content/load.ts'
import {
  type Content,
  cardsPart,
  cataloguePart,
  closerLookPart,
  jobsPart,
  paidPart,
  postingsPart,
  quizPart,
  readingPart,
  rolesPart,
  statementsPart,
  waysInPart,
} from '../src/content/parts.ts'
import { readJobs, readPostings } from '../src/content/readPostings.ts'
import { codebookOf, courseIn, day } from './pieces.ts'

const forEditors = 'for editors only'

function skill(id: string, name: string, domain: string): AllContent['skills'][number] {
  const levels = [0, 1, 2, 3, 4].map((level) => `${name} at level ${level}.`)
  return { id, name, domain, aboutAi: true, definition: forEditors, levels, references: [] }
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

/** A skill that a track asks for, and whether it is a must-have. */
type Asked = readonly [skill: string, level: number, weight: number, must?: 'must']

function role(
  id: string,
  name: string,
  tracks: Readonly<Record<string, readonly Asked[]>>,
): AllContent['roles'][number] {
  return {
    id,
    name,
    short: name,
    summary: `What a ${name.toLowerCase()} does.`,
    alsoCalled: [forEditors],
    responsibilities: [forEditors],
    tracks: Object.entries(tracks).map(([kind, asked]) => ({
      id: kind,
      name: `${name} of ${kind}`,
      kind,
      summary: 'What this kind does.',
      requirements: asked.map(([skill, level, weight, must]) => ({
        ...{ skill, level, weight, must: must !== undefined },
        ...{ reason: forEditors, evidence: forEditors },
      })),
      signatures: ['break-your-own'],
    })),
    wayIn: `Aim first at what usually leads to a ${name.toLowerCase()}.`,
    employers: [],
    pay: { brief: null, postings: { text: forEditors, source: 'survey' } },
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

/** A posting for a red teamer; the later ones ask for more. */
function posting(place: number): AllContent['postings'][number] {
  const asked = ['attacks', 'reports', 'python', 'networks']
  return {
    ...{ id: `posting-${place}`, role: 'red-teamer', track: 'systems', title: `Posting ${place}` },
    ...{
      employer: null,
      place: place < 2 ? 'Leeds, UK (remote)' : null,
      date: '2026-05',
      seniority: null,
      pay: null,
    },
    ...{ education: null, certificates: [], text: 'full', source: 'https://example.org/' },
    asks: asked.map((skill) => ({
      ...{ section: 'required' as const, phrase: forEditors },
      skills: [{ skill, level: 1 + Math.floor(place / 2) }],
    })),
  }
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
  postings: Array.from({ length: 8 }, (_, i) => posting(i)),
  thinPostings: [],
  holders: [],
  terms: ['attacks', 'networks', 'python', 'reports'].map((id) => ({
    ...{ id, hand: { [id]: 2 }, bias: -1, learned: { [`good ${id}`]: 1 } },
  })),
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
    role('red-teamer', 'Red teamer', {
      systems: [
        ['attacks', 4, 3, 'must'],
        ['reports', 2, 2, 'must'],
      ],
    }),
    role('engineer', 'Engineer', {
      product: [
        ['python', 4, 3, 'must'],
        ['networks', 2, 2, 'must'],
      ],
      platform: [
        ['networks', 4, 1, 'must'],
        ['python', 3, 3, 'must'],
      ],
    }),
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
      weeks: null,
      people: null,
      teaches: [{ skill: 'attacks', from: 2, to: 3 }],
      needs: [{ skill: 'python', level: 2 }],
      authorisedOnly: true,
      reviewed: day,
    },
  ],
  market: { aboutTheBrief: forEditors, aboutThePostings: forEditors, claims: [] },
  backgrounds: [
    {
      id: 'maker',
      from: 'Making',
      said: 'made things',
      first: 'building',
      roles: ['engineer', 'red-teamer'],
      before: null,
      brings: forEditors,
      firstStep: forEditors,
      typical: { python: 2 },
    },
    {
      id: 'tester',
      from: 'Testing',
      said: 'tested things',
      first: 'breaking',
      roles: ['red-teamer', 'engineer'],
      before: null,
      brings: forEditors,
      firstStep: forEditors,
      typical: { attacks: 2 },
    },
  ],
  draws: [{ id: 'break', said: 'break things', first: 'breaking' }],
  sources: [],
  found: { 'https://example.org/python-course': day },
  codebook: codebookOf(
    {
      skills: ['python', 'networks', 'reports', 'attacks'],
      terms: ['firewall', 'mist-door'],
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

const closer = there(closerLookPart(example))
const roles = there(rolesPart(example))
const postings = there(readPostings(postingsPart(example)))
const jobs = there(readJobs(readPostings(postingsPart(example)), jobsPart(example)))
const reading = there(readingPart(example))
const statements = there(statementsPart(example))
const waysIn = there(waysInPart(example))
const catalogue = there(cataloguePart(example))
const paid = there(paidPart(example))
const cards = new Map(cardsPart(example).map((card) => [card.id, there(card)]))

/** The example as pages get it, with everything there already. */
export const exampleContent: Content = {
  quiz: quizPart(example),
  closerLook: () => closer,
  roles: () => roles,
  statements: () => statements,
  waysIn: () => waysIn,
  postings: () => postings,
  jobs: () => jobs,
  reading: () => reading,
  catalogue: () => catalogue,
  paid: () => paid,
  card: (id) => cards.get(id) ?? Promise.reject(new Error(`There is no card of ${id}.`)),
}
