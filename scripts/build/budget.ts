/** Checks that no page loads more than it may. Measures dist/, so build first. */
import { bytesTable, firstAnswer, keptAhead, measurePages } from './pageBytes.ts'

const pages = await measurePages()
const first = firstAnswer()
console.log(`${bytesTable(pages)}\n${first.text}\n${keptAhead()}`)
if (first.isOver || pages.some(({ over }) => over !== null)) process.exitCode = 1
