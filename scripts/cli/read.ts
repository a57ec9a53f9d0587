/** Batch reading of postings: `npm run -s read -- FILE`; docs/cli.md says how lines look. */
import { answerLines } from './answerLines.ts'
import { lineReader } from './readLine.ts'

await answerLines('read', lineReader)
