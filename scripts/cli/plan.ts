/** Batch planning: `npm run -s plan -- FILE`; docs/cli.md says how lines look. */
import { answerLines } from './answerLines.ts'
import { linePlanner } from './planLine.ts'

await answerLines('plan', linePlanner)
