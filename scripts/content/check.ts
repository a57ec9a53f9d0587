/** Checks data/ and prints everything that is wrong with it, or that nothing is. */
import { checkContent, problemLine } from '../../src/content/check.ts'
import { loadContent } from '../../src/content/load.ts'

const problems = checkContent(loadContent(process.argv[2] ?? 'data'))
for (const problem of problems) console.error(problemLine(problem))
console.log(
  problems.length === 0
    ? 'The content is in order.'
    : `${problems.length === 1 ? 'One problem' : `${problems.length} problems`} in the content.`,
)
process.exitCode = problems.length === 0 ? 0 : 1
