/**
 * A Vite plugin that checks data/ and serves it as modules: `virtual:content` with what loads each part, `virtual:content/<name>` for
 * each of the table in parts.ts, and `virtual:content/all`.
 */
import { join, resolve } from 'node:path'
import type { Plugin } from 'vite'
import { checkContent, problemLine } from './check.ts'
import { type AllContent, loadContent } from './load.ts'
import { parts } from './parts.ts'

const index = 'virtual:content'

/** The source of the module that loads each part once, and the quiz with itself. */
function indexSource(): string {
  const lazy = Object.keys(parts).filter((name) => name !== 'quiz')
  return [
    "import { memoizeAsync } from '/src/content/memoizeAsync.ts'",
    `export { default as quiz } from '${index}/quiz'`,
    'export const loaders = {',
    ...lazy.map(
      (name) => `  ${name}: memoizeAsync(async () => (await import('${index}/${name}')).default),`,
    ),
    '}',
  ].join('\n')
}

/** The source of the module `virtual:content/<name>`; null where there is none of that name. */
function moduleSource(name: string, content: AllContent): string | null {
  const partOf = { ...parts, all: (content: AllContent) => content }
  const [, part] = Object.entries(partOf).find(([known]) => known === name) ?? []
  return part === undefined ? null : `export default ${JSON.stringify(part(content))}`
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
    resolveId: (id) => (id === index || id.startsWith(`${index}/`) ? `\0${id}` : null),
    load(id) {
      if (id === `\0${index}`) return indexSource()
      if (!id.startsWith(`\0${index}/`)) return null
      return moduleSource(id.slice(index.length + 2), read())
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
