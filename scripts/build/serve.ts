/**
 * Lets `vite preview` serve the built site the way static hosts do: with the headers of `_headers`, a redirect to a folder's address,
 * and 404.html for everything else. Vite sends the files, compressed and under the base path.
 *
 * The list of files is read once, at the start, and every address is looked up in that list. So no address can lead out of the
 * folder; and after a new build the server has to be started again.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, resolve, sep } from 'node:path'
import { unescape as decode } from 'node:querystring'
import { type Plugin, type PreviewServer, preview } from 'vite'

export interface ServeOptions {
  /** The folder with the built site. */
  readonly root?: string
  /** The first port to try; 0 lets the system choose. */
  readonly port: number
  /** The path that the site lives under, such as `/skills-check/`. */
  readonly base?: string
}

export interface RunningServer {
  /** The address of the start page. */
  readonly url: string
  readonly close: () => Promise<void>
}

/** Serves a folder for as long as a script or a test needs it, on this machine only. */
export async function serve({
  root = 'dist',
  port,
  base = '/',
}: ServeOptions): Promise<RunningServer> {
  const plugins = [staticHostPlugin()]
  const build = { outDir: root }
  const server = await preview({
    configFile: false,
    logLevel: 'warn',
    base,
    build,
    preview: { port },
    plugins,
  })
  const [url = ''] = server.resolvedUrls?.local ?? []
  return { url, close: () => server.close() }
}

export function staticHostPlugin(): Plugin {
  return {
    name: 'static-host',
    // The pages have a policy of their own for other sites.
    config: () => ({ appType: 'custom', preview: { cors: false } }),
    configurePreviewServer: answerAsHost,
  }
}

function answerAsHost({ config, middlewares }: PreviewServer) {
  const { base } = config
  const root = resolve(config.root, config.build.outDir)
  if (!existsSync(root)) throw new Error(`There is no folder ${root}: run the build first`)
  const rules = parseHeaders(readFileSync(join(root, '_headers'), 'utf8'))
  const notFoundPage = readFileSync(join(root, '404.html'))
  const names = readdirSync(root, { recursive: true, encoding: 'utf8' })
  const files = new Set(names.map((name) => `/${name.replaceAll(sep, '/')}`))
  files.delete('/_headers')

  middlewares.use((req, res, next) => {
    const [rawPath = '/', ...query] = (req.url ?? '/').split(/(?=\?)/)
    // `/base` without the slash becomes the empty path, which is redirected like any folder.
    const path = `${rawPath}/`.startsWith(base) ? decode(rawPath.slice(base.length - 1)) : null
    const file = path?.endsWith('/') ? `${path}index.html` : path
    const headers = new Headers()
    for (const { pattern, name, value } of rules) {
      if (pattern.test(path || '/')) headers.append(name, value)
    }
    if (!headers.has('Cache-Control')) headers.set('Cache-Control', 'no-cache')
    res.setHeaders(headers).setHeader('Vary', 'Accept-Encoding')

    if (req.method !== 'GET' && req.method !== 'HEAD') {
      res.writeHead(405, { Allow: 'GET, HEAD' }).end()
    } else if (path !== null && files.has(`${path}/index.html`)) {
      const folder = encodeURI(`${base.slice(0, -1)}${path}/`)
      res.writeHead(301, { Location: `${folder}${query.join('')}` }).end()
    } else {
      // Vite finds nothing at the second address, and goes on to the page for that.
      req.url = base + (file && files.has(file) ? encodeURI(file.slice(1)) : 'nothing/')
      // A site without video needs no ranges, and Vite throws on one that ends before it starts.
      delete req.headers.range
      next()
    }
  })
  return () => {
    middlewares.use((_, res) => {
      // Rules such as "keep /assets/* for a year" must not make a missing file permanent.
      res.setHeader('Cache-Control', 'no-cache').setHeader('Content-Length', notFoundPage.length)
      res.writeHead(404, { 'Content-Type': 'text/html;charset=utf-8' }).end(notFoundPage)
    })
  }
}

/** Reads a `_headers` file. Throws on an unreadable line: a lost header may be a security policy. */
function parseHeaders(text: string) {
  const rules: { pattern: RegExp; name: string; value: string }[] = []
  let pattern: RegExp | null = null
  for (const line of text.split('\n').filter((line) => /^\s*[^#\s]/.test(line))) {
    const [, name, value = ''] = /^\s+([\w-]+):\s*(.*?)\s*$/.exec(line) ?? []
    if (line.startsWith('/')) {
      const escaped = line.trim().replace(/[.+?^${}()|[\]\\]/g, '\\$&')
      // A line end in an address is a character like any other.
      pattern = new RegExp(`^${escaped.replaceAll('*', '.*')}$`, 's')
    } else if (pattern && name) rules.push({ pattern, name, value })
    else throw new Error(`_headers: cannot read the line "${line}"`)
  }
  return rules
}
