import { problemLine } from '../../src/content/check.ts'
import { type AllContent, loadContent } from '../../src/content/load.ts'

/** The content of a data folder; where its files are out of shape, the test stops with what is wrong. */
export function contentOf(folder: string): AllContent {
  const { content, problems } = loadContent(folder)
  if (content === null) throw new Error(problems.map(problemLine).join('\n'))
  return content
}
