/**
 * `npm run evaluate [-- roles | estimate [people]]`: how well the role profiles tell real postings apart and how fair they are to each
 * other; how good the estimate is on made-up people. Without a name, both.
 */
import { printEstimate } from './evaluateEstimate.ts'
import { printRoles } from './evaluateRoles.ts'

const reports: ReadonlyMap<string, (argument: string | undefined) => void> = new Map([
  ['roles', printRoles],
  ['estimate', printEstimate],
])

const [name, argument] = process.argv.slice(2)
const chosen = name === undefined ? [...reports.values()] : [reports.get(name)]
for (const report of chosen) {
  if (report === undefined) {
    console.error(`Say what to evaluate: npm run evaluate -- ${[...reports.keys()].join(' | ')}`)
    process.exitCode = 1
  } else {
    report(argument)
  }
}
