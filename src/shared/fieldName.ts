/** The name of a question's radios in the page, and the beginning of their ids. Links to them hold it. */
export function fieldOf(question: string): string {
  return question.replace('.', ':')
}
