/** The parts of the content that go to the browser, each trimmed to what its pages show. */
import { encodeLink } from '../core/link.ts'
import type { AllContent } from './load.ts'
import { sampleAnswers } from './sample.ts'

/** What the quiz needs; loaded with the app. Skills and questions stand in the order they are asked. */
export type QuizPart = ReturnType<typeof quizPart>

/** What results need besides: the roles, the code book of the link, and what each level of a skill means. */
export type RolesPart = ReturnType<typeof rolesPart>

/**
 * What plans are made of: free resources and practice projects, without what only people read. The content check sees to it that
 * these lead to every requirement up to level 3.
 */
export type CataloguePart = ReturnType<typeof cataloguePart>

/** What people read about a resource or, where there is no address, about a practice project. */
export interface Card {
  readonly id: string
  readonly title: string
  readonly provider: string | null
  readonly url: string | null
  readonly type: AllContent['resources'][number]['type'] | 'project'
  readonly cost: string
  readonly authorisedOnly: boolean
  /** What a practice project leaves to show. */
  readonly evidence: string | null
}

/** Content as pages get it: the quiz at once, the rest when a page asks for it. */
export interface Content {
  readonly quiz: QuizPart
  readonly roles: () => Promise<RolesPart>
  readonly catalogue: () => Promise<CataloguePart>
  /** The cards of what teaches this skill first. */
  readonly cards: (skill: string) => Promise<readonly Card[]>
}

export function quizPart(content: AllContent) {
  const { domains, skills, questions, ladder, levels, codebook, roles } = content
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
    levels: levels.map(({ name }) => name),
    ladder: { stem: ladder.stem, options: ladder.options, skip: ladder.skip },
    roles: roles.map(({ id, name }) => ({ id, name })),
    domains: domains.map(({ id, name, summary }) => ({ id, name, summary })),
    skills: skills
      .map(({ id, name, domain }) => ({ id, name, domain }))
      .sort((a, b) => (place.get(a.id) ?? 0) - (place.get(b.id) ?? 0)),
    questions: ladders,
  }
}

export function rolesPart({ roles, skills, codebook }: AllContent) {
  return {
    codebook: { edition: codebook.edition, groups: codebook.groups, slots: codebook.slots },
    /** The link of the sample on the first page. */
    sample: encodeLink({ edition: codebook.edition, answers: sampleAnswers }, codebook),
    /** What a level means, for each level of a skill that some role asks for. */
    statements: skills.flatMap(({ id, levels }) =>
      levels.flatMap((text, level) =>
        roles.some(({ requirements }) =>
          requirements.some((asked) => asked.skill === id && asked.level === level),
        )
          ? [{ skill: id, level, text }]
          : [],
      ),
    ),
    roles: roles.map(({ id, name, short, summary, requirements }) => ({
      id,
      name,
      short,
      summary,
      requirements: requirements.map(({ skill, level, weight }) => ({ skill, level, weight })),
    })),
  }
}

export function cataloguePart({ resources, projects }: AllContent) {
  return [...resources.filter(({ free }) => free), ...projects].map(
    ({ id, hours, teaches, needs }) => ({
      id,
      hours,
      teaches,
      needs,
    }),
  )
}

/** The cards of everything in the catalogue, by the skill each teaches first. */
export function cardsPart({
  skills,
  resources,
  projects,
}: AllContent): ReadonlyMap<string, readonly Card[]> {
  const cards = [
    ...resources
      .filter(({ free }) => free)
      .map(({ id, teaches, title, provider, url, type, cost, authorisedOnly }) => ({
        skill: teaches[0]?.skill,
        card: { id, title, provider, url, type, cost, authorisedOnly, evidence: null },
      })),
    ...projects.map(({ id, teaches, title, evidence, authorisedOnly }) => ({
      skill: teaches[0]?.skill,
      card: {
        ...{ id, title, provider: null, url: null, type: 'project' as const },
        ...{ cost: 'Free', authorisedOnly, evidence },
      },
    })),
  ]
  return new Map(
    skills.map(({ id }) => [id, cards.filter(({ skill }) => skill === id).map(({ card }) => card)]),
  )
}
