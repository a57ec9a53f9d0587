/** The position of the chosen option, from 0, or an explicit "skipped". A question nobody answered is absent from the map. */
export type Answer = number | 'skipped'

/** Answers by question id. Absent is not zero, and neither is skipped. */
export type Answers = ReadonlyMap<string, Answer>

/** How many answers a question of each kind has: the ending of its id. "Not sure" is the fourth of a check. */
const optionCounts: ReadonlyMap<string, number> = new Map([
  ['ladder', 4],
  ['view', 5],
  ['check', 4],
  ['level', 5],
])

/** A list of terms that was asked once: links and drafts that hold it keep it, and it counts for nothing. */
const termPrefix = 'terms.'

/** The place of "Not sure", which is offered with every check after its own options. */
export const unsureOption = 3

/** The question whose answer, 0 to 4, is a level that the person set by hand. */
export function levelQuestion(skill: string): string {
  return `${skill}.level`
}

/** The skill a question is about, by its id; null for the retired list of terms. */
export function skillOf(question: string): string | null {
  return question.startsWith(termPrefix) ? null : question.slice(0, question.lastIndexOf('.'))
}

/** The answers that their questions, by their ids, have in this version. The others stay stored, for the version that gave them. */
export function supportedAnswers(answers: Answers): Answers {
  return new Map([...answers].filter(([question, answer]) => isPossible(question, answer)))
}

function isPossible(question: string, answer: Answer): boolean {
  if (answer === 'skipped') return true
  const kind = question.slice(question.indexOf('.') + 1)
  return answer < (question.startsWith(termPrefix) ? 1 : (optionCounts.get(kind) ?? 0))
}
