import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import type { Answer } from '../../../src/core/answers/answers.ts'
import { decodeLink, encodeRead, type LinkScore } from '../../../src/core/link/link.ts'
import { codebook } from '../book.ts'

/**
 * Links that people may have kept, and what they hold. Lines are only ever added to the file: then raise the
 * count and the hash here. If an old line no longer holds, the code is wrong, not the line.
 */
const pinned = {
  lines: 30,
  sha256: '7cf6c2d7a571ad3599fd4f913fc213d94b8ffffda15b3557b981df499ed21fcf',
} as const

/** A line holds answers or scores. */
interface GoldenLink {
  readonly code: string
  readonly edition: number
  readonly answers?: Readonly<Record<string, Answer>>
  readonly scores?: Readonly<Record<string, LinkScore>>
}

const lines = readFileSync('tests/golden-links.jsonl', 'utf8').trimEnd().split('\n')
const links = lines.map((line): GoldenLink => JSON.parse(line))

function heldBy({ edition, answers, scores }: GoldenLink) {
  return scores === undefined
    ? {
        ok: true as const,
        kind: 'answers' as const,
        result: { edition, answers: new Map(Object.entries(answers ?? {})) },
      }
    : {
        ok: true as const,
        kind: 'scores' as const,
        result: { edition, scores: new Map(Object.entries(scores)) },
      }
}

it.each(links)('$code still holds what it held', (golden) => {
  expect(decodeLink(golden.code, codebook)).toEqual(heldBy(golden))
})

it.each(links)('$code is still the link to it', (golden) => {
  expect(encodeRead(heldBy(golden), codebook)).toBe(golden.code)
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
    'Lines were added: raise the pinned count and hash in tests/core/link/goldenLinks.test.ts.',
  ).toBe(pinned.lines)
})
