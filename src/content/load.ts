/** Reads data/ from disk: for the build, the scripts and the tests. The browser gets the parts in parts.ts instead. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { type Problem, problem } from './rules/problem.ts'
import { files } from './schema.ts'
import { unwritten, unwrittenIn } from './unwritten.ts'

const contentSchema = z
  .object(files)
  .transform(({ postings: { postings, thin }, ...read }) => ({
    ...read,
    levels: read.levels.levels,
    domains: read.domains.domains,
    ...read.backgrounds,
    sources: read.sources.sources,
    /** The day on which each address was last found; an address that was not is absent. */
    found: read.found.found,
    /** Real postings, coded. */
    postings,
    /** Real postings that are known by title, place and pay only. */
    thinPostings: thin,
    /** Imagined holders of the jobs of some postings. */
    holders: read.holders.holders,
  }))
  .readonly()

/** Everything in data/, with the name of its file as the id of each skill, role, resource and project. */
export type AllContent = z.infer<typeof contentSchema>

type Folder = {
  [Name in keyof typeof files]: (typeof files)[Name] extends { one: string } ? Name : never
}[keyof typeof files]

/** What could be read: every single file, and of the folders the files of good shape. */
export interface Readable extends AllContent {
  /** The ids of all files of a folder, also of those that could not be read: referring to them is no mistake. */
  readonly ids: Readonly<Record<Folder, ReadonlySet<string>>>
  /** Whether every file could be read. */
  readonly complete: boolean
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

  /** The value of a file; undefined where it is of another shape, which is then a problem. */
  function readFile(shape: z.ZodType, file: string): unknown {
    const path = join(folder, file)
    const wrong = (message: string, field = '') => problems.push(problem(file, field, message))
    if (!existsSync(path)) {
      wrong('is missing. Add the file; data/README.md shows an example.')
      return undefined
    }
    try {
      const value: unknown = JSON.parse(readFileSync(path, 'utf8'))
      const open = new Map([...unwrittenIn(value)].map(({ path, what }) => [fieldName(path), what]))
      for (const [field, what] of open) wrong(`is not written yet. ${unwritten}${what}`, field)
      const { data, error } = shape.safeParse(value)
      for (const { path, message } of error?.issues ?? [])
        if (!open.has(fieldName(path))) wrong(`${message}. Mend this field.`, fieldName(path))
      return open.size === 0 ? data : undefined
    } catch (error) {
      if (!(error instanceof SyntaxError)) throw error
      wrong(`is not JSON: ${error.message}. Mend the text there.`)
      return undefined
    }
  }

  function idsIn(directory: string): ReadonlySet<string> {
    const path = join(folder, directory)
    const names = existsSync(path) ? readdirSync(path).sort() : []
    return new Set(names.flatMap((name) => /^(.+)\.json$/.exec(name)?.[1] ?? []))
  }

  function readFolder(shape: z.ZodType, directory: string): unknown {
    const read = [...idsIn(directory)].map(
      (id) => [id, readFile(shape, `${directory}/${id}.json`)] as const,
    )
    return Object.fromEntries(read.filter(([, value]) => value !== undefined))
  }

  const read = Object.entries(files).map(([name, kind]) => [
    name,
    'one' in kind ? readFolder(kind.file, name) : readFile(kind, `${name}.json`),
  ])
  const { data: content } = contentSchema.safeParse(Object.fromEntries(read))
  if (content === undefined) return { content: null, readable: null, problems }
  const ids = {
    skills: idsIn('skills'),
    questions: idsIn('questions'),
    terms: idsIn('terms'),
    roles: idsIn('roles'),
    resources: idsIn('resources'),
    projects: idsIn('projects'),
  }
  const complete = problems.length === 0
  const readable = { ...content, ids, complete }
  return complete ? { content, readable, problems: [] } : { content: null, readable, problems }
}

function fieldName(path: readonly PropertyKey[]): string {
  return path
    .map((key, i) => (typeof key === 'number' ? `[${key}]` : `${i === 0 ? '' : '.'}${String(key)}`))
    .join('')
}
