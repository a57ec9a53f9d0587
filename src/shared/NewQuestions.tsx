import { type LinkedResult, questionsSince } from '../core/link/link.ts'
import { count } from '../ui/words.ts'
import { useContent } from './useContent.ts'
import { useRoles } from './useRoles.ts'

interface NewQuestionsProps {
  readonly result: LinkedResult
  /** What was made then, inside a sentence. */
  readonly what?: string
}

/** Says how many questions everybody is asked today were not there when a link was made, and have no answer in it. */
export function NewQuestions({ result, what = 'this link' }: NewQuestionsProps) {
  const { quiz } = useContent()
  const { codebook } = useRoles()
  const asked = new Set(quiz.questions.map(({ id }) => id))
  const added = questionsSince(result.edition, codebook).filter(
    (question) => asked.has(question) && !result.answers.has(question),
  ).length
  if (added === 0) return null
  return (
    <p>
      {count(added, 'question is', 'questions are')} new since {what} was made. Answer them to
      update the result.
    </p>
  )
}
