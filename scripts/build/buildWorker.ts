/** Builds the service worker of a built site, and the one file it keeps all pages from. */
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { build, type Plugin } from 'vite'
import type { PrecachedTexts } from '../../src/offline/precachedTexts.ts'
import { sitePath } from '../../src/routes.ts'
import { siteKey } from '../../src/storage/storage.ts'

/** Endings of the files that are kept as text; icons in pictures are for the system, which keeps them itself. */
const textEndings = ['.html', '.json', '.svg', '.txt', '.webmanifest']

/** Adds `sw.js` and `assets/offline-<hash>.json` to the folder with the built site. The worker gives its pages these headers. */
export async function buildWorker(
  folder: string,
  base: string,
  headers: Readonly<Record<string, string>>,
): Promise<void> {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll('\\', '/'))
    .sort()
  const assets = files.filter((file) => file.startsWith('assets/')).map((file) => base + file)
  const texts = files
    .filter((file) => textEndings.some((ending) => file.endsWith(ending)))
    .map((file) => [sitePath(`/${file}`, '/'), read(join(folder, file))] as const)
  const bundle = JSON.stringify(bundled(texts))
  const bundleFile = `assets/offline-${hashOf(bundle)}.json`
  writeFileSync(join(folder, bundleFile), bundle)

  const precache = {
    cachePrefix: `${siteKey(base)}pages:`,
    base,
    assets,
    bundle: base + bundleFile,
    headers,
  }
  const version = hashOf(JSON.stringify(precache))
  const precacheModule: Plugin = {
    name: 'precache',
    resolveId: (id) => (id === 'virtual:precache' ? `\0${id}` : null),
    load: (id) =>
      id === '\0virtual:precache'
        ? `export const precache = ${JSON.stringify({ ...precache, version })}`
        : null,
  }
  await build({
    configFile: false,
    publicDir: false,
    logLevel: 'warn',
    plugins: [precacheModule],
    build: {
      outDir: folder,
      emptyOutDir: false,
      rolldownOptions: {
        input: 'src/offline/worker.ts',
        output: { format: 'iife', entryFileNames: 'sw.js' },
      },
    },
  })
}

/** All texts in one value. Style sheets stand in every page; here each stands once, and a page has its number. */
function bundled(texts: readonly (readonly [path: string, text: string])[]): PrecachedTexts {
  const styles: string[] = []
  const numbered = texts.map(([path, text]) => [
    path,
    text.replace(/<style>(.*?)<\/style>/gs, (_, style: string) => {
      if (!styles.includes(style)) styles.push(style)
      return `<style>${styles.indexOf(style)}</style>`
    }),
  ])
  return { styles, texts: Object.fromEntries(numbered) }
}

function read(file: string): string {
  return readFileSync(file, 'utf8')
}

function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('base64url').slice(0, 8)
}
