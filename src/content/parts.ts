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
type CataloguePart = ReturnType<typeof cataloguePart>

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
  /** The card of something in the catalogue, by its id. */
  readonly card: (id: string) => Promise<Card>
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

/** A card for everything in the catalogue. */
export function cardsPart({ resources, projects }: AllContent): readonly Card[] {
  return [
    ...resources
      .filter(({ free }) => free)
      .map(({ id, title, provider, url, type, cost, authorisedOnly }) => ({
        ...{ id, title, provider, url, type, cost, authorisedOnly },
        evidence: null,
      })),
    ...projects.map(({ id, title, evidence, authorisedOnly }) => ({
      ...{ id, title, provider: null, url: null, type: 'project' as const },
      ...{ cost: 'Free', authorisedOnly, evidence },
    })),
  ]
}
