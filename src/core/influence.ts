/** Which answers a result hangs on, and which contradict each other. */
import { type Answers, levelQuestion } from './answers.ts'
import { expectedScore } from './belief.ts'
import { ladderLevel } from './estimate.ts'
import type { Requirement } from './fit.ts'
import { outcomeOf, type Posterior, type Question } from './posterior.ts'
import { ladderOptions, outcomes, viewOptions } from './responses.ts'

/** What a role's expected score, 0 to 100, would be with one answer changed. */
export interface Influence {
  readonly question: string
  /** With the option below, or a wrong answer to a check. Null at the lowest. */
  readonly lower: number | null
  /** With the option above, or the right answer to a check. Null at the highest. */
  readonly higher: number | null
}

/** Two answers about one skill, by the ids of their questions, that are far apart. */
export interface SecondThought {
  readonly skill: string
  readonly first: string
  readonly second: string
}

/** Answers so many levels apart are shown back. */
const farApart = 2

/** What each answered question could do to a role's score, those that could do most first; equal ones by id. */
export function influences(
  answers: Answers,
  estimate: (answers: Answers) => Posterior,
  questions: readonly Question[],
  requirements: readonly Requirement[],
): readonly Influence[] {
  const scoreOf = (of: Answers) => expectedScore(estimate(of), requirements)
  const score = scoreOf(answers)
  const scoreWith = (question: string, answer: number | null) =>
    answer === null ? null : scoreOf(new Map([...answers, [question, answer]]))
  const span = ({ lower, higher }: Influence) => (higher ?? score) - (lower ?? score)
  return questions
    .flatMap((question) => {
      const answer = answers.get(question.id)
      if (typeof answer !== 'number') return []
      const [lower, higher] = neighbours(question, answer)
      return {
        question: question.id,
        lower: scoreWith(question.id, lower),
        higher: scoreWith(question.id, higher),
      }
    })
    .sort((a, b) => span(b) - span(a) || (a.question < b.question ? -1 : 1))
}

/** The answers one lower and one higher, where there are any: of a check the wrong and the right one. */
function neighbours(
  question: Question,
  answer: number,
): readonly [lower: number | null, higher: number | null] {
  if (question.kind === 'check') {
    const outcome = outcomeOf(question, answer)
    const wrong = question.right === 0 ? 1 : 0
    return [
      outcome === outcomes.wrong ? null : wrong,
      outcome === outcomes.right ? null : question.right,
    ]
  }
  const last = (question.kind === 'ladder' ? ladderOptions : viewOptions) - 1
  return [answer > 0 ? answer - 1 : null, answer < last ? answer + 1 : null]
}

/** The skills whose ladder and view were answered two or more levels apart, unless the person has set the level: that settles it. */
export function secondThoughts(
  answers: Answers,
  questions: readonly Question[],
): readonly SecondThought[] {
  const ladders = new Map(
    questions.filter(({ kind }) => kind === 'ladder').map(({ skill, id }) => [skill, id]),
  )
  return questions
    .filter(({ kind }) => kind === 'view')
    .flatMap(({ skill, id: second }) => {
      const first = ladders.get(skill) ?? ''
      const [ladder, view] = [answers.get(first), answers.get(second)]
      if (typeof ladder !== 'number' || typeof view !== 'number') return []
      const isFar = Math.abs(ladderLevel(ladder) - view) >= farApart
      return isFar && !answers.has(levelQuestion(skill)) ? { skill, first, second } : []
    })
}
