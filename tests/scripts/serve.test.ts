import { once } from 'node:events'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { type IncomingMessage, request } from 'node:http'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { gunzipSync } from 'node:zlib'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { patience } from '../../scripts/browser/patience.ts'
import { type RunningServer, serve } from '../../scripts/build/serve.ts'
import { runs } from '../core/runs.ts'

const long = 'Words that repeat. '.repeat(200)
const built = {
  'dist/index.html': '<h1>Start</h1>',
  'dist/roles/index.html': `<h1>Rôles</h1>${long}`,
  'dist/404.html': `<h1>No such page</h1>${long}`,
  'dist/robots.txt': 'User-agent: *\n',
  'dist/assets/app-1.js': `// ${long}`,
  'dist/_headers': `# Rules
/*
  Content-Security-Policy: default-src 'none'; script-src 'self'
  X-Robots: a
/assets/*
  Cache-Control: public, max-age=31536000, immutable
  X-Robots: b
`,
  'secret.txt': 'outside',
}

const folder = mkdtempSync(join(tmpdir(), 'serve-'))
const root = join(folder, 'dist')
let site: RunningServer
let underBase: RunningServer

beforeAll(async () => {
  for (const [name, text] of Object.entries(built)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true })
    writeFileSync(join(folder, name), text)
  }
  site = await serve({ root, port: 0 })
  underBase = await serve({ root, port: 0, base: '/check/' })
})

afterAll(async () => {
  await site.close()
  await underBase.close()
  rmSync(folder, { recursive: true })
})

/** Asks for a path as it is: fetch would tidy up the dots and unpack the answer. */
async function ask(path: string, { method = 'GET', headers = {}, server = site } = {}) {
  const { port } = new URL(server.url)
  const signal = AbortSignal.timeout(patience)
  const asked = request({ host: '127.0.0.1', port, path, method, headers, signal, agent: false })
  asked.end()
  const [answer]: IncomingMessage[] = await once(asked, 'response')
  if (answer === undefined) throw new Error('no answer')
  return { status: answer.statusCode, headers: answer.headers, body: await buffer(answer) }
}

const gzip = { 'Accept-Encoding': 'gzip' }

describe('files', () => {
  it.each([
    ['/', 'text/html;charset=utf-8', built['dist/index.html']],
    ['/?a=1', 'text/html;charset=utf-8', built['dist/index.html']],
    ['/roles/', 'text/html;charset=utf-8', built['dist/roles/index.html']],
    ['/%72oles/', 'text/html;charset=utf-8', built['dist/roles/index.html']],
    ['/robots.txt', 'text/plain', built['dist/robots.txt']],
    ['/assets/app-1.js', 'text/javascript', built['dist/assets/app-1.js']],
  ])('%s is served as %s', async (path, type, text) => {
    const { status, headers, body } = await ask(path)
    expect([status, headers['content-type'], `${body}`]).toEqual([200, type, text])
    expect(headers['content-encoding']).toBeUndefined()
  })

  it('are compressed for those who accept it', async () => {
    const { headers, body } = await ask('/roles/', { headers: gzip })
    expect(headers).toMatchObject({ 'content-encoding': 'gzip', vary: 'Accept-Encoding' })
    expect(body.length).toBeLessThan(200)
    expect(`${gunzipSync(body)}`).toBe(built['dist/roles/index.html'])
  })

  it('are not sent again to those who have them', async () => {
    const { etag } = (await ask('/roles/')).headers
    const { status, body } = await ask('/roles/', { headers: { 'If-None-Match': etag, ...gzip } })
    expect([status, `${body}`]).toEqual([304, ''])
  })

  it('are sent whole, whatever range is asked for', async () => {
    const { status, body } = await ask('/robots.txt', { headers: { Range: 'bytes=5-2' } })
    expect([status, `${body}`]).toEqual([200, built['dist/robots.txt']])
  })

  it('have a length but no body for HEAD', async () => {
    const { status, headers, body } = await ask('/roles/', { method: 'HEAD' })
    const length = Buffer.byteLength(built['dist/roles/index.html'])
    expect([status, headers['content-length'], `${body}`]).toEqual([200, `${length}`, ''])
  })
})

describe('headers', () => {
  it.each([
    ['GET', '/', 200],
    ['GET', '/roles', 301],
    ['GET', '/nowhere', 404],
    ['POST', '/', 405],
    ['GET', '/%0a', 404],
    ['GET', '/%e2%80%a8', 404],
    ['GET', '/roles%0d%0aSet-Cookie:%20a', 404],
  ])('%s %s has those of _headers', async (method, path, status) => {
    const answer = await ask(path, { method })
    expect(answer.status).toBe(status)
    expect(answer.headers).toMatchObject({
      'content-security-policy': "default-src 'none'; script-src 'self'",
      'cache-control': 'no-cache',
      'x-robots': 'a',
    })
  })

  it('of all rules that match are joined', async () => {
    const { headers } = await ask('/assets/app-1.js')
    expect(headers['cache-control']).toBe('public, max-age=31536000, immutable')
    expect(headers['x-robots']).toBe('a, b')
  })

  it('that cannot be read stop the server from starting', async () => {
    const broken = join(folder, 'broken')
    mkdirSync(broken)
    writeFileSync(join(broken, '404.html'), '')
    writeFileSync(join(broken, '_headers'), '/*\n  No colon\n')
    await expect(serve({ root: broken, port: 0 })).rejects.toThrow('"  No colon"')
  })
})

describe('addresses', () => {
  it.each([
    ['/roles', '/roles/'],
    ['/roles?a=1&b=?', '/roles/?a=1&b=?'],
  ])('%s leads to %s', async (path, to) => {
    const { status, headers } = await ask(path)
    expect([status, headers.location]).toEqual([301, to])
  })

  it.each([
    '/nowhere',
    '/nowhere/',
    '/roles/index',
    '/robots.txt/',
    '/404',
    '/assets/',
    '/assets',
    '/assets/gone.js',
    '/_headers',
    '/%5fheaders',
    '/_headers%3F',
    '/../secret.txt',
    '/..%2fsecret.txt',
    '/%2e%2e/secret.txt',
    '/assets/../../secret.txt',
    '/..%5csecret.txt',
    '//roles',
    '/%',
    '/%00',
    'http://localhost/',
  ])('%s leads nowhere', async (path) => {
    const { status, headers, body } = await ask(path)
    expect([status, `${body}`]).toEqual([404, built['dist/404.html']])
    expect(headers).toMatchObject({
      'content-type': 'text/html;charset=utf-8',
      'cache-control': 'no-cache',
    })
  })

  it('that lead nowhere have a compressed page too, and no body for HEAD', async () => {
    const { status, headers, body } = await ask('/nowhere', { headers: gzip })
    expect([status, headers['content-encoding']]).toEqual([404, 'gzip'])
    expect(`${gunzipSync(body)}`).toBe(built['dist/404.html'])
    const head = await ask('/nowhere', { method: 'HEAD', headers: gzip })
    expect([head.status, `${head.body}`]).toEqual([404, ''])
  })

  it('whatever they hold, get a page of the site with the headers of all', async () => {
    const pieces = [
      '/',
      '//',
      'roles',
      'check',
      'robots.txt',
      'index.html',
      '..',
      '.',
      '\\',
      '%',
      '%2e',
      '%2F',
    ]
    // Without #: what comes after it stays in the browser.
    const odd = [
      '%00',
      '%0a',
      '%0d%0a',
      '%e2%80%a8',
      '%ff',
      '%C3',
      '?',
      '&',
      '=',
      ';',
      '*',
      '@',
      ':80',
      '%252e',
    ]
    const path = fc
      .array(fc.oneof(fc.constantFrom(...pieces), fc.constantFrom(...odd), fc.webPath()))
      .map((some) => `/${some.join('')}`)
    await fc.assert(
      fc.asyncProperty(path, fc.constantFrom(site, underBase), async (path, server) => {
        const { status, headers, body } = await ask(path, { server })
        expect(headers['x-robots']).toBe('a')
        expect(headers['content-security-policy']).toContain("default-src 'none'")
        if (status === 301) {
          const there = await ask(headers.location ?? '', { server })
          expect([path, there.status]).toEqual([path, 200])
        } else {
          const shown = status === 200 ? Object.values(built) : [built['dist/404.html']]
          expect([200, 404]).toContain(status)
          expect(shown).toContain(`${body}`)
          expect(`${body}`).not.toBe(built['secret.txt'])
        }
      }),
      { numRuns: runs(100) },
    )
  })

  it.each(['POST', 'PUT', 'DELETE', 'OPTIONS'])('cannot be asked with %s', async (method) => {
    const { status, headers } = await ask('/', { method })
    expect([status, headers.allow]).toEqual([405, 'GET, HEAD'])
  })

  it.each([
    ['/check/', 200, undefined],
    ['/check', 301, '/check/'],
    ['/check?a=1', 301, '/check/?a=1'],
    ['/check/roles', 301, '/check/roles/'],
    ['/check/roles/', 200, undefined],
    ['/', 404, undefined],
    ['/roles/', 404, undefined],
    ['/checkers/', 404, undefined],
  ])('under a base path: %s has status %i', async (path, status, location) => {
    const answer = await ask(path, { server: underBase })
    expect([answer.status, answer.headers.location]).toEqual([status, location])
    expect(underBase.url).toMatch(/^http:\/\/localhost:\d+\/check\/$/)
  })
})

describe('starting', () => {
  it('takes the next free port', async () => {
    const taken = Number(new URL(site.url).port)
    const next = await serve({ root, port: taken })
    const port = Number(new URL(next.url).port)
    expect(port).toBeGreaterThan(taken)
    expect(port).toBeLessThanOrEqual(taken + 20)
    expect((await ask('/', { server: next })).status).toBe(200)
    await next.close()
    await expect(ask('/', { server: next })).rejects.toThrow('ECONNREFUSED')
  })

  it('asks for a build when there is none', async () => {
    await expect(serve({ root: join(folder, 'none'), port: 0 })).rejects.toThrow('run the build')
  })
})
