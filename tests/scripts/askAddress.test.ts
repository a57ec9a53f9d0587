import { createServer, type Server } from 'node:http'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { askAddress } from '../../scripts/askAddress.ts'

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
    ['/circle', 'gone', 'more than 5 redirects'],
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
})
