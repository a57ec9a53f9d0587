/** Checks data/ and prints everything that is wrong with it, or that nothing is. */
import { checkContent, problemLine } from '../src/content/check.ts'

const problems = checkContent(process.argv[2] ?? 'data')
for (const problem of problems) console.error(problemLine(problem))
console.log(
  problems.length === 0
    ? 'The content is in order.'
    : `${problems.length} problems in the content.`,
)
process.exitCode = problems.length === 0 ? 0 : 1
