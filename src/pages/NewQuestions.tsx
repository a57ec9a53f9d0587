import type { QuizPart } from '../content/parts.ts'
import { type Codebook, questionsSince } from '../core/link.ts'
import { count } from '../ui/words.ts'

interface NewQuestionsProps {
  /** The edition of the content that the link's answers were given to. */
  readonly edition: number
  readonly codebook: Codebook
  readonly quiz: QuizPart
}

/** Says how many questions everybody is asked today were not there when a link was made. */
export function NewQuestions({ edition, codebook, quiz }: NewQuestionsProps) {
  const asked = new Set(quiz.questions.map(({ id }) => id))
  const added = questionsSince(edition, codebook).filter((question) => asked.has(question)).length
  if (added === 0) return null
  return (
    <p>
      {count(added, 'question is', 'questions are')} new since this link was made. Answer them to
      update the result.
    </p>
  )
}
