import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { loadContent } from '../src/content/load.ts'
import { appRoute, appTitle, sitePages, sitePath } from '../src/routes.ts'
import { runs } from './core/runs.ts'

const { content } = loadContent('data')
if (content === null) throw new Error('The content needs mending: run "npm run check".')
const pages = sitePages(content)

describe('every page of the site', () => {
  it('has an address of its own', () => {
    expect(new Set(pages.map(({ path }) => path)).size).toBe(pages.length)
  })

  it('is found again at its address where it is a page of the app, also with more behind it', () => {
    for (const { kind, page, path } of pages) {
      const found = kind === 'app' ? page : undefined
      for (const address of [path, `${path}?change`, `${path}#/a/b`]) {
        expect({ address, page: appRoute(address)?.page }).toEqual({ address, page: found })
      }
    }
  })

  it('has the same title when the app comes to it as when it is loaded', () => {
    for (const { path, title } of pages.filter(({ kind }) => kind === 'app')) {
      expect({ path, title: appTitle(path, content) }).toEqual({ path, title })
    }
  })
})

it.each([
  '/quiz/no-such-domain/',
  '/path/no-such-role/',
  '/path/',
  '/results/more/',
  '/nowhere/',
  '',
])('there is no page at "%s", and the title says so', (path) => {
  expect(appTitle(path, content)).toBe('There is no such page')
})

describe('the path of a page', () => {
  it.each([
    ['/', '/', '/'],
    ['/quiz/', '/', '/quiz/'],
    ['/quiz', '/', '/quiz/'],
    ['/index.html', '/', '/'],
    ['/quiz/index.html', '/', '/quiz/'],
    ['/skills-check/', '/skills-check/', '/'],
    ['/skills-check/quiz/python', '/skills-check/', '/quiz/python/'],
    ['/skills-check/path/x/index.html', '/skills-check/', '/path/x/'],
    ['/404.html', '/', '/404.html'],
    ['/cards/a.json', '/', '/cards/a.json'],
  ])('of %s under %s is %s', (pathname, base, path) => {
    expect(sitePath(pathname, base)).toBe(path)
  })

  it('is the same again at its own address, and names one page or none, whatever the address', () => {
    const piece = fc.oneof(
      fc.constantFrom('/', '//', '.', '..', 'quiz', 'index.html', '%', '%23', ':role', '\n'),
      fc.constantFrom(...pages.map(({ path }) => path.slice(1))),
      fc.string({ unit: 'binary', maxLength: 8 }),
    )
    const anyPath = fc
      .array(piece, { maxLength: 6 })
      .map((pieces) => pieces.join('').replace(/[?#]/g, ''))
    fc.assert(
      fc.property(anyPath, fc.constantFrom('/', '/skills-check/'), (rest, base) => {
        const path = sitePath(base + rest, base)
        expect(sitePath(base + path.slice(1), base)).toBe(path)
        const page = pages.find((page) => page.path === path)
        if (page?.kind === 'app') expect(appRoute(path)?.page).toBe(page.page)
        expect(appTitle(path, content)).toBe(
          page?.kind === 'app' ? page.title : 'There is no such page',
        )
      }),
      { numRuns: runs(1_000) },
    )
  })
})
