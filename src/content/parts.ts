/** The parts of the content that go to the browser, each trimmed to what its pages show. */
import { encodeLink } from '../core/link.ts'
import type { Bank, Question } from '../core/posterior.ts'
import type { Offered } from '../core/wishes.ts'
import type { AllContent } from './load.ts'
import { sampleAnswers } from './sample.ts'

/** What the quiz needs; loaded with the app. Skills and questions stand in the order they are asked. */
export type QuizPart = ReturnType<typeof quizPart>

/** The term list, in words. */
type TermsPart = ReturnType<typeof termsPart>

/** The follow-ups, in words. */
export type CloserPart = ReturnType<typeof closerPart>

/** What results need besides: the roles, the code book of the link, and what the estimate rests on. */
export type RolesPart = ReturnType<typeof rolesPart>

type StatementsPart = ReturnType<typeof statementsPart>

/** What people read about a resource or, where there is no address, about a practice project. */
export interface Card {
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

/** Content as pages get it: the quiz at once, the rest when a page asks for it. */
export interface Content {
  readonly quiz: QuizPart
  readonly terms: () => Promise<TermsPart>
  readonly closer: () => Promise<CloserPart>
  readonly roles: () => Promise<RolesPart>
  readonly statements: () => Promise<StatementsPart>
  /** What plans are made of: all that is free. */
  readonly catalogue: () => Promise<readonly Offered[]>
  /** What costs something, for those who want it. */
  readonly paid: () => Promise<readonly Offered[]>
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

export function termsPart({ terms: { prompt, notice, terms } }: AllContent) {
  const list = terms.map(({ id, term, invented }) => ({ id, term, invented }))
  return { prompt, notice, list }
}

export function closerPart({ questions, sources }: AllContent) {
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

/** The skills, questions and invented terms of a content, as the estimate knows them. */
export function bankOf({ skills, questions, terms }: AllContent): Bank {
  return {
    skills: skills.map(({ id, domain }) => ({ id, domain })),
    questions: questions.flatMap(({ id: skill, questions }) =>
      questions.map(
        (question): Question =>
          question.kind === 'check'
            ? { id: question.id, skill, kind: 'check', right: question.right }
            : { id: question.id, skill, kind: question.kind },
      ),
    ),
    invented: terms.terms.filter(({ invented }) => invented).map(({ id }) => id),
  }
}

export function rolesPart(content: AllContent) {
  const { roles, codebook, model } = content
  return {
    bank: bankOf(content),
    model,
    codebook: {
      edition: codebook.edition,
      groups: codebook.groups,
      slots: codebook.slots,
      roles: codebook.roles,
    },
    /** The link of the sample on the first page. */
    sample: encodeLink({ edition: codebook.edition, answers: sampleAnswers }, codebook),
    roles: roles.map(({ id, name, short, summary, requirements }) => ({
      id,
      name,
      short,
      summary,
      requirements: requirements.map(({ skill, level, weight }) => ({ skill, level, weight })),
    })),
  }
}

/** What a level means, for each level of a skill that some role asks for. */
export function statementsPart({ roles, skills }: AllContent) {
  return skills.flatMap(({ id, levels }) =>
    levels.flatMap((text, level) =>
      roles.some(({ requirements }) =>
        requirements.some((asked) => asked.skill === id && asked.level === level),
      )
        ? [{ skill: id, level, text }]
        : [],
    ),
  )
}

/** What costs nothing: free resources and practice projects. The content check sees to it that these lead to every requirement up to level 3. */
export function cataloguePart({ resources, projects }: AllContent): readonly Offered[] {
  return [
    ...resources.filter(({ free }) => free).map(offered),
    ...projects.map((project) =>
      offered({ ...project, type: 'project', language: 'en', free: true }),
    ),
  ]
}

/** What costs something; loaded when a person asks for it. */
export function paidPart({ resources }: AllContent): readonly Offered[] {
  return resources.filter(({ free }) => !free).map(offered)
}

/** As much of a resource as a plan depends on, without what only people read. */
function offered({ id, hours, teaches, needs, type, language, free }: Offered): Offered {
  return { id, hours, teaches, needs, type, language, free }
}

/** A card for everything in the catalogue. */
export function cardsPart({ resources, projects, found }: AllContent): readonly Card[] {
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
