import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { type Kind, kinds, newContent, Refused } from '../../scripts/content/newContent.ts'
import { checkContent } from '../../src/content/check.ts'
import { loadContent } from '../../src/content/load.ts'
import { cardsPart, closerLookPart, quizPart, rolesPart } from '../../src/content/parts.ts'
import { smallFolder } from '../content/smallFolder.ts'
import { day } from '../pieces.ts'

const scratch = mkdtempSync(join(tmpdir(), 'new-content-'))
afterAll(() => rmSync(scratch, { recursive: true }))

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(scratch, 'data-'))
  for (const [file, text] of smallFolder) write(file, JSON.stringify(JSON.parse(text), null, 2))
})

function write(file: string, text: string): void {
  mkdirSync(dirname(join(folder, file)), { recursive: true })
  writeFileSync(join(folder, file), text)
}

const textOf = (file: string) => readFileSync(join(folder, file), 'utf8')

/** Makes a new thing in the folder, as the command does, and names the files it wrote. */
function make(kind: Kind, id: string): readonly string[] {
  const { readable: content } = loadContent(folder)
  if (content === null) throw new Error('The folder cannot be read.')
  const { files } = newContent(kind, id, { content, textOf, day })
  for (const [file, text] of files) write(file, text)
  return [...files.keys()]
}

const check = () => checkContent(loadContent(folder), null)

function contentNow() {
  const { content, problems } = loadContent(folder)
  if (content === null) throw new Error(JSON.stringify(problems))
  return content
}

/** Writes what is still to be written: a value for each field, by its name; a list stands for a whole list. */
function fill(file: string, values: Readonly<Record<string, unknown>>): void {
  const filled = (value: unknown, name: string): unknown => {
    if (Array.isArray(values[name])) return values[name]
    if (typeof value === 'string') return value.startsWith('Write: ') ? values[name] : value
    if (Array.isArray(value)) return value.map((inner) => filled(inner, name))
    if (typeof value !== 'object' || value === null) return value
    return Object.fromEntries(
      Object.entries(value).map(([key, inner]) => [key, filled(inner, key)]),
    )
  }
  write(file, JSON.stringify(filled(JSON.parse(textOf(file)), '')))
}

const teaching = { skill: 'attacks', from: 1, to: 2, needs: [], hours: 20, authorisedOnly: false }
const requirements = ['reports', 'models', 'pipelines', 'policy', 'privacy', 'networks'].map(
  (skill, i) => ({
    skill,
    level: i === 0 ? 3 : 2,
    weight: i === 0 ? 3 : 1,
    must: i < 2,
    reason: 'It needs it.',
    evidence: 'An assumption.',
  }),
)
const skillFiles = {
  'skills/forensics.json': {
    ...{ name: 'Forensics', domain: 'all', aboutAi: true, definition: 'What happened.' },
    ...{ levels: 'A deed.', source: 'survey', ids: '7' },
  },
  'questions/forensics.json': {
    ...{ subject: 'forensics', examples: 'at most saw it', prompt: 'How far?', options: 'far' },
  },
  'terms/forensics.json': { hand: { forensics: 2 } },
}
const filling: Readonly<Record<Kind, Readonly<Record<string, Readonly<Record<string, unknown>>>>>> =
  {
    role: {
      'roles/builder.json': {
        ...{ name: 'Builder', short: 'Builder', summary: 'Builds.', alsoCalled: 'Maker' },
        ...{
          responsibilities: 'Build.',
          id: 'building',
          kind: 'building',
          signatures: 'attack-report',
        },
        ...{ requirements, source: 'survey', wayIn: 'Building.', brief: null, postings: null },
        ...{ text: 'A fact.', assumption: null, ids: '7' },
      },
    },
    question: {
      'questions/forensics.json': {
        ...{ prompt: 'What is it?', options: 'this', right: 0, explanation: 'So.', source: null },
      },
    },
    resource: {
      'resources/forensics-lab.json': {
        ...{ ...teaching, title: 'A lab', provider: 'Example', url: 'https://example.org/lab' },
        ...{ type: 'lab', language: 'en', free: true, cost: 'Free', hoursFrom: 'estimate' },
      },
    },
    project: {
      'projects/rebuild.json': {
        ...{ ...teaching, title: 'Rebuild', task: 'Rebuild it.', evidence: 'A timeline.' },
        ...{ selfCheck: 'It has sources.', weeks: null, people: null },
      },
    },
    skill: skillFiles,
  }
const ids: Readonly<Record<Kind, string>> = {
  ...{ role: 'builder', question: 'forensics', resource: 'forensics-lab', project: 'rebuild' },
  skill: 'forensics',
}

function makeAndFill(kind: Kind): void {
  make(kind, ids[kind])
  for (const [file, values] of Object.entries(filling[kind])) fill(file, values)
}

/** A question is added to a skill that has none of its kind yet. */
function prepare(kind: Kind): void {
  if (kind === 'question') makeAndFill('skill')
}

describe.each(kinds)('a new %s', (kind) => {
  it('leaves to the check only what a person has to write, and says what in each field', () => {
    prepare(kind)
    const written = make(kind, ids[kind])
    const problems = check()
    expect(new Set(problems.map(({ file }) => file))).toEqual(
      new Set(written.filter((file) => file !== 'codebook.json')),
    )
    for (const { message } of problems)
      expect(message).toMatch(/^is not written yet\. Write: [^(].{6,}/)
  })

  it('is in order once that is written, and stands where it belongs', () => {
    prepare(kind)
    makeAndFill(kind)
    // So few skills need a check each.
    if (kind === 'skill') makeAndFill('question')
    expect(check()).toEqual([])
    expect(places[kind]()).toContain(ids[kind])
  })
})

/** Where each kind of thing is looked for, as ids. */
const places: Readonly<Record<Kind, () => readonly string[]>> = {
  role: () => rolesPart(contentNow()).roles.map(({ id }) => id),
  question: () => closerLookPart(contentNow()).checks.map(({ skill }) => skill),
  resource: () => cardsPart(contentNow()).map(({ id }) => id),
  project: () => cardsPart(contentNow()).map(({ id }) => id),
  skill: () => quizPart(contentNow()).questions.map(({ skill }) => skill),
}

describe('the code book', () => {
  it('gets the next free slot of each kind in the next edition, and keeps every other line', () => {
    const before = textOf('codebook.json')
    make('skill', 'forensics')
    make('role', 'builder')
    const { codebook } = loadContent(folder).readable ?? {}
    expect(codebook?.edition).toBe(3)
    expect(codebook?.slots.slice(-3)).toEqual([
      { slot: 8, question: 'forensics.ladder', since: 2 },
      { slot: 20, question: 'forensics.view', since: 2 },
      { slot: 40, question: 'forensics.level', since: 2 },
    ])
    expect(codebook?.roles.at(-1)).toEqual({ slot: 1, role: 'builder', since: 3 })
    const after = textOf('codebook.json')
    expect(before.split('\n').filter((line) => !after.includes(line.trim()))).toEqual([
      '  "edition": 1,',
    ])
  })
})

describe('nothing is made', () => {
  it.each<readonly [Kind, string, RegExp]>([
    ['role', 'Red Teamer', /is no id\. Use lower-case words/],
    ['role', '../elsewhere', /is no id\. Use lower-case words/],
    ['role', 'red-teamer', /taken by data\/roles\/red-teamer\.json.*choose another/],
    ['skill', 'python', /taken by data\/skills\/python\.json.*choose another/],
    ['resource', 'attack-report', /taken by data\/projects\/attack-report\.json.*choose another/],
    ['project', 'attack-lab', /taken by data\/resources\/attack-lab\.json.*choose another/],
    ['question', 'cooking', /is not a skill\. Use an id/],
    ['question', 'python', /has a question of each kind\. A better wording/],
  ])('of a %s called %s, and the message says what to do', (kind, id, says) => {
    expect(() => make(kind, id)).toThrow(says)
    expect(() => make(kind, id)).toThrow(Refused)
    expect(check()).toEqual([])
  })

  it('where the code book has no slot left', () => {
    const book = JSON.parse(textOf('codebook.json'))
    for (const group of book.groups) if (group.kind === 'view') group.slots = 8
    write('codebook.json', JSON.stringify(book, null, 2))
    expect(() => make('skill', 'forensics')).toThrow(/no free view slot left.*A new version/)
  })
})
