/** Links of postings: one posting, one link; anything else is refused with a reason. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Requirement } from '../../../src/core/fit/track.ts'
import { encode } from '../../../src/core/link/ans.ts'
import { evenly, fromText, signed, toText } from '../../../src/core/link/code.ts'
import type { Codebook } from '../../../src/core/link/link.ts'
import { requirementsOf } from '../../../src/core/reading/asks.ts'
import {
  decodePosting,
  encodePosting,
  findPosting,
  longestTitle,
  plainTitle,
  type SharedPosting,
} from '../../../src/core/reading/postingLink.ts'
import { codebook, fullBook } from '../book.ts'
import { runs } from '../runs.ts'
import { advert, posting } from './pieces.ts'

const often = { numRuns: runs(300) }
const payloadCharacters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'
const linkCharacters = `${payloadCharacters}.p`

/** The skills of a code book, in the order of their numbers. */
function skillsOf(book: Codebook): readonly string[] {
  return book.slots
    .filter(({ question }) => question.endsWith('.ladder'))
    .toSorted((a, b) => a.slot - b.slot)
    .map(({ question }) => question.replace('.ladder', ''))
}

const anyAsk = fc
  .record({
    level: fc.integer({ min: 1, max: 4 }),
    weight: fc.integer({ min: 1, max: 3 }),
    must: fc.boolean(),
  })
  .map(({ level, weight, must }) => ({ level, weight, must: must && weight > 1 }))

function anyPosting(book: Codebook): fc.Arbitrary<SharedPosting> {
  return fc.record({
    edition: fc.integer({ min: 1, max: book.edition }),
    title: fc
      .oneof(
        fc.string({ unit: 'grapheme', maxLength: 100 }),
        fc.string({ unit: 'binary', maxLength: 100 }),
        fc.constantFrom(
          'AI Security Engineer, Example Ltd',
          'Ingénieure sécurité',
          '安全工程师',
          '',
        ),
      )
      .map(plainTitle),
    requirements: fc
      .subarray([...skillsOf(book)])
      .chain((skills) =>
        fc.tuple(...skills.map((skill) => anyAsk.map((ask): Requirement => ({ skill, ...ask })))),
      ),
  })
}

/** Links that people may have kept, and what they hold. Only ever added to. */
const golden: readonly (readonly [code: string, held: SharedPosting])[] = [
  ['p1.B.glJ', { edition: 1, title: '', requirements: [] }],
  [
    'p1.882nvbi3SUXplxxRpVDsrsiU.dkv',
    {
      edition: 4,
      title: 'Pré-vente 安全',
      requirements: [{ skill: 'python', level: 4, weight: 1, must: false }],
    },
  ],
  [
    'p1.CK5F9dnNs1wjKdOUnZ4boUXvtur30ZKCUQl4crI-FPLkl0.Qjl',
    {
      edition: 4,
      title: 'AI Security Engineer, Example Ltd',
      requirements: [
        { skill: 'python', level: 2, weight: 3, must: false },
        { skill: 'cloud-security', level: 3, weight: 2, must: true },
        { skill: 'threat-modelling', level: 3, weight: 3, must: true },
        { skill: 'llm-attacks', level: 1, weight: 1, must: false },
        { skill: 'ai-guardrails', level: 2, weight: 2, must: false },
      ],
    },
  ],
  [
    'p1.CJQ-gRi-5kMY1HenZPCbPVIbF2kUw2e60EO-XUx_E.gLf',
    {
      edition: 4,
      title: 'All of it',
      requirements: [
        { skill: 'python', level: 1, weight: 1, must: false },
        { skill: 'systems-networking', level: 2, weight: 2, must: false },
        { skill: 'secure-development', level: 3, weight: 3, must: false },
        { skill: 'cloud-security', level: 4, weight: 1, must: false },
        { skill: 'ml-fundamentals', level: 1, weight: 2, must: false },
        { skill: 'llm-engineering', level: 2, weight: 3, must: true },
        { skill: 'data-management', level: 3, weight: 1, must: false },
        { skill: 'model-evaluation', level: 4, weight: 2, must: false },
        { skill: 'threat-modelling', level: 1, weight: 3, must: false },
        { skill: 'adversarial-ml', level: 2, weight: 1, must: false },
        { skill: 'llm-attacks', level: 3, weight: 2, must: true },
        { skill: 'ai-red-teaming', level: 4, weight: 3, must: false },
        { skill: 'mlops', level: 1, weight: 1, must: false },
        { skill: 'ai-supply-chain', level: 2, weight: 2, must: false },
        { skill: 'ai-guardrails', level: 3, weight: 3, must: false },
        { skill: 'agent-security', level: 4, weight: 1, must: false },
        { skill: 'ai-detection-response', level: 1, weight: 2, must: false },
        { skill: 'privacy-engineering', level: 2, weight: 3, must: false },
        { skill: 'ai-policy', level: 3, weight: 1, must: false },
        { skill: 'ai-risk-management', level: 4, weight: 2, must: false },
        { skill: 'ai-assurance', level: 1, weight: 3, must: true },
        { skill: 'responsible-ai', level: 2, weight: 1, must: false },
        { skill: 'communication', level: 3, weight: 2, must: false },
        { skill: 'solution-architecture', level: 4, weight: 3, must: false },
        { skill: 'research-methods', level: 1, weight: 1, must: false },
        { skill: 'leadership', level: 2, weight: 2, must: true },
      ],
    },
  ],
]

describe('the link of a posting', () => {
  it.each([
    ['the code book of today', codebook],
    ['a code book with every slot in use', fullBook],
  ])('gives back the posting it was made of, and is its only one, with %s', (_, book) => {
    fc.assert(
      fc.property(anyPosting(book), (posting) => {
        const code = encodePosting(posting, book)
        expect(code).toMatch(/^p1\.[A-Za-z0-9_-]+\.[A-Za-z0-9]{3}$/)
        expect(decodePosting(code, book)).toEqual({ ok: true, posting })
        const { requirements } = posting
        expect(encodePosting({ ...posting, requirements: requirements.toReversed() }, book)).toBe(
          code,
        )
      }),
      often,
    )
  })

  it.each(golden)('%s still holds what it held', (code, posting) => {
    expect(decodePosting(code, codebook)).toEqual({ ok: true, posting })
    expect(encodePosting(posting, codebook)).toBe(code)
  })

  it('keeps its meaning when lines are added to the code book', () => {
    fc.assert(
      fc.property(anyPosting(codebook), (posting) => {
        const old = encodePosting(posting, codebook)
        expect(encodePosting(posting, fullBook)).toBe(old)
        expect(decodePosting(old, fullBook)).toEqual({ ok: true, posting })
      }),
      often,
    )
  })

  it('holds what was read, must-haves too, and none of the text', () => {
    const outcome = posting(advert)
    if (outcome.why !== null) throw new Error(outcome.why)
    const requirements = requirementsOf(outcome.asks)
    const code = encodePosting({ edition: codebook.edition, title: '', requirements }, codebook)
    expect(decodePosting(code, codebook)).toMatchObject({ posting: { title: '', requirements } })
    expect(code.length).toBeLessThanOrEqual(30)
  })

  it('leaves out skills that have no number', () => {
    const python = { skill: 'python', level: 2, weight: 3, must: true }
    const code = (requirements: readonly Requirement[]) =>
      encodePosting({ edition: 1, title: 'A', requirements }, codebook)
    expect(code([python, { ...python, skill: 'juggling' }])).toBe(code([python]))
  })

  it.each([
    ['level 0', { level: 0, weight: 1, must: false }],
    ['level 5', { level: 5, weight: 1, must: false }],
    ['level 1½', { level: 1.5, weight: 1, must: false }],
    ['weight 4', { level: 1, weight: 4, must: false }],
    ['a must-have that is only preferred', { level: 1, weight: 1, must: true }],
  ])('is not made of %s', (_, ask) => {
    const requirements = [{ skill: 'python', ...ask }]
    expect(() => encodePosting({ edition: 1, title: '', requirements }, codebook)).toThrow(
      RangeError,
    )
  })
})

describe('the title in a link', () => {
  it.each([
    ['  AI\tSecurity \n Engineer ', 'AI Security Engineer'],
    ['\u202eevil\u202c\u0000', 'evil'],
    ['\ud800 half a character', 'half a character'],
    [`${'a'.repeat(longestTitle - 1)}😀`, 'a'.repeat(longestTitle - 1)],
    ['x'.repeat(1000), 'x'.repeat(longestTitle)],
    ['<b>Lead</b>', '<b>Lead</b>'],
    ['AI \u0000 Security', 'AI Security'],
  ])('is one plain line: %#', (title, plain) => {
    expect(plainTitle(title)).toBe(plain)
    const decoded = decodePosting(
      encodePosting({ edition: 1, title, requirements: [] }, codebook),
      codebook,
    )
    expect(decoded).toMatchObject({ ok: true, posting: { title: plain } })
  })

  it('that is no plain line is refused, whatever the check says', () => {
    let number = encode(encode(0n, lowerHalf, 0x0a), upperHalf, 0)
    number = encode(number, evenly(longestTitle + 1), 1)
    for (let slot = 0; slot < 32; slot++) number = encode(number, [84, ...evenly(36)], 0)
    const code = signed(`p1.${toText(encode(number, evenly(48), 1))}`)
    expect(decodePosting(code, codebook)).toEqual({ ok: false, problem: 'damaged' })
  })
})

/** The weights that links are made with, written out again. */
const lowerHalf = Array.from({ length: 256 }, (_, code) =>
  ' abcdefghijklmnopqrstuvwxyz'.includes(String.fromCharCode(code)) ? 16 : 2,
)
const upperHalf = [4096, ...evenly(255)]

describe('what is no link of a posting', () => {
  const posting = {
    edition: 1,
    title: 'AI Security Engineer',
    requirements: [{ skill: 'python', level: 2, weight: 3, must: true }],
  }
  const code = encodePosting(posting, codebook)
  const problemOf = (text: string) => {
    const decoded = decodePosting(text, codebook)
    return decoded.ok ? null : decoded.problem
  }

  it.each([
    ['nothing', '', 'not-ours'],
    ['a word', 'posting', 'not-ours'],
    ['a result link', '1.B.S3B', 'not-ours'],
    ['an address', `https://example.org/posting/#${code}`, 'not-ours'],
    ['a link cut short', code.slice(0, -2), 'damaged'],
    ['a link in small letters', code.toLowerCase(), 'damaged'],
    ['a link with a full stop behind it', `${code}.`, 'damaged'],
    ['a link of a version to come', signed('p2.AAAA'), 'newer'],
    ['a million characters', `p1.${'A'.repeat(1_000_000)}.AAA`, 'damaged'],
    ['zeros before a number', signed(`p1.A${code.split('.')[1]}`), 'damaged'],
    ['a number beyond all', signed(`p1.${'_'.repeat(400)}`), 'newer'],
    [
      'a posting of a later edition',
      encodePosting({ ...posting, edition: codebook.edition + 1 }, codebook),
      'newer',
    ],
    ['a posting of no edition', encodePosting({ ...posting, edition: 0 }, codebook), 'damaged'],
  ])('%s is refused', (_, text, problem) => {
    expect(problemOf(text)).toBe(problem)
  })

  it('a skill to come is newer', () => {
    const skill = skillsOf(fullBook).at(-1) ?? ''
    const later = {
      ...posting,
      edition: fullBook.edition,
      requirements: [{ ...posting.requirements[0], skill, level: 1, weight: 1, must: false }],
    }
    expect(problemOf(encodePosting(later, fullBook))).toBe('newer')
  })

  it('a link with any one character replaced, or two neighbours swapped, is refused', () => {
    fc.assert(
      fc.property(anyPosting(codebook), (posting) => {
        const code = encodePosting(posting, codebook)
        const others = [...code].flatMap((old, i) => [
          ...[...linkCharacters].map((put) => code.slice(0, i) + put + code.slice(i + 1)),
          code.slice(0, i) + code.charAt(i + 1) + old + code.slice(i + 2),
        ])
        const opened = others.filter((one) => one !== code && problemOf(one) === null)
        expect(opened).toEqual([])
      }),
      { numRuns: runs(10) },
    )
  })

  const anyPayload = fc.string({
    unit: fc.constantFrom(...payloadCharacters),
    minLength: 1,
    maxLength: 60,
  })
  const anyText = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 60 }),
    anyPayload.map((payload) => `p1.${payload}.AAA`),
    fc
      .tuple(fc.constantFrom('p1.', 'p2.', 'p1.A', '1.', 'p0.'), anyPayload)
      .map(([kind, payload]) => signed(kind + payload)),
    // A number a little beside that of a real posting.
    fc.tuple(anyPosting(fullBook), fc.bigInt({ min: -70n, max: 70n })).map(([posting, by]) => {
      const [, payload = ''] = encodePosting(posting, fullBook).split('.')
      const number = fromText(payload) + by
      return signed(`p1.${toText(number < 0n ? 0n : number)}`)
    }),
  )

  it('any text gives a posting that has this very link, or a named reason', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const decoded = decodePosting(text, codebook)
        if (decoded.ok) expect(encodePosting(decoded.posting, codebook)).toBe(text)
        else expect(['not-ours', 'damaged', 'newer']).toContain(decoded.problem)
      }),
      { numRuns: runs(1_000) },
    )
  })
})

describe('a link of a posting with something around it', () => {
  const given: SharedPosting = {
    edition: codebook.edition,
    title: 'AI Security Engineer',
    requirements: [{ skill: 'python', level: 2, weight: 3, must: true }],
  }
  const code = encodePosting(given, codebook)

  it.each([
    ['a whole address', `https://example.org/posting/#${code}`],
    ['a full stop', `${code}.`],
    ['tracking', `#${code}&utm_source=mail`],
    ['its hash encoded', `https://example.org/posting/%23${code}`],
    ['words', `Look at this: https://example.org/posting/#${code} and tell me`],
  ])('%s opens all the same', (_, text) => {
    expect(findPosting(text, codebook)).toEqual({ ok: true, posting: given })
  })

  it.each([
    ['nothing', '', 'not-ours'],
    ['a link cut off', code.slice(0, -1), 'damaged'],
    ['a result link', '#1.FR.YSd', 'not-ours'],
  ])('%s says why it does not', (_, text, problem) => {
    expect(findPosting(text, codebook)).toEqual({ ok: false, problem })
  })
})
