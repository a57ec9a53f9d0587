/** A Vite plugin that checks data/ and serves its parts as modules: `virtual:content/quiz`, `/closer-look`, `/roles`, `/statements`, `/postings`, `/jobs`, `/reading`, `/catalogue`, `/paid`, `/all`. */
import { join, resolve } from 'node:path'
import type { Plugin } from 'vite'
import { checkContent, problemLine } from './check.ts'
import { type AllContent, loadContent } from './load.ts'
import {
  cataloguePart,
  closerLookPart,
  jobsPart,
  paidPart,
  postingsPart,
  quizPart,
  readingPart,
  rolesPart,
  statementsPart,
} from './parts.ts'

const prefix = 'virtual:content/'

/** The source of the module `virtual:content/<name>`; null when there is none of that name. */
function moduleSource(name: string, content: AllContent): string | null {
  switch (name) {
    case 'quiz':
      return json(quizPart(content))
    case 'closer-look':
      return json(closerLookPart(content))
    case 'roles':
      return json(rolesPart(content))
    case 'statements':
      return json(statementsPart(content))
    case 'postings':
      return json(postingsPart(content))
    case 'jobs':
      return json(jobsPart(content))
    case 'reading':
      return json(readingPart(content))
    case 'catalogue':
      return json(cataloguePart(content))
    case 'paid':
      return json(paidPart(content))
    case 'all':
      return json(content)
    default:
      return null
  }
}

function json(value: unknown): string {
  return `export default ${JSON.stringify(value)}`
}

export function contentPlugin(): Plugin {
  const folder = resolve(import.meta.dirname, '../../data')
  let known: AllContent | null = null

  /** The content, read and checked once until a file changes. */
  function read(): AllContent {
    if (known !== null) return known
    const loaded = loadContent(folder)
    const { content } = loaded
    const problems = checkContent(loaded)
    if (content === null || problems.length > 0) {
      throw new Error(`The content needs mending:\n${problems.map(problemLine).join('\n')}`)
    }
    known = content
    return content
  }

  return {
    name: 'content',
    resolveId: (id) => (id.startsWith(prefix) ? `\0${id}` : null),
    load(id) {
      if (!id.startsWith(`\0${prefix}`)) return null
      return moduleSource(id.slice(prefix.length + 1), read())
    },
    configureServer(server) {
      server.watcher.add(folder)
      for (const event of ['add', 'change', 'unlink'] as const) {
        server.watcher.on(event, (file) => {
          if (!file.startsWith(join(folder, '/'))) return
          known = null
          server.moduleGraph.invalidateAll()
          server.ws.send({ type: 'full-reload' })
        })
      }
    },
  }
}
