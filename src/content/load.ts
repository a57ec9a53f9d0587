/** Reads data/ from disk: for the build, the scripts and the tests. The browser gets the parts in parts.ts instead. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { z } from 'zod'
import type { Problem } from './rules/problem.ts'
import { fileSchemas } from './schema.ts'

type Shape<Name extends keyof typeof fileSchemas> = Readonly<z.infer<(typeof fileSchemas)[Name]>>
type Named<T> = T & { readonly id: string }

/** Everything in data/, with the name of its file as the id of each skill, role, resource and project. */
export interface AllContent {
  readonly levels: Shape<'levels'>['levels']
  readonly domains: Shape<'domains'>['domains']
  readonly ladder: Shape<'ladder'>
  readonly skills: readonly Named<Shape<'skill'>>[]
  readonly questions: readonly Named<Shape<'questions'>>[]
  readonly roles: readonly Named<Shape<'role'>>[]
  readonly resources: readonly Named<Shape<'resource'>>[]
  readonly projects: readonly Named<Shape<'project'>>[]
  /** The day on which each address was last found; an address that was not is absent. */
  readonly found: Readonly<Shape<'found'>['found']>
  readonly market: Shape<'market'>
  readonly sources: Shape<'sources'>['sources']
  readonly codebook: Shape<'codebook'>
  readonly terms: readonly Named<Shape<'terms'>>[]
  /** Real postings, coded. */
  readonly postings: Shape<'postings'>['postings']
  /** Real postings that are known by title, place and pay only. */
  readonly thinPostings: Shape<'postings'>['thin']
  /** Imagined holders of the jobs of some postings. */
  readonly holders: Shape<'holders'>['holders']
}

/** What could be read: every single file, and of the folders the files of good shape. */
export interface Readable extends AllContent {
  /** The ids of all files of a folder, also of those that could not be read: referring to them is no mistake. */
  readonly ids: Readonly<
    Record<
      'skills' | 'questions' | 'terms' | 'roles' | 'resources' | 'projects',
      ReadonlySet<string>
    >
  >
}

export type Loaded =
  | { readonly content: AllContent; readonly readable: Readable; readonly problems: readonly [] }
  | {
      readonly content: null
      /** Null where a single file could not be read. */
      readonly readable: Readable | null
      readonly problems: readonly Problem[]
    }

/** The content of a data folder; or everything that is wrong with the shape of its files, and what is left without those. */
export function loadContent(folder: string): Loaded {
  const problems: Problem[] = []

  function readFile<T>(schema: z.ZodType<T>, file: string, remedy?: string): T | null {
    const path = join(folder, file)
    if (!existsSync(path)) {
      problems.push({
        file,
        field: '',
        message: 'is missing. Add the file; data/README.md shows an example.',
      })
      return null
    }
    const value = parseJson(readFileSync(path, 'utf8'))
    if (value instanceof SyntaxError) {
      problems.push({
        file,
        field: '',
        message: `is not JSON: ${value.message}. ${remedy ?? 'Mend the text there.'}`,
      })
      return null
    }
    const parsed = schema.safeParse(value)
    if (parsed.success) return parsed.data
    for (const issue of parsed.error.issues) {
      problems.push({
        file,
        field: fieldName(issue.path),
        message: `${issue.message}. ${remedy ?? 'Mend this field.'}`,
      })
    }
    return null
  }

  function readFolder<T extends object>(schema: z.ZodType<T>, directory: string) {
    const path = join(folder, directory)
    const files = existsSync(path) ? readdirSync(path).filter((file) => file.endsWith('.json')) : []
    const ids = files.sort().map((file) => file.slice(0, -'.json'.length))
    const items = ids.flatMap((id): Named<T>[] => {
      const value = readFile(schema, `${directory}/${id}.json`)
      return value === null ? [] : [{ ...value, id }]
    })
    return { ids: new Set(ids), items }
  }

  const levels = readFile(fileSchemas.levels, 'levels.json')
  const domains = readFile(fileSchemas.domains, 'domains.json')
  const ladder = readFile(fileSchemas.ladder, 'ladder.json')
  const market = readFile(fileSchemas.market, 'market.json')
  const sources = readFile(fileSchemas.sources, 'sources.json')
  const codebook = readFile(fileSchemas.codebook, 'codebook.json')
  const found = readFile(fileSchemas.found, 'found.json')
  const postings = readFile(fileSchemas.postings, 'postings.json')
  const holders = readFile(fileSchemas.holders, 'holders.json')
  const skills = readFolder(fileSchemas.skill, 'skills')
  const questions = readFolder(fileSchemas.questions, 'questions')
  const terms = readFolder(fileSchemas.terms, 'terms')
  const roles = readFolder(fileSchemas.role, 'roles')
  const resources = readFolder(fileSchemas.resource, 'resources')
  const projects = readFolder(fileSchemas.project, 'projects')
  const complete =
    levels && domains && ladder && market && sources && codebook && found && postings && holders
  if (!complete) return { content: null, readable: null, problems }
  const content = {
    skills: skills.items,
    questions: questions.items,
    terms: terms.items,
    roles: roles.items,
    resources: resources.items,
    projects: projects.items,
    levels: levels.levels,
    domains: domains.domains,
    ladder,
    market,
    sources: sources.sources,
    codebook,
    found: found.found,
    postings: postings.postings,
    thinPostings: postings.thin,
    holders: holders.holders,
  }
  const readable = {
    ...content,
    ids: {
      skills: skills.ids,
      questions: questions.ids,
      terms: terms.ids,
      roles: roles.ids,
      resources: resources.ids,
      projects: projects.ids,
    },
  }
  return problems.length === 0
    ? { content, readable, problems: [] }
    : { content: null, readable, problems }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    return error instanceof SyntaxError ? error : new SyntaxError(String(error))
  }
}

function fieldName(path: readonly PropertyKey[]): string {
  return path
    .map((key, i) => (typeof key === 'number' ? `[${key}]` : `${i === 0 ? '' : '.'}${String(key)}`))
    .join('')
}
