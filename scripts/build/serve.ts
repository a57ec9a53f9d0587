/**
 * Serves the built site the way static hosts do: under a base path, with the headers of `_headers`,
 * compressed, with a redirect to a folder's address, and 404.html for everything else.
 *
 * The list of files is read once, at the start, and every address is looked up in that list. So no
 * address can lead out of the folder; and after a new build the server has to be started again.
 */
import { once } from 'node:events'
import { existsSync, readdirSync, readFileSync, realpathSync } from 'node:fs'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { join, sep } from 'node:path'
import { unescape as decode } from 'node:querystring'
import { fileURLToPath } from 'node:url'
import compression from 'compression'
import sirv from 'sirv'

export interface ServeOptions {
  /** The folder with the built site. */
  root?: string
  /** The first port to try; 0 lets the system choose. */
  port: number
  /** The path that the site lives under, such as `/skills-check/`. */
  base?: string
}

export interface RunningServer {
  /** The address of the start page. */
  url: string
  close(): Promise<void>
}

/** How many ports to try after the wanted one. */
const morePorts = 20

/** Reads a `_headers` file. Throws on an unreadable line: a lost header may be a security policy. */
function parseHeaders(text: string) {
  const rules: { pattern: RegExp; name: string; value: string }[] = []
  let pattern: RegExp | null = null
  for (const line of text.split('\n').filter((line) => /^\s*[^#\s]/.test(line))) {
    const [, name, value = ''] = /^\s+([\w-]+):\s*(.*?)\s*$/.exec(line) ?? []
    if (line.startsWith('/')) {
      const escaped = line.trim().replace(/[.+?^${}()|[\]\\]/g, '\\$&')
      pattern = new RegExp(`^${escaped.replaceAll('*', '.*')}$`)
    } else if (pattern && name) rules.push({ pattern, name, value })
    else throw new Error(`_headers: cannot read the line "${line}"`)
  }
  return rules
}

/** Builds the function that answers one request. */
function createSite(root: string, base: string) {
  if (!existsSync(root)) throw new Error(`There is no folder ${root}: run the build first`)
  const rules = parseHeaders(readFileSync(join(root, '_headers'), 'utf8'))
  const notFoundPage = readFileSync(join(root, '404.html'))
  const names = readdirSync(root, { recursive: true, encoding: 'utf8' })
  const files = new Set(names.map((name) => `/${name.replaceAll(sep, '/')}`))
  files.delete('/_headers')
  const send = sirv(root, { dev: false, etag: true, extensions: [] })

  return (req: IncomingMessage, res: ServerResponse): void => {
    const [rawPath = '/', ...query] = (req.url ?? '/').split(/(?=\?)/)
    // `/base` without the slash becomes the empty path, which is redirected like any folder.
    const path = `${rawPath}/`.startsWith(base) ? decode(rawPath.slice(base.length - 1)) : null
    const file = path?.endsWith('/') ? `${path}index.html` : path
    const headers = new Headers()
    for (const { pattern, name, value } of rules) {
      if (pattern.test(path || '/')) headers.append(name, value)
    }
    if (!headers.has('Cache-Control')) headers.set('Cache-Control', 'no-cache')
    res.setHeaders(headers)

    const sendNotFound = () => {
      // Rules such as "keep /assets/* for a year" must not make a missing file permanent.
      res.setHeader('Cache-Control', 'no-cache').setHeader('Content-Length', notFoundPage.length)
      res.writeHead(404, { 'Content-Type': 'text/html;charset=utf-8' }).end(notFoundPage)
    }
    if (req.method !== 'GET' && req.method !== 'HEAD') {
      res.writeHead(405, { Allow: 'GET, HEAD' }).end()
    } else if (path !== null && files.has(`${path}/index.html`)) {
      const folder = encodeURI(`${base.slice(0, -1)}${path}/`)
      res.writeHead(301, { Location: `${folder}${query.join('')}` }).end()
    } else if (file && files.has(file) && existsSync(join(root, file))) {
      req.url = encodeURI(file)
      // A site without video needs no ranges, and sirv throws on one that ends before it starts.
      delete req.headers.range
      send(req, res, sendNotFound)
    } else {
      sendNotFound()
    }
  }
}

/** Starts to serve a folder, on this machine only. */
export async function serve(options: ServeOptions): Promise<RunningServer> {
  // `skills-check`, `/skills-check` and `/skills-check/` all become the last form.
  const base = `/${options.base ?? ''}/`.replace(/\/+/g, '/')
  const answer = createSite(options.root ?? 'dist', base)
  // It is typed for Express but needs only Node. TypeScript lets a method differ in that.
  const compressed: { handle(...of: [IncomingMessage, ServerResponse, () => void]): void } = {
    handle: compression(),
  }
  const server = createServer((req, res) => compressed.handle(req, res, () => answer(req, res)))
  for (let port = options.port; !server.listening; port++) {
    server.listen(port, '127.0.0.1')
    await once(server, 'listening').catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'EADDRINUSE' || port >= options.port + morePorts) throw error
    })
  }
  const address = server.address()
  const port = typeof address === 'object' ? address?.port : undefined
  return {
    url: `http://localhost:${port}${base}`,
    close: async () => {
      server.close().closeAllConnections()
      await once(server, 'close')
    },
  }
}

if (process.argv[1] && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) {
  const { PORT, BASE_PATH } = process.env
  const { url, close } = await serve({ port: Number(PORT || 4173), base: BASE_PATH || '/' })
  console.log(`AI Security Skills Check: ${url}`)
  process.once('SIGINT', close)
  process.once('SIGTERM', close)
}
