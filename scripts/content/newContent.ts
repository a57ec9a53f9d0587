/** What `npm run new` writes: a new thing, in which every value that a person has to write says what to write. */
import { idForm } from '../../src/content/fields.ts'
import type { Readable } from '../../src/content/load.ts'
import { freeSlots, nextRoleSlot } from '../../src/content/rules/codebook.ts'
import { blankOf, blankQuestion, questionKinds } from './blank.ts'

export const kinds = ['role', 'question', 'resource', 'project', 'skill'] as const
export type Kind = (typeof kinds)[number]

/** The files to write, by their name in data/, and what is left to do besides filling them in. */
export interface NewContent {
  readonly files: ReadonlyMap<string, string>
  readonly left: readonly string[]
}

/** Thrown where nothing can be made; its message says what to do. */
export class Refused extends Error {}

/** A folder of data/ as it is. */
export interface Folder {
  readonly content: Readable
  readonly textOf: (file: string) => string
  /** Today, as `YYYY-MM-DD`. */
  readonly day: string
}

export function newContent(kind: Kind, id: string, folder: Folder): NewContent {
  if (!idForm.test(id))
    throw new Refused(`"${id}" is no id. Use lower-case words joined by hyphens.`)
  return makers[kind](id, folder)
}

const makers: Readonly<Record<Kind, (id: string, folder: Folder) => NewContent>> = {
  role(id, folder) {
    const codebook = { slot: nextRoleSlot(folder.content.codebook), role: id }
    return {
      files: new Map([
        [freeFile('roles', id, folder), fileText('role', blankOf('role', folder.day))],
        ['codebook.json', withLines(folder, 'roles', [codebook])],
      ]),
      left: [
        `Code real postings for it in data/postings.json ("role": "${id}"), then count them: npm run evidence`,
        'Name the roles that are clearly not those of its people: clearlyOther in src/content/evaluation.ts',
        'See what it changes for the other roles: npm run evaluate -- roles',
        counted,
        ...editionNote(folder),
      ],
    }
  },
  question(skill, folder) {
    const { ids, questions } = folder.content
    if (!ids.skills.has(skill))
      throw new Refused(`"${skill}" is not a skill. Use an id from data/skills/.`)
    const file = questions.find(({ id }) => id === skill)
    if (file === undefined)
      throw new Refused(`data/questions/${skill}.json cannot be read. See npm run check.`)
    const kind = questionKinds.find((kind) => !file.questions.some((asked) => asked.kind === kind))
    if (kind === undefined)
      throw new Refused(
        `${skill} has a question of each kind. A better wording goes into data/questions/${skill}.json and keeps its slot.`,
      )
    const { id, ...rest } = file
    const asked = [...rest.questions, blankQuestion(kind, skill, folder.day)]
    return {
      files: new Map([
        [`questions/${skill}.json`, textOf({ ...rest, questions: asked })],
        ['codebook.json', withSlots(folder, skill, [kind])],
      ]),
      left: editionNote(folder),
    }
  },
  resource(id, folder) {
    const file = freeFile('resources', id, folder)
    if (folder.content.ids.projects.has(id)) throw taken(`projects/${id}.json`, id)
    return {
      files: new Map([[file, fileText('resource', blankOf('resource', folder.day))]]),
      left: ['Open its address: data/found.json gets the day from a workflow, every week', noCode],
    }
  },
  project(id, folder) {
    const file = freeFile('projects', id, folder)
    if (folder.content.ids.resources.has(id)) throw taken(`resources/${id}.json`, id)
    return {
      files: new Map([[file, fileText('project', blankOf('project', folder.day))]]),
      left: [
        'Where an interviewer would open it, name it in "signatures" of a track in data/roles/',
        noCode,
        'See what paths become: npm run evaluate -- paths',
      ],
    }
  },
  skill(id, folder) {
    const asked = ['ladder', 'view'] as const
    const questions = asked.map((kind) => blankQuestion(kind, id, folder.day))
    const terms = { ...blankOf('terms', folder.day), bias: 0, learned: {} }
    return {
      files: new Map([
        [freeFile('skills', id, folder), fileText('skill', blankOf('skill', folder.day))],
        [freeFile('questions', id, folder), fileText('questions', { questions })],
        [freeFile('terms', id, folder), fileText('terms', terms)],
        ['codebook.json', withSlots(folder, id, [...asked, 'level'])],
      ]),
      left: [
        'Learn which words speak of it: npm run learn',
        'Ask for it in the tracks of data/roles/ and code it in data/postings.json: nothing else shows it in a result',
        'Add a free way to each level that a track asks: npm run new -- resource, npm run new -- project',
        'Answer it in the sample of the first page: src/content/sample.ts',
        counted,
        ...editionNote(folder),
      ],
    }
  },
}

function freeFile(
  name: 'roles' | 'resources' | 'projects' | 'skills' | 'questions' | 'terms',
  id: string,
  { content }: Folder,
): string {
  const file = `${name}/${id}.json`
  if (content.ids[name].has(id)) throw taken(file, id)
  return file
}

const counted = 'Count it in README.md and tests/content/data.test.ts'
const noCode =
  'Add "noCode": true where it is the way round programming, for people who do not program'

function taken(file: string, id: string): Refused {
  return new Refused(`"${id}" is taken by data/${file}. Ids are for ever: choose another.`)
}

function editionNote({ content }: Folder): readonly string[] {
  return [
    `Links know it from edition ${content.codebook.edition + 1} of data/codebook.json on; what is published together may share an edition`,
  ]
}

/** The text of the code book with the next free slots for these questions of a skill. */
function withSlots(folder: Folder, skill: string, kinds: readonly string[]): string {
  const asked = kinds.map((kind) => ({ id: `${skill}.${kind}`, kind }))
  const lines = freeSlots(folder.content.codebook, asked).map(({ id, kind, slot }) => {
    if (slot !== null) return { slot, question: id }
    throw new Refused(
      `The code book has no free ${kind} slot left. A new version of the link is needed: see docs/decisions.`,
    )
  })
  return withLines(folder, 'slots', lines)
}

/** The text of the code book with these lines at the end of a list, in the next edition. */
function withLines(
  { content, textOf }: Folder,
  list: 'slots' | 'roles',
  lines: readonly object[],
): string {
  const since = content.codebook.edition + 1
  const text = textOf('codebook.json').replace(/"edition": \d+/, `"edition": ${since}`)
  const end = text.indexOf('\n  ]', text.indexOf(`"${list}": [`))
  const rows = lines.map((line) => {
    const onOneLine = JSON.stringify({ ...line, since }, null, 1).replace(/\n */g, ' ')
    return `,\n    ${onOneLine}`
  })
  return text.slice(0, end) + rows.join('') + text.slice(end)
}

function fileText(kind: string, value: object): string {
  return textOf({ $schema: `../.schema/${kind}.json`, ...value })
}

function textOf(value: object): string {
  return `${JSON.stringify(value, null, 2)}\n`
}
