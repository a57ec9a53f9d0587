/** Batch scoring: `npm run -s score -- FILE`; docs/cli.md says how lines look. */
import { answerLines } from './answerLines.ts'
import { lineScorer } from './scoreLine.ts'

await answerLines('score', lineScorer)
