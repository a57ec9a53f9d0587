/** The pictures that links show where they are sent. */
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { documentHtml } from '../../scripts/build/document.ts'
import { textOf } from '../../scripts/build/png.ts'
import { type SitePage, sitePages } from '../../src/routes.ts'
import { previewOf, previewSize, previews } from '../../src/static/previews.ts'
import { contentOf } from '../content/contentOf.ts'

const content = contentOf('data')
const pages = sitePages(content)
const all = previews(content)
const site = 'https://example.org'
const mostBytes = 40_000

function fileOf(id: string): Buffer {
  return readFileSync(`public/previews/${id}.png`)
}

/** The properties in the head of a page, by name. */
function headOf(page: SitePage, siteUrl: string | null): ReadonlyMap<string, string> {
  const none = { policy: null, style: '', scripts: [], ahead: [], warm: [] }
  const html = documentHtml(page, '', { ...none, siteUrl, base: '/' })
  return new Map(
    [...html.matchAll(/<meta (?:property|name)="([^"]+)" content="([^"]*)">/g)].map(
      ([, name = '', content = '']) => [name, content],
    ),
  )
}

describe('the preview of a link', () => {
  it('is there for every page, with title, description and picture', () => {
    const known = all.map(({ id }) => `${site}/previews/${id}.png`)
    for (const page of pages) {
      const head = headOf(page, site)
      expect(known).toContain(head.get('og:image'))
      expect(head.get('og:title')).not.toBe('')
      expect(head.get('og:description')).not.toBe('')
      expect(head.get('twitter:card')).toBe('summary_large_image')
    }
  })

  it('has no picture where the address of the site is not known, for it needs a whole one', () => {
    for (const page of pages) {
      const head = headOf(page, null)
      expect(head.has('og:image')).toBe(false)
      expect(head.get('og:title')).not.toBe('')
    }
  })

  it.each([
    ['/', 'home'],
    ['/roles/', 'roles'],
    ['/roles/ai-security-engineer/', 'role-ai-security-engineer'],
    ['/path/ai-security-engineer/', 'role-ai-security-engineer'],
    ['/results/', 'result'],
    ['/posting/', 'posting'],
    ['/quiz/foundations/', 'home'],
  ])('%s has a picture of its own kind', (path, id) => {
    expect(previewOf(path)).toBe(id)
  })

  it.each(all.map((preview) => [preview.id, preview] as const))(
    'shows the words of today, run "npm run previews" after a change: %s',
    (id, preview) => {
      expect(JSON.parse(textOf(fileOf(id)) ?? 'null')).toEqual(preview)
    },
  )

  it.each(all.map(({ id }) => id))('is a small picture of the size that is shown: %s', (id) => {
    const png = fileOf(id)
    expect(png.length).toBeLessThan(mostBytes)
    // The header of a PNG begins with its width and height.
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([
      previewSize.width,
      previewSize.height,
    ])
  })
})
