import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import type { Answer } from '../../src/core/answers.ts'
import { decodeLink, encodeLink } from '../../src/core/link.ts'
import { codebook } from './book.ts'

/**
 * Links that people may have kept, and what they hold. Lines are only ever added to the file: then raise the
 * count and the hash here. If an old line no longer holds, the code is wrong, not the line.
 */
const pinned = {
  lines: 18,
  sha256: 'bfc754a1aec2bebc35ebe79e9e94d954599f9d9a66831a29aa40b1c26944b0de',
} as const

interface GoldenLink {
  readonly code: string
  readonly edition: number
  readonly answers: Readonly<Record<string, Answer>>
}

const lines = readFileSync('tests/golden-links.jsonl', 'utf8').trimEnd().split('\n')
const links = lines.map((line): GoldenLink => JSON.parse(line))

it.each(links)('$code still holds its answers', ({ code, edition, answers }) => {
  const result = { edition, answers: new Map(Object.entries(answers)) }
  expect(decodeLink(code, codebook)).toEqual({ ok: true, result })
})

it.each(links)('$code is still the link to its answers', ({ code, edition, answers }) => {
  const result = { edition, answers: new Map(Object.entries(answers)) }
  expect(encodeLink(result, codebook)).toBe(code)
})

it('lines are only ever added to tests/golden-links.jsonl', () => {
  const old = lines.slice(0, pinned.lines).map((line) => `${line}\n`)
  expect(
    createHash('sha256').update(old.join('')).digest('hex'),
    'An old line was changed or taken out: restore it, for somebody may have kept that link.',
  ).toBe(pinned.sha256)
})

it('every line of tests/golden-links.jsonl is pinned', () => {
  expect(
    lines.length,
    'Lines were added: raise the pinned count and hash in tests/core/goldenLinks.test.ts.',
  ).toBe(pinned.lines)
})
