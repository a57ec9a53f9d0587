/** Builds the site into dist/: the client, then every page as HTML, then what hosts read. `BASE_PATH`, `SITE_URL` and the folder, `OUT_DIR`, come from the environment. */
import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build, type Manifest } from 'vite'
import { type AppPage, appPage, type SitePage } from '../../src/routes.ts'
import { documentHtml } from '../../src/static/document.ts'
import { buildWorker } from './buildWorker.ts'
import { headersFile, metaPolicy, pageHeaders } from './headers.ts'
import { writeNotices } from './notices.ts'

// Whatever the shell says: the same sources give the same site.
process.env.NODE_ENV = 'production'

const base = process.env.BASE_PATH ?? '/'
if (!/^\/([\w.-]+\/)*$/.test(base)) {
  console.error(`BASE_PATH is "${base}". It must start and end with a slash, such as /repo/.`)
  process.exit(1)
}
const folder = process.env.OUT_DIR ?? 'dist'
/** Where what renders the pages lies: with each build its own, for several may go on at once. */
const renderer = join('.cache', `server-${folder.replace(/\W+/g, '-')}`)
const siteUrl = process.env.SITE_URL?.replace(/\/$/, '') ?? null

/** The parts of the content that a page of the app needs for its first view of somebody's answers. */
const firstContent: { readonly [page in AppPage]: readonly string[] } = {
  QuizStart: [],
  QuizScreen: [],
  CloserLookPage: ['closer-look', 'roles'],
  AnswersPage: [],
  ResultsPage: ['roles', 'postings', 'statements'],
  PathPage: ['roles'],
  JobsPage: ['postings', 'jobs', 'roles'],
  PostingPage: ['reading', 'roles'],
  ComparePage: ['roles'],
  TogetherPage: ['roles'],
}

await build({
  logLevel: 'warn',
  build: { outDir: folder, license: { fileName: '.vite/packages.json' } },
})
await build({
  logLevel: 'warn',
  build: { ssr: 'src/app/render.tsx', outDir: renderer, rolldownOptions: { input: {} } },
})

const server: typeof import('../../src/app/render.tsx') = await import(
  pathToFileURL(resolve(renderer, 'render.js')).href
)
const manifest: Manifest = JSON.parse(readFileSync(`${folder}/.vite/manifest.json`, 'utf8'))
writeNotices(folder, `${folder}/.vite/packages.json`)
rmSync(`${folder}/.vite`, { recursive: true })
const template = readFileSync('index.html', 'utf8')

// In the pages themselves: a file of its own would cost every first view one more way to the server and back.
const [styles, appStyles] = [takeStyles('src/styles.css'), takeStyles('src/app.css')]
const hashes = [styles, appStyles].map(
  (text) => `sha256-${createHash('sha256').update(text).digest('base64')}`,
)
const policy = metaPolicy(hashes)
const headers = pageHeaders(hashes)

for (const page of server.pages) {
  const html = (await server.render(page)).replace('%WARM%', appFiles('/quiz/').join(' '))
  const file = page.path.endsWith('/') ? `${folder}${page.path}index.html` : `${folder}${page.path}`
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, documentHtml(template, page, html, filesOf(page), { siteUrl, base, policy }))
}
mkdirSync(`${folder}/cards`)
for (const card of server.cards)
  writeFileSync(`${folder}/cards/${card.id}.json`, JSON.stringify(card))
writeFileSync(`${folder}/_headers`, headersFile(headers))
await buildWorker(folder, base, headers)
if (siteUrl !== null) {
  const addresses = server.pages
    .filter(({ path }) => path.endsWith('/'))
    .map(({ path }) => siteUrl + base + path.slice(1))
  writeFileSync(`${folder}/sitemap.txt`, `${addresses.join('\n')}\n`)
}
console.log(`Built ${server.pages.length} pages into ${folder}/.`)

function filesOf({ path, kind }: SitePage) {
  const [script = ''] = modulesOf('src/static/page.ts')
  if (kind === 'reading') return { styles: [styleElement(styles)], scripts: [script], ahead: [] }
  const [app = '', ...ahead] = appFiles(path)
  return { styles: [styles, appStyles].map(styleElement), scripts: [app, script], ahead }
}

/** The modules a page of the app needs at once, the entry first. */
function appFiles(path: string): readonly string[] {
  return [...new Set(['src/app/main.tsx', ...lazyPartsOf(path)].flatMap(modulesOf))]
}

/** The lazy modules a page of the app begins with. */
function lazyPartsOf(path: string): readonly string[] {
  const page = appPage(path)
  if (page === null) return []
  return [`/${page}.tsx`, ...firstContent[page].map((part) => `virtual:content/${part}`)]
}

function modulesOf(source: string): readonly string[] {
  const entry = manifest[source] ?? Object.values(manifest).find(({ src }) => src?.endsWith(source))
  if (entry === undefined)
    throw new Error(
      `${source} is not in the manifest of the build: ${Object.keys(manifest).join(', ')}`,
    )
  return [base + entry.file, ...(entry.imports ?? []).flatMap(modulesOf)]
}

/** The text of a style sheet of the build, whose file is then no longer needed. */
function takeStyles(source: string): string {
  const file = join(folder, manifest[source]?.file ?? '')
  const text = readFileSync(file, 'utf8')
  rmSync(file)
  return text
}

function styleElement(text: string): string {
  return `<style>${text}</style>`
}
