/** Batch planning: `npm run -s plan -- FILE`; the README says how lines look. */
import { answerLines } from './answerLines.ts'
import { linePlanner } from './planLine.ts'

await answerLines('plan', linePlanner)
