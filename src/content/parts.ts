/** The parts of the content that go to the browser, each trimmed to what its pages show. */
import type { loaders } from 'virtual:content'
import { encodeAsks, fewestAsks, type Posting } from '../core/fit/postings.ts'
import { checksum } from '../core/link/checksum.ts'
import { encodeLink } from '../core/link/link.ts'
import type { LearningItem } from '../core/path/items.ts'
import type { TermTable } from '../core/reading/recognise.ts'
import { termOf } from '../core/reading/words.ts'
import { asksOfPosting } from './asks.ts'
import type { AllContent } from './load.ts'
import { sampleAnswers } from './sample.ts'

/** What people read about a resource or, where there is no address, about a practice project. */
export interface LearningCard {
  readonly id: string
  readonly title: string
  readonly provider: string | null
  readonly url: string | null
  /** The day on which the address was last found; null where it was not yet, or there is none. */
  readonly found: string | null
  readonly type: AllContent['resources'][number]['type'] | 'project'
  readonly cost: string
  readonly authorisedOnly: boolean
  /** What a practice project leaves to show. */
  readonly evidence: string | null
}

/** A real posting with what it is and where it was found, for the list of them. */
export type JobCard = Posting & JobsPart[number]

export type Seniority = NonNullable<AllContent['postings'][number]['seniority']>

/** Changes with whatever results and paths are made of. */
export function contentVersion(content: AllContent): string {
  const { skills, questions, roles, resources, projects } = content
  return checksum(JSON.stringify([skills, questions, roles, resources, projects]))
}

/** What the quiz needs; loaded with the app. Skills and questions stand in the order they are asked. */
export function quizPart(content: AllContent) {
  const { domains, skills, questions, ladder, backgrounds, draws, levels, codebook, roles } =
    content
  const order = new Map(codebook.slots.map(({ slot, question }) => [question, slot]))
  const ladders = questions
    .flatMap(({ id: skill, questions }) =>
      questions.flatMap((question) =>
        question.kind === 'ladder'
          ? [{ id: question.id, skill, subject: question.subject, examples: question.examples }]
          : [],
      ),
    )
    .sort((a, b) => (order.get(a.id) ?? 0) - (order.get(b.id) ?? 0))
  const place = new Map(ladders.map(({ skill }, i) => [skill, i]))
  return {
    version: contentVersion(content),
    levels: levels.map(({ name }) => name),
    start: { from: backgrounds.map(({ id, said, first }) => ({ id, said, first })), draws },
    ladder: { stem: ladder.stem, options: ladder.options, skip: ladder.skip },
    roles: roles.map(({ id, name }) => ({ id, name })),
    domains: domains.map(({ id, name, summary }) => ({ id, name, summary })),
    skills: skills
      .map(({ id, name, domain }) => ({ id, name, domain }))
      .sort((a, b) => (place.get(a.id) ?? 0) - (place.get(b.id) ?? 0)),
    questions: ladders,
  }
}

/** The second looks and the checks, in words. */
export function closerLookPart({ questions, sources }: AllContent) {
  const asked = questions.flatMap(({ id: skill, questions }) =>
    questions.map((question) => ({ ...question, skill })),
  )
  return {
    views: asked.flatMap((question) =>
      question.kind === 'view'
        ? [{ id: question.id, skill: question.skill, ...wordsOf(question) }]
        : [],
    ),
    checks: asked.flatMap((question) => {
      if (question.kind !== 'check') return []
      const { id, skill, right, explanation } = question
      const source = sources.find(({ id }) => id === question.source)
      return [
        { id, skill, right, explanation, source: source?.title ?? null, ...wordsOf(question) },
      ]
    }),
  }
}

function wordsOf({ prompt, options }: { readonly prompt: string; readonly options: string[] }) {
  return { prompt, options }
}

/** What results need besides: the roles with their tracks, and the code book of the link. */
export function rolesPart(content: AllContent) {
  const { roles, codebook, backgrounds } = content
  return {
    codebook: {
      edition: codebook.edition,
      scoresSince: codebook.scoresSince,
      groups: codebook.groups,
      slots: codebook.slots,
      roles: codebook.roles,
    },
    /** The link of the sample on the first page. */
    sample: encodeLink({ edition: codebook.edition, answers: sampleAnswers }, codebook),
    /** The roles that we name for each background, and the job beside them that usually comes first. */
    backgrounds: backgrounds.map(({ id, roles, before }) => ({ id, roles, before })),
    roles: roles.map(({ id, name, short, summary, tracks }) => ({
      id,
      name,
      short,
      summary,
      tracks: tracks.map(({ id, name, kind, requirements, signatures }) => ({
        id,
        name,
        kind,
        signatures,
        requirements: requirements.map(({ skill, level, weight, must }) => ({
          skill,
          level,
          weight,
          must,
        })),
      })),
    })),
  }
}

/** What usually comes before each role, by its id. */
export function waysInPart({ roles }: AllContent): Readonly<Record<string, string>> {
  return Object.fromEntries(roles.map(({ id, wayIn }) => [id, wayIn]))
}

/** The domain of each skill, as paths are ordered by. */
export function domainsOf({ skills }: Pick<AllContent, 'skills'>): ReadonlyMap<string, string> {
  return new Map(skills.map(({ id, domain }) => [id, domain]))
}

/** What is true of a person at each level, 0 to 4, by skill. */
export function statementsPart({
  skills,
}: AllContent): Readonly<Record<string, readonly string[]>> {
  return Object.fromEntries(skills.map(({ id, levels }) => [id, levels]))
}

/** The table of terms that text is read by, the skills in the order they are asked. Equal content gives equal bytes. */
export function readingPart(content: AllContent): TermTable {
  const skills = quizPart(content).skills.map(({ id }) => id)
  const weights = new Map<string, number[]>()
  const bias = skills.map((skill, place) => {
    const file = content.terms.find(({ id }) => id === skill)
    if (file === undefined) return 0
    for (const [term, weight] of joined(file.hand, file.learned)) {
      weights.set(term, [...(weights.get(term) ?? []), place, weight])
    }
    return file.bias
  })
  return {
    skills,
    bias,
    terms: Object.fromEntries([...weights].sort(([a], [b]) => (a < b ? -1 : 1))),
  }
}

/** The weights of all terms in their looked-up form: what people wrote and what was learned, added up. */
function joined(
  ...tables: readonly Readonly<Record<string, number>>[]
): ReadonlyMap<string, number> {
  const all = new Map<string, number>()
  for (const [text, weight] of tables.flatMap((table) => Object.entries(table))) {
    const term = termOf(text)
    all.set(term, Math.round(100 * ((all.get(term) ?? 0) + weight)) / 100)
  }
  return all
}

/** What costs nothing: free resources and practice projects. The content check sees to it that these lead to every requirement up to level 3. */
export function cataloguePart({ resources, projects }: AllContent): readonly LearningItem[] {
  return [
    ...resources.filter(({ free }) => free).map(learningItem),
    ...projects.map((project) =>
      learningItem({ ...project, type: 'project', language: 'en', free: true }),
    ),
  ]
}

/** What costs something; loaded when a person asks for it. */
export function paidPart({ resources }: AllContent): readonly LearningItem[] {
  return resources.filter(({ free }) => !free).map(learningItem)
}

/** As much of a resource as a plan depends on, without what only people read. */
function learningItem(item: LearningItem & { readonly people?: string | null }): LearningItem {
  const { id, hours, teaches, needs, type, language, free, noCode, weeks, people } = item
  return {
    ...{ id, hours, teaches, needs, type, language, free },
    ...(noCode ? { noCode } : {}),
    ...(weeks ? { weeks } : {}),
    ...(people ? { withOthers: true } : {}),
  }
}

/** A card for everything in the catalogue. */
export function cardsPart({ resources, projects, found }: AllContent): readonly LearningCard[] {
  return [
    ...resources.map(({ id, title, provider, url, type, cost, authorisedOnly }) => ({
      ...{ id, title, provider, url, type, cost, authorisedOnly },
      found: found[url] ?? null,
      evidence: null,
    })),
    ...projects.map(({ id, title, evidence, authorisedOnly }) => ({
      ...{ id, title, provider: null, url: null, found: null, type: 'project' as const },
      ...{ cost: 'Free', authorisedOnly, evidence },
    })),
  ]
}

/**
 * The real postings that results are held against, as they are sent (see `readPostings`): what those of each role ask, a character for
 * each of `skills`, a text for each posting.
 */
export function postingsPart({
  roles,
  skills,
  postings,
}: Pick<AllContent, 'roles' | 'skills' | 'postings'>) {
  const ids = skills.map(({ id }) => id)
  return {
    skills: ids,
    roles: roles.map(({ id: role }) => ({
      role,
      asks: postings
        .filter((posting) => posting.role === role)
        .map((posting) => encodeAsks([...asksOfPosting(posting).values()], ids)),
    })),
  }
}

/** What people read about each posting of `postingsPart` that says enough to be counted, in the same order (see `readJobs`). Null is what a posting does not tell, and a kind of the role where none fits. */
export function jobsPart({ roles, postings }: Pick<AllContent, 'roles' | 'postings'>) {
  return roles.flatMap((role) =>
    postings
      .filter((posting) => posting.role === role.id && asksOfPosting(posting).size >= fewestAsks)
      .map(({ id, title, employer, place, date, track, seniority, source }) => ({
        ...{ id, title, employer, place, track, seniority },
        year: date === null ? null : Number(date.slice(0, 4)),
        source: sourceAddress(source),
      })),
  )
}

/** The address that a source of a posting leads to, without the note in brackets that it may have. */
function sourceAddress(source: string): string {
  const [place = ''] = source.split(' ')
  const [, repository, commit = 'HEAD', file] =
    /^github:([^@:]+)(?:@(\w+))?(?::(.+))?$/.exec(place) ?? []
  if (repository === undefined) return place
  const found = `https://github.com/${repository}`
  return file === undefined ? found : `${found}/blob/${commit}/${file}`
}

/** Each part by its name: the module `virtual:content/<name>`, in a file of its own, which the browser loads when a page asks for it. */
export const parts = {
  quiz: quizPart,
  closerLook: closerLookPart,
  roles: rolesPart,
  statements: statementsPart,
  waysIn: waysInPart,
  postings: postingsPart,
  jobs: jobsPart,
  reading: readingPart,
  catalogue: cataloguePart,
  paid: paidPart,
}

type Parts = { readonly [Name in keyof typeof parts]: ReturnType<(typeof parts)[Name]> }
export type QuizPart = Parts['quiz']
export type CloserLookPart = Parts['closerLook']
export type RolesPart = Parts['roles']
export type PostingsPart = Parts['postings']
export type JobsPart = Parts['jobs']

/** Content as pages get it: the quiz at once, the rest when a page asks for it. */
export interface Content extends Omit<typeof loaders, 'postings' | 'jobs'> {
  readonly quiz: QuizPart
  /** The real postings that results are held against. */
  readonly postings: () => Promise<readonly Posting[]>
  /** The same with what each is and where it was found. */
  readonly jobs: () => Promise<readonly JobCard[]>
  /** The card of something in the catalogue, by its id. */
  readonly card: (id: string) => Promise<LearningCard>
}
