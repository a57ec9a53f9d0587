import { describe, expect, it } from 'vitest'
import { sitePath } from '../src/routes.ts'

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
})
