/** Whatever stands in a file of data/, the check gives a verdict, and what it lets through leads nowhere but to https pages. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { checkContent } from '../../src/content/check.ts'
import { loadContent } from '../../src/content/load.ts'
import { runs } from '../core/runs.ts'
import { smallFolder } from './smallFolder.ts'

const folder = mkdtempSync(join(tmpdir(), 'hostile-content-'))
beforeAll(() => {
  for (const [file, text] of smallFolder) {
    mkdirSync(dirname(join(folder, file)), { recursive: true })
    writeFileSync(join(folder, file), text)
  }
})
afterAll(() => rmSync(folder, { recursive: true }))

/** What takes the place of a value. */
const hostile = fc.oneof(
  fc.constantFrom(
    ...['"javascript:alert(1)"', '"data:text/html,x"', '"https://me:secret@example.org/"'],
    ...['"//example.org"', '"http://example.org"', '"https:example.org"', '"<script>"'],
    ...['"__proto__"', '"../../x"', '"=1+1"', '""', 'null', '-1', '1e999', '0.5', '[]', '{}'],
    ...['{"__proto__": {"free": true}}', '"\\u0000"', '"\\ud800"'],
  ),
  fc.string({ unit: 'binary', maxLength: 20 }).map((text) => JSON.stringify(text)),
  fc.json({ maxDepth: 2 }),
)

/** A file with one value replaced, or with a piece of its text gone. */
const damaged = fc.constantFrom(...smallFolder).chain(([file, text]) => {
  const values = [...text.matchAll(/(?<=[:[,] ?)("[^"]*"(?!:)|-?\d+|true|false|null)/g)]
  const cut = fc
    .tuple(fc.nat(text.length), fc.nat(40))
    .map(([at, length]) => text.slice(0, at) + text.slice(at + length))
  const replaced = fc.tuple(fc.nat(Math.max(0, values.length - 1)), hostile).map(([place, put]) => {
    const { index = 0, 0: value = '' } = values[place] ?? {}
    return text.slice(0, index) + put + text.slice(index + value.length)
  })
  return fc.tuple(fc.constant(file), fc.oneof({ weight: 4, arbitrary: replaced }, cut))
})

const withAddress = [...smallFolder].filter(([, text]) => text.includes('"url": "'))

/** A file with one of its addresses replaced. */
const otherAddress = fc
  .tuple(
    fc.constantFrom(...withAddress),
    fc.oneof(
      hostile,
      fc.webUrl().map((url) => `"${url}"`),
    ),
  )
  .map(([[file, text], put]) => [file, text.replace(/(?<="url": )"[^"]*"/, () => put)] as const)

/** Runs with one file of the folder damaged, and mends it. */
function withDamaged(file: string, text: string, run: () => void): void {
  writeFileSync(join(folder, file), text)
  run()
  writeFileSync(join(folder, file), smallFolder.get(file) ?? '')
}

it('with anything in a file the check gives a verdict that names a file and says what to do', () => {
  fc.assert(
    fc.property(damaged, ([file, text]) => {
      withDamaged(file, text, () => {
        for (const problem of checkContent(loadContent(folder), null)) {
          expect(problem.file).not.toBe('')
          expect(problem.message).toMatch(/\S/)
        }
      })
    }),
    { numRuns: runs(100, 2_000) },
  )
})

it('what is let through links to https addresses without credentials only', () => {
  fc.assert(
    fc.property(otherAddress, ([file, text]) => {
      withDamaged(file, text, () => {
        const { content } = loadContent(folder)
        const links = [...(content?.resources ?? []), ...(content?.sources ?? [])]
        for (const { url } of links) {
          if (url === null) continue
          const { protocol, username, password } = new URL(url)
          expect({ protocol, username, password }).toEqual({
            ...{ protocol: 'https:', username: '', password: '' },
          })
        }
      })
    }),
    { numRuns: runs(300, 30_000) },
  )
})
