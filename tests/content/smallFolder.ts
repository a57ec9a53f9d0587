/** The smallest data folder that has nothing to mend, as texts by file name: what an author would write. */
import type { AllContent } from '../../src/content/load.ts'
import { codebookOf, courseIn, day } from '../pieces.ts'

/** A file of a folder of data/, as its author writes it: the id is the name of the file. */
type File<Folder extends 'resources' | 'projects' | 'roles'> = Omit<
  AllContent[Folder][number],
  'id'
>

const skills = [
  'python',
  'networks',
  'models',
  'pipelines',
  'attacks',
  'reports',
  'policy',
  'privacy',
] as const

const course = (skill: string, from: number, to: number): File<'resources'> =>
  courseIn([skill, from, to], `Learning ${skill}`, `https://example.org/${skill}`)

const lab: File<'resources'> = {
  ...course('attacks', 1, 2),
  title: 'Attack lab',
  url: 'https://example.org/attack-lab',
  type: 'lab',
  hours: 20,
  needs: [{ skill: 'python', level: 2 }],
}

const project: File<'projects'> = {
  title: 'Write up an attack',
  task: 'Attack a system of your own and write it up.',
  evidence: 'A report with three findings.',
  selfCheck: ['It names the target.', 'It can be repeated.'],
  hours: 20,
  weeks: null,
  people: null,
  teaches: [
    { skill: 'reports', from: 2, to: 3 },
    { skill: 'attacks', from: 2, to: 3 },
  ],
  needs: [{ skill: 'networks', level: 1 }],
  authorisedOnly: true,
  reviewed: day,
}

const role: File<'roles'> = {
  name: 'Red teamer',
  short: 'Red teamer',
  summary: 'Attacks with permission.',
  alsoCalled: ['Attacker'],
  responsibilities: ['Plan.', 'Attack.', 'Report.'],
  tracks: [
    {
      id: 'attacking',
      name: 'Attacking by hand',
      kind: 'attacking',
      summary: 'Attacks by hand.',
      requirements: skills.map((skill) => ({
        skill,
        level: skill === 'attacks' ? 3 : 2,
        weight: skill === 'attacks' || skill === 'reports' ? 3 : 1,
        must: skill === 'attacks' || skill === 'reports',
        reason: `It needs ${skill}.`,
        evidence: 'An assumption.',
      })),
      signatures: ['attack-report'],
    },
  ],
  wayIn: 'By breaking things.',
  employers: [{ name: 'Example Ltd', source: 'survey' }],
  pay: { brief: null, postings: { text: 'Enough.', source: 'survey' } },
  asked: [],
  notes: [],
  assumption: null,
  references: [],
  checked: day,
}

const posting: AllContent['postings'][number] = {
  id: 'example-red-teamer',
  role: 'red-teamer',
  track: null,
  title: 'Red Teamer',
  employer: 'Example Ltd',
  place: 'London, UK',
  date: '2026-05',
  seniority: 'senior',
  pay: { currency: 'USD', low: 100_000, high: 150_000, period: 'year', text: '$100k to $150k' },
  education: null,
  certificates: [],
  source: 'https://example.org/jobs/1',
  text: 'full',
  asks: [
    {
      section: 'required',
      phrase: 'attacks in Python',
      skills: [
        { skill: 'python', level: 2 },
        { skill: 'attacks', level: 3 },
      ],
    },
  ],
}

const thinPosting: AllContent['thinPostings'][number] = {
  id: 'example-attacker',
  role: 'red-teamer',
  title: 'Attacker',
  employer: null,
  place: null,
  date: null,
  seniority: null,
  pay: null,
  source: 'github:example/jobs:list.json (row 7)',
  text: 'index-row',
}

const files: readonly (readonly [file: string, value: unknown])[] = [
  [
    'levels.json',
    {
      levels: ['None', 'Aware', 'Working', 'Proficient', 'Leading'].map((name) => ({
        name,
        meaning: `What ${name} means.`,
      })),
    },
  ],
  ['domains.json', { domains: [{ id: 'all', name: 'All', summary: 'Everything.' }] }],
  ['ladder.json', { stem: 'Most', options: ['None', 'Some', 'Alone', 'Led'], skip: 'Skip' }],
  ['postings.json', { postings: [posting], thin: [thinPosting] }],
  ['holders.json', { holders: [] }],
  ['found.json', { found: { 'https://example.org/survey': day } }],
  [
    'market.json',
    {
      aboutTheBrief: 'A brief.',
      aboutThePostings: 'Postings.',
      claims: [
        {
          id: 'growth',
          topic: 'demand',
          brief: { text: 'It grows.', source: 'survey' },
          postings: null,
        },
      ],
    },
  ],
  [
    'backgrounds.json',
    {
      backgrounds: [
        {
          id: 'software',
          from: 'Software',
          said: 'built software',
          first: 'all',
          roles: ['red-teamer', 'red-teamer'],
          before: null,
          brings: 'Code.',
          firstStep: 'A lab.',
          typical: { python: 2 },
        },
      ],
      draws: [{ id: 'build', said: 'build things', first: 'all' }],
    },
  ],
  [
    'sources.json',
    {
      sources: [
        {
          id: 'survey',
          title: 'A survey',
          publisher: 'Example Ltd',
          edition: null,
          published: '2026',
          seen: day,
          url: 'https://example.org/survey',
          licence: null,
          note: null,
        },
      ],
    },
  ],
  [
    'codebook.json',
    codebookOf({ skills, terms: ['firewall'], checked: skills, roles: ['red-teamer'] }, 10),
  ],
  ...skills.flatMap((skill) => [
    [
      `skills/${skill}.json`,
      {
        name: `Skill of ${skill}`,
        domain: 'all',
        aboutAi: skill === 'models' || skill === 'attacks',
        definition: `What ${skill} is.`,
        levels: ['None.', 'Aware.', 'Working.', 'Proficient.', 'Leading.'],
        references: [{ source: 'survey', ids: ['1'] }],
      },
    ] as const,
    [
      `terms/${skill}.json`,
      { hand: { [skill]: 2, [`${skill} work`]: 1 }, bias: -1, learned: { [`good ${skill}`]: 1 } },
    ] as const,
    [
      `questions/${skill}.json`,
      {
        questions: [
          {
            id: `${skill}.ladder`,
            kind: 'ladder',
            subject: skill,
            examples: ['at most saw it', 'tried it', 'did it', 'taught it'],
            reviewed: day,
          },
          {
            id: `${skill}.view`,
            kind: 'view',
            prompt: `How far with ${skill}?`,
            options: ['none', 'little', 'some', 'much', 'most'],
            reviewed: day,
          },
          {
            id: `${skill}.check`,
            kind: 'check',
            prompt: `What is ${skill}?`,
            options: ['this', 'that', 'neither'],
            right: 0,
            explanation: 'It is this.',
            source: 'survey',
            reviewed: day,
          },
        ],
      },
    ] as const,
    [`resources/${skill}-course.json`, course(skill, 0, 2)] as const,
  ]),
  ['resources/attack-lab.json', lab],
  ['projects/attack-report.json', project],
  ['roles/red-teamer.json', role],
]

/** Every file with its text, on one line, so that `"key": value, "next": value` can be found in it. */
export const smallFolder: ReadonlyMap<string, string> = new Map(
  files.map(([file, value]) => [
    file,
    JSON.stringify(value).replaceAll('":', '": ').replaceAll(',', ', '),
  ]),
)
