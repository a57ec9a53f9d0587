/** The Vite plugin that renders every page to HTML: when it is asked for in development, all of them in the build, with what hosts read. */
import { createHash } from 'node:crypto'
import {
  createServer,
  isRunnableDevEnvironment,
  type Plugin,
  type ResolvedConfig,
  type Rolldown,
  type ViteDevServer,
} from 'vite'
import { type AppPage, type SitePage, sitePath } from '../../src/routes.ts'
import { buildWorker } from './buildWorker.ts'
import { modulesOf, takeText } from './bundle.ts'
import { documentHtml, type Surroundings } from './document.ts'
import { headersFile, metaPolicy, pageHeaders } from './headers.ts'
import { notices } from './notices.ts'

/** `siteUrl` is where the site will stand, such as `https://example.org`. */
export function prerenderPlugin(siteUrl: string | null): Plugin {
  let config: ResolvedConfig
  let headers: Readonly<Record<string, string>>
  return {
    name: 'prerender',
    config(_, { command }) {
      if (command !== 'build') return null
      // Whatever the shell says: the same sources give the same site.
      process.env.NODE_ENV = 'production'
      return { logLevel: 'warn' }
    },
    configResolved(resolved) {
      config = resolved
    },
    configureServer: (server) => () => renderOnRequest(server),
    generateBundle: {
      order: 'post',
      async handler(_, bundle) {
        const site = await renderAll(config, siteUrl, bundle)
        headers = site.headers
        for (const [fileName, source] of site.files) {
          this.emitFile({ type: 'asset', fileName, source })
        }
      },
    },
    async writeBundle({ dir = '' }) {
      await buildWorker(dir, config.base, headers)
    },
  }
}

async function importRenderer(server: ViteDevServer) {
  const { ssr } = server.environments
  if (!isRunnableDevEnvironment(ssr)) throw new Error('Pages are rendered by Vite in Node')
  return ssr.runner.import<typeof import('../../src/app/render.tsx')>('/src/app/render.tsx')
}

function renderOnRequest(server: ViteDevServer): void {
  const { base } = server.config
  server.middlewares.use(async (request, response, next) => {
    try {
      const { pathname } = new URL(request.originalUrl ?? '/', 'http://localhost')
      const path = sitePath(pathname, base)
      const { pages, cards, render } = await importRenderer(server)
      const card = cards.find(({ id }) => path === `/cards/${id}.json`)
      if (card !== undefined) {
        response.setHeader('Content-Type', 'application/json').end(JSON.stringify(card))
        return
      }
      const found = pages.find((page) => page.path === path)
      const page = found ?? pages.find(({ page }) => page === 'NotFoundPage')
      if (page === undefined) return next()
      const isApp = page.kind === 'app'
      const app = `${base}src/app/main.tsx`
      const html = documentHtml(page, await render(page), {
        siteUrl: null,
        base,
        policy: null,
        style: `<link rel="stylesheet" href="${base}src/${isApp ? 'app/app' : 'static/static'}.css">`,
        scripts: [`${base}src/static/page.ts`, ...(isApp ? [app] : [])],
        ahead: [],
        warm: [app],
      })
      response.statusCode = found === undefined ? 404 : 200
      response.setHeader('Content-Type', 'text/html')
      response.end(await server.transformIndexHtml(pathname, html))
    } catch (error) {
      next(error)
    }
  })
}

/** Every file of the site but those in the bundle and in public/, by name, and the headers of its pages. */
async function renderAll(
  { base, inlineConfig }: ResolvedConfig,
  siteUrl: string | null,
  bundle: Rolldown.OutputBundle,
) {
  // In the pages themselves: a file of its own would cost every first view one more way to the server and back.
  const styles = {
    static: takeText(bundle, 'static-styles.css'),
    app: takeText(bundle, 'app-styles.css'),
  }
  const hashes = Object.values(styles).map(
    (text) => `sha256-${createHash('sha256').update(text).digest('base64')}`,
  )
  const headers = pageHeaders(hashes)
  const site = { siteUrl, base, policy: metaPolicy(hashes), warm: appModules('QuizStart', []) }
  const server = await createServer({
    ...inlineConfig,
    logLevel: 'warn',
    server: { middlewareMode: true, watch: null, ws: false },
    optimizeDeps: { noDiscovery: true },
  })
  const { pages, cards, render } = await importRenderer(server)
  const files = new Map<string, string>()
  for (const page of pages) {
    const name = page.path.slice(1).replace(/(^|\/)$/, '$1index.html')
    files.set(name, documentHtml(page, await render(page), { ...site, ...loadedBy(page) }))
  }
  await server.close()
  console.log(`Rendered ${pages.length} pages.`)

  for (const card of cards) files.set(`cards/${card.id}.json`, JSON.stringify(card))
  files.set('_headers', headersFile(headers))
  for (const [name, text] of notices(takeText(bundle, 'packages.json'))) files.set(name, text)
  if (siteUrl !== null) {
    const paths = pages.map(({ path }) => path).filter((path) => path.endsWith('/'))
    files.set('sitemap.txt', paths.map((path) => `${siteUrl}${base}${path.slice(1)}\n`).join(''))
  }
  return { files, headers }

  function loadedBy(page: SitePage): Pick<Surroundings, 'style' | 'scripts' | 'ahead'> {
    const style = `<style>${styles[page.kind]}</style>`
    const scripts = addresses('src/static/page.ts')
    if (page.kind === 'static') return { style, scripts, ahead: [] }
    const [app = '', ...ahead] = appModules(page.page, page.needs)
    return { style, scripts: [app, ...scripts], ahead }
  }

  /** The modules that a page of the app begins with, the entry first. */
  function appModules(page: AppPage, needs: readonly string[]): readonly string[] {
    const content = needs.map((part) => `virtual:content/${part}`)
    return [...new Set(['src/app/main.tsx', `/${page}.tsx`, ...content].flatMap(addresses))]
  }

  function addresses(source: string): readonly string[] {
    return modulesOf(bundle, source).map((name) => base + name)
  }
}
