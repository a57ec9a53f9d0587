/**
 * `npm run evaluate [-- roles | estimate [people] [--save]]`: how well the role profiles tell real postings apart and how fair they are
 * to each other; how good the estimate is on made-up people, saved for the method page if asked. Without a name, both.
 */
import { parseArgs } from 'node:util'
import { printEstimate } from './evaluateEstimate.ts'
import { printRoles } from './evaluateRoles.ts'

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { save: { type: 'boolean', default: false } },
})
const [name, argument] = positionals
const reports: ReadonlyMap<string, () => void | Promise<void>> = new Map([
  ['roles', printRoles],
  ['estimate', () => printEstimate(argument, values.save)],
])

const chosen = name === undefined ? [...reports.values()] : [reports.get(name)]
for (const report of chosen) {
  if (report === undefined) {
    console.error(`Say what to evaluate: npm run evaluate -- ${[...reports.keys()].join(' | ')}`)
    process.exitCode = 1
  } else {
    await report()
  }
}
