import { createServer, type Server } from 'node:http'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { askAddress, askAll } from '../../scripts/content/askAddress.ts'

let server: Server
let base = ''
const asked: string[] = []

beforeAll(async () => {
  server = createServer(({ method, url }, response) => {
    asked.push(`${method} ${url}`)
    if (url === '/moved') response.writeHead(301, { location: '/here' })
    else if (url === '/for-now') response.writeHead(302, { location: '/here' })
    else if (url === '/circle') response.writeHead(302, { location: '/circle' })
    else if (url === '/no-head') response.writeHead(method === 'HEAD' ? 405 : 200)
    else if (url === '/withdrawn') response.writeHead(410)
    else if (url === '/not-for-scripts') response.writeHead(403)
    else response.writeHead(url === '/here' ? 200 : 404)
    response.end()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  base = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`
})

afterAll(() => {
  server.close()
})

describe('asking an address', () => {
  it.each([
    ['/here', 'here', '200'],
    ['/for-now', 'here', '200'],
    ['/nowhere', 'gone', '404'],
    ['/no-head', 'here', '200'],
    ['/withdrawn', 'gone', '410'],
    ['/not-for-scripts', 'refused', '403'],
    ['/circle', 'refused', 'more than 5 redirects'],
  ])('finds %s to be %s', async (path, outcome, detail) => {
    expect(await askAddress(base + path)).toEqual({ outcome, detail })
  })

  it('reports where a page has moved for good', async () => {
    expect(await askAddress(`${base}/moved`)).toEqual({ outcome: 'moved', detail: `${base}/here` })
  })

  it('asks with HEAD first, and with GET only where that is refused', async () => {
    asked.length = 0
    await askAddress(`${base}/here`)
    await askAddress(`${base}/no-head`)
    expect(asked).toEqual(['HEAD /here', 'HEAD /no-head', 'GET /no-head'])
  })

  it('says that a host is silent instead of throwing', async () => {
    expect((await askAddress('http://127.0.0.1:1/')).outcome).toBe('silent')
  })

  it('gives what each of many answered, with its file, and asks the silent twice', async () => {
    let refusals = 0
    const shy = createServer()
    // Hangs up the first time.
    shy.on('connection', (socket) => {
      if (refusals++ === 0) socket.destroy()
    })
    shy.on('request', (_, response) => response.end())
    await new Promise<void>((resolve) => shy.listen(0, '127.0.0.1', resolve))
    const address = shy.address()
    const shyBase = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`
    const all = [`${base}/here`, `${base}/nowhere`, `${shyBase}/`]
    const asked = await askAll(
      all.map((url, i) => ({ url, file: `${i}.json` })),
      1,
    )
    shy.close()
    expect(asked.map(({ url, file, answered }) => [url, file, answered.outcome])).toEqual([
      [all[0], '0.json', 'here'],
      [all[1], '1.json', 'gone'],
      [all[2], '2.json', 'here'],
    ])
  })
})
