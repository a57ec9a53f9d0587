/** `npm run evaluate -- roles`: how well the role profiles tell real postings apart, and how fair they are to each other. */
import { printRoles } from './evaluateRoles.ts'

const reports: ReadonlyMap<string, () => void> = new Map([['roles', printRoles]])

const [name = ''] = process.argv.slice(2)
const report = reports.get(name)
if (report === undefined) {
  console.error(`Say what to evaluate: npm run evaluate -- ${[...reports.keys()].join(' | ')}`)
  process.exitCode = 1
} else {
  report()
}
