import type { QuizPart } from '../../content/parts.ts'
import type { Start } from '../../storage/saved.ts'

/**
 * The domains in the order they are asked: first what the person knows by where they come from, then what draws them,
 * then the rest. This changes no result. Ids that this version does not know change nothing.
 */
export function askedDomains(quiz: QuizPart, start: Start | null): QuizPart['domains'] {
  const { from, draws } = quiz.start
  const first = [
    from.find(({ id }) => id === start?.from)?.first,
    draws.find(({ id }) => id === start?.draws)?.first,
  ]
  const place = (domain: string) => (first.includes(domain) ? first.indexOf(domain) : first.length)
  return quiz.domains.toSorted((a, b) => place(a.id) - place(b.id))
}

/** The questions of a domain. */
export function questionsOf(quiz: QuizPart, domain: string): QuizPart['questions'] {
  const skills = new Set(quiz.skills.filter((skill) => skill.domain === domain).map(({ id }) => id))
  return quiz.questions.filter(({ skill }) => skills.has(skill))
}
