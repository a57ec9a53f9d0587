/**
 * Serves the built site the way static hosts do: under a base path, with the headers of `_headers`,
 * gzip for text, a redirect to the folder's address, and 404.html for everything else.
 *
 * The list of files is read once, at the start, and every address is looked up in that list. So no
 * address can lead out of the folder; and after a new build the server has to be started again.
 */
import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { existsSync, readdirSync, readFileSync, realpathSync } from 'node:fs'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { extname, join, relative, resolve, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
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

interface HeaderRule {
  pattern: RegExp
  headers: [name: string, value: string][]
}

interface TextFile {
  plain: Buffer
  gzip: Buffer
  etag: string
}

/** How many ports to try after the wanted one. */
const morePorts = 20

/** Settings of static hosts, which they do not serve either. */
const hostFiles = ['/_headers', '/_redirects']

/** The types worth compressing; sirv knows the others. */
const textTypes = new Map([
  ['.css', 'text/css; charset=utf-8'],
  ['.csv', 'text/csv; charset=utf-8'],
  ['.html', 'text/html; charset=utf-8'],
  ['.js', 'text/javascript; charset=utf-8'],
  ['.json', 'application/json'],
  ['.map', 'application/json'],
  ['.md', 'text/markdown; charset=utf-8'],
  ['.svg', 'image/svg+xml'],
  ['.txt', 'text/plain; charset=utf-8'],
  ['.webmanifest', 'application/manifest+json'],
  ['.xml', 'application/xml'],
])

/** All files to serve: the path of the address, and where the file is. */
function listFiles(root: string): Map<string, string> {
  const files = readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((file): [string, string] => [`/${relative(root, file).split(sep).join('/')}`, file])
    .filter(([path]) => !hostFiles.includes(path) && !/\/\.(?!well-known\/)/.test(path))
  return new Map(files)
}

/**
 * Reads a `_headers` file: a line with a path pattern, then indented `Name: value` lines. Throws
 * on a line of any other kind, because a header that is silently lost may be a security policy.
 */
function parseHeaders(text: string): HeaderRule[] {
  const rules: HeaderRule[] = []
  for (const line of text.split(/\r?\n/)) {
    if (/^\s*(#|$)/.test(line)) continue
    const [, name, value] = /^\s+([\w-]+):\s*(.*?)\s*$/.exec(line) ?? []
    const rule = rules.at(-1)
    if (line.startsWith('/')) {
      const parts = line.trim().split('*')
      const escaped = parts.map((part) => part.replace(/[.+?^${}()|[\]\\]/g, '\\$&'))
      rules.push({ pattern: new RegExp(`^${escaped.join('.*')}$`), headers: [] })
    } else if (rule && name && value !== undefined) {
      rule.headers.push([name, value])
    } else {
      throw new Error(`_headers: cannot read the line "${line}"`)
    }
  }
  return rules
}

/** Sets the headers of all rules that match; as on the hosts, values of one name are joined. */
function applyHeaders(res: ServerResponse, rules: readonly HeaderRule[], path: string): void {
  const joined = new Map<string, string>()
  for (const { pattern, headers } of rules) {
    if (!pattern.test(path)) continue
    for (const [name, value] of headers) {
      const key = name.toLowerCase()
      const before = joined.get(key)
      joined.set(key, before === undefined ? value : `${before}, ${value}`)
      res.setHeader(name, joined.get(key) ?? value)
    }
  }
}

/** The path inside the site, or undefined when it is outside of the base or not well encoded. */
function pathInSite(rawPath: string, base: string): string | undefined {
  // `/base` without the slash becomes the empty path, which is redirected like any folder.
  if (!`${rawPath}/`.startsWith(base)) return undefined
  try {
    return decodeURIComponent(rawPath.slice(base.length - 1))
  } catch {
    return undefined
  }
}

function acceptsGzip({ headers }: IncomingMessage): boolean {
  const accepted = headers['accept-encoding']
  return /\bgzip\b(?!\s*;\s*q=0(\.0*)?\s*(,|$))/i.test(String(accepted ?? ''))
}

/** `skills-check`, `/skills-check` and `/skills-check/` all become the last form. */
function normalizeBase(base: string): string {
  return `/${base}/`.replace(/\/+/g, '/')
}

function isPortInUse(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'EADDRINUSE'
}

/** Builds the function that answers one request. */
function createSite(root: string, base: string) {
  if (!existsSync(root)) throw new Error(`There is no folder ${root}: run the build first`)
  const files = listFiles(root)
  const headersFile = join(root, '_headers')
  const rules = existsSync(headersFile) ? parseHeaders(readFileSync(headersFile, 'utf8')) : []
  const sendBinary = sirv(root, { etag: true, extensions: [] })
  const texts = new Map<string, TextFile>()

  function readText(file: string): TextFile {
    const known = texts.get(file)
    if (known) return known
    const plain = readFileSync(file)
    const etag = `W/"${createHash('sha256').update(plain).digest('base64url')}"`
    const text = { plain, gzip: gzipSync(plain), etag }
    texts.set(file, text)
    return text
  }

  function sendText(req: IncomingMessage, res: ServerResponse, file: string, type: string): void {
    const { plain, gzip, etag } = readText(file)
    res.setHeader('Vary', 'Accept-Encoding')
    if (res.statusCode === 200) {
      res.setHeader('ETag', etag)
      if (req.headers['if-none-match']?.includes(etag)) {
        res.writeHead(304).end()
        return
      }
    }
    const useGzip = acceptsGzip(req)
    const body = useGzip ? gzip : plain
    if (useGzip) res.setHeader('Content-Encoding', 'gzip')
    res.setHeader('Content-Type', type)
    res.setHeader('Content-Length', body.length)
    // Node leaves the body out of an answer to HEAD by itself.
    res.end(body)
  }

  function sendNotFound(req: IncomingMessage, res: ServerResponse): void {
    res.statusCode = 404
    // Rules such as "keep /assets/* for a year" must not make a missing file permanent.
    res.setHeader('Cache-Control', 'no-cache')
    const page = join(root, '404.html')
    if (existsSync(page)) sendText(req, res, page, 'text/html; charset=utf-8')
    else res.setHeader('Content-Type', 'text/plain').end('Not found\n')
  }

  return function answer(req: IncomingMessage, res: ServerResponse): void {
    const [rawPath = '/', ...query] = (req.url ?? '/').split(/(?=\?)/)
    const path = pathInSite(rawPath, base)
    res.setHeader('Cache-Control', 'no-cache')
    applyHeaders(res, rules, path || '/')

    if (req.method !== 'GET' && req.method !== 'HEAD') {
      res.writeHead(405, { Allow: 'GET, HEAD' }).end()
      return
    }
    if (path === undefined) {
      sendNotFound(req, res)
      return
    }
    if (files.has(`${path}/index.html`)) {
      const folder = encodeURI(`${base.slice(0, -1)}${path}/`)
      res.writeHead(301, { Location: `${folder}${query.join('')}` }).end()
      return
    }
    const file = files.get(path.endsWith('/') ? `${path}index.html` : path)
    const type = textTypes.get(extname(file ?? ''))
    // The file may be gone when there was a new build in the meantime.
    if (!file || !existsSync(file)) {
      sendNotFound(req, res)
    } else if (type) {
      sendText(req, res, file, type)
    } else {
      req.url = encodeURI(path)
      // A site without video needs no ranges, and sirv throws on one that ends before it starts.
      delete req.headers.range
      sendBinary(req, res, () => sendNotFound(req, res))
    }
  }
}

/** Starts to serve a folder, on this machine only. */
export async function serve(options: ServeOptions): Promise<RunningServer> {
  const base = normalizeBase(options.base ?? '/')
  const server = createServer(createSite(resolve(options.root ?? 'dist'), base))
  for (let port = options.port; !server.listening; port++) {
    try {
      server.listen(port, '127.0.0.1')
      await once(server, 'listening')
    } catch (error) {
      if (!isPortInUse(error) || port >= options.port + morePorts) throw error
    }
  }
  const address = server.address()
  const port = typeof address === 'object' ? address?.port : undefined
  return {
    url: `http://localhost:${port}${base}`,
    close: async () => {
      const closed = once(server, 'close')
      server.close()
      server.closeAllConnections()
      await closed
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
