import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readSettings } from '../../scripts/settings.ts'
import { runs } from '../core/runs.ts'

const unset = { base: '/', siteUrl: null, port: 4173, isLong: false, takesPictures: false }
const names = ['BASE_PATH', 'SITE_URL', 'PORT', 'LONG', 'PICTURES'] as const

describe('a setting', () => {
  it.each(names)('%s that is empty is left out', (name) => {
    expect(readSettings({})).toEqual(unset)
    expect(readSettings({ [name]: '' })).toEqual(unset)
    expect(readSettings({ [name]: ' \n' })).toEqual(unset)
  })

  it.each([
    ['BASE_PATH', '/repo/', { base: '/repo/' }],
    ['BASE_PATH', '/a-b/c.d/', { base: '/a-b/c.d/' }],
    ['SITE_URL', 'https://example.org', { siteUrl: 'https://example.org' }],
    ['SITE_URL', 'https://Example.org/', { siteUrl: 'https://example.org' }],
    ['SITE_URL', 'http://localhost:8080', { siteUrl: 'http://localhost:8080' }],
    ['PORT', '0', { port: 0 }],
    ['PORT', ' 65535\n', { port: 65535 }],
    ['LONG', '1', { isLong: true }],
    ['PICTURES', '0', {}],
  ])('%s “%s” is read', (name, text, means) => {
    expect(readSettings({ [name]: text })).toEqual({ ...unset, ...means })
  })

  it.each([
    ['BASE_PATH', 'repo'],
    ['BASE_PATH', '/repo'],
    ['BASE_PATH', '/a/../b/'],
    ['BASE_PATH', '/a b/'],
    ['SITE_URL', 'example.org'],
    ['SITE_URL', 'https://'],
    ['SITE_URL', 'https://example.org/repo/'],
    ['SITE_URL', 'https://example.org/?from=mail'],
    ['SITE_URL', 'https://me@example.org'],
    ['SITE_URL', 'ftp://example.org'],
    ['SITE_URL', 'javascript:alert(1)'],
    ['PORT', 'many'],
    ['PORT', '65536'],
    ['PORT', '-1'],
    ['PORT', '80.5'],
    ['LONG', 'yes'],
    ['PICTURES', 'constructor'],
  ])('%s “%s” stops the build with its name and what it must be', (name, text) => {
    expect(() => readSettings({ [name]: text })).toThrow(`${name} is "${text}". It must be `)
  })

  it('is used as it was given, or named, whatever it is', () => {
    const pieces = [
      '/',
      '.',
      '..',
      ':',
      '?',
      '#',
      '@',
      'https://',
      'a',
      'B',
      '0',
      '1',
      ' ',
      '\n',
      '%0a',
    ]
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(fc.constantFrom(...pieces)).map((some) => some.join('')),
      fc.webUrl(),
      fc.integer().map(String),
    )
    fc.assert(
      fc.property(fc.constantFrom(...names), text, (name, text) => {
        try {
          const { base, siteUrl, port, ...rest } = readSettings({ [name]: text })
          const site = siteUrl ?? 'https://example.org'
          expect(new URL(base, site).href).toBe(site + base)
          expect(port).toBe(Number(port.toFixed()))
          expect(Object.values(rest).every((value) => typeof value === 'boolean')).toBe(true)
        } catch (error) {
          expect(String(error)).toContain(`${name} is "${text}". It must be `)
        }
      }),
      { numRuns: runs(1_000) },
    )
  })
})
