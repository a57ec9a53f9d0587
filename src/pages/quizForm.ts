/** The form of a quiz screen: its field names and its values. */
import type { QuizPart } from '../content/parts.ts'
import type { Answer, Answers } from '../core/answers.ts'

export type Question = QuizPart['questions'][number]

/** Radio values by field name: "0" to "3", or "skipped". A question without a choice is absent. */
export type Values = { [field: string]: string }

/** The value of the radio that skips a question. */
export const skipped = 'skipped'

/** The field of a question. A dot would make react-hook-form nest the values. */
export function fieldOf(question: string): string {
  return question.replace('.', ':')
}

/** The answer a radio value stands for. */
export function answerOf(value: string): Answer {
  return value === skipped ? skipped : Number(value)
}

/** The form's values for these answers; questions without an answer are left out, so that nothing is pre-selected. */
export function valuesOf(questions: readonly Question[], answers: Answers): Values {
  return Object.fromEntries(
    questions.flatMap(({ id }) => {
      const answer = answers.get(id)
      return answer === undefined ? [] : [[fieldOf(id), String(answer)]]
    }),
  )
}
