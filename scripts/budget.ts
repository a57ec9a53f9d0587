/** Checks that no page loads more than it may. Measures dist/, so build first. */
import { bytesTable, firstAnswer, keptAhead, measurePages } from './pageBytes.ts'

const pages = await measurePages()
console.log(`${bytesTable(pages)}\n${firstAnswer()}\n${keptAhead()}`)
if (pages.some(({ over }) => over !== null)) process.exitCode = 1
