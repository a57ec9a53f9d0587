/**
 * `npm run evaluate [-- roles | paths | reading]`: how well results agree with real jobs, and how fair the roles are to each
 * other; how well paths keep the rules of a good mentor; how well postings are read. Without a name, all.
 */
import { printPaths } from './evaluatePaths.ts'
import { printReading } from './evaluateReading.ts'
import { printRoles } from './evaluateRoles.ts'

const reports: ReadonlyMap<string, () => void> = new Map([
  ['roles', printRoles],
  ['paths', printPaths],
  ['reading', printReading],
])

const [name] = process.argv.slice(2)
const chosen = name === undefined ? [...reports.values()] : [reports.get(name)]
for (const report of chosen) {
  if (report === undefined) {
    console.error(`Say what to evaluate: npm run evaluate -- ${[...reports.keys()].join(' | ')}`)
    process.exitCode = 1
  } else {
    report()
  }
}
