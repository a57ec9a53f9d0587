/** The name of a question's radios in the page, and the beginning of their ids. Links to them hold it. */
export function fieldName(question: string): string {
  return question.replace('.', ':')
}
