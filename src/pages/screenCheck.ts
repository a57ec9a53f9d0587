/** The validation of a quiz screen. A file of its own, because nobody needs it before "Continue". */
import { zodResolver } from '@hookform/resolvers/zod'
import type { Resolver } from 'react-hook-form'
import * as z from 'zod/mini'
import { fieldOf, type Question, skipped, type Values } from './quizForm.ts'

/** Every question of the screen wants an answer, and "skip" is one. */
export function screenCheck(questions: readonly Question[], options: number): Resolver<Values> {
  const values = [skipped, ...Array.from({ length: options }, (_, i) => String(i))]
  const schema = z.object(
    Object.fromEntries(
      questions.map(({ id, subject }) => [
        fieldOf(id),
        z.enum(values, { error: `Choose an answer for “${subject}”, or skip it` }),
      ]),
    ),
  )
  return zodResolver(schema)
}
