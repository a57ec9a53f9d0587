import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Answers } from '../../../src/core/answers/answers.ts'
import { encode } from '../../../src/core/link/ans.ts'
import { checksum } from '../../../src/core/link/checksum.ts'
import {
  answersOfLink,
  type Codebook,
  decodeLink,
  encodeLink,
  encodeRead,
  encodeScores,
  findLink,
  type LinkScore,
  likelyCause,
  questionsSince,
  trackBehind,
  withTrack,
} from '../../../src/core/link/link.ts'
import { answersOf, answersTo, anyResult, anyScores, codebook, fullBook } from '../book.ts'
import { runs } from '../runs.ts'

const often = { numRuns: runs(300) }
const linkCharacters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.'
const urlCharacters = [...linkCharacters, ...`~!*'();:@&=+$,/?#[]%`]
const anyEdit = fc.tuple(fc.nat(), fc.constantFrom(...linkCharacters.slice(0, 64)))
const anyLink = fc.oneof(
  anyResult(codebook).map((result) => encodeLink(result, codebook)),
  anyScores(codebook).map((result) => encodeScores(result, codebook)),
)

/** A code with a check that fits, whatever is before it. */
function signed(text: string): string {
  return `${text}.${checksum(text)}`
}

/** A link with some characters of its payload replaced, and without its check. */
function altered(link: string, edits: readonly (readonly [place: number, put: string])[]): string {
  const [kind = '', payload = ''] = link.split('.')
  const characters = [...payload]
  for (const [place, put] of edits) characters[place % characters.length] = put
  return `${kind}.${characters.join('')}`
}

function opens(code: string): boolean {
  return decodeLink(code, codebook).ok
}

/** Our own link to one answer, for tables. */
const answers = new Map([['python.ladder', 2]])
const link = encodeLink({ edition: 1, answers }, codebook)
const result = { ok: true, kind: 'answers', result: { edition: 1, answers } }

describe('a link', () => {
  it.each([
    ['the code book of today', codebook],
    ['a code book with every slot in use', fullBook],
  ])('gives back the answers it was made of, with %s', (_, book) => {
    fc.assert(
      fc.property(anyResult(book), (result) => {
        expect(decodeLink(encodeLink(result, book), book)).toEqual({
          ok: true,
          kind: 'answers',
          result,
        })
      }),
      often,
    )
  })

  it('is the only one for its result', () => {
    fc.assert(
      fc.property(anyResult(fullBook), ({ edition, answers }) => {
        const again = new Map([...answers].reverse())
        const link = encodeLink({ edition, answers }, fullBook)
        expect(encodeLink({ edition, answers: again }, fullBook)).toBe(link)
        const decoded = decodeLink(link, fullBook)
        expect(decoded.ok && encodeRead(decoded, fullBook)).toBe(link)
      }),
      often,
    )
  })

  it('tells skipped, the first option and never asked apart', () => {
    const linkTo = (answers: Answers) => encodeLink({ edition: 1, answers }, codebook)
    const links = [
      linkTo(new Map()),
      linkTo(new Map([['python.ladder', 'skipped']])),
      linkTo(new Map([['python.ladder', 0]])),
    ]
    expect(new Set(links).size).toBe(3)
  })

  it('leaves out answers to questions that have no slot', () => {
    const more = new Map([...answers, ['no-such.ladder', 1]])
    expect(encodeLink({ edition: 1, answers: more }, codebook)).toBe(link)
  })

  it('is made of letters, digits, "-", "_" and ".", and ends in a letter or digit', () => {
    fc.assert(
      fc.property(anyResult(fullBook), (result) => {
        expect(encodeLink(result, fullBook)).toMatch(/^1\.[A-Za-z0-9_-]+\.[A-Za-z0-9]{3}$/)
      }),
      often,
    )
  })

  it('keeps its meaning when lines are added to the code book', () => {
    const later = fullBook.slots.filter(({ since }) => since > codebook.edition)
    const largerBook = fc
      .subarray([...later])
      .map((lines): Codebook => ({ ...fullBook, slots: [...codebook.slots, ...lines] }))
    fc.assert(
      fc.property(anyResult(codebook), largerBook, (result, larger) => {
        const old = encodeLink(result, codebook)
        expect(decodeLink(old, larger)).toEqual({ ok: true, kind: 'answers', result })
        expect(encodeLink(result, larger)).toBe(old)
      }),
      often,
    )
  })
})

describe('a link of scores', () => {
  const scoresOf = (scores: Readonly<Record<string, LinkScore>>) => ({
    edition: codebook.edition,
    scores: new Map(Object.entries(scores)),
  })

  it.each([
    ['the code book of today', codebook],
    ['a code book with every slot in use', fullBook],
  ])('gives back the scores it was made of, with %s', (_, book) => {
    fc.assert(
      fc.property(anyScores(book), (result) => {
        const decoded = decodeLink(encodeScores(result, book), book)
        expect(decoded).toEqual({ ok: true, kind: 'scores', result })
      }),
      often,
    )
  })

  it('is marked by its first letter and has the alphabet and the end of any link', () => {
    fc.assert(
      fc.property(anyScores(fullBook), (result) => {
        expect(encodeScores(result, fullBook)).toMatch(/^s1\.[A-Za-z0-9_-]+\.[A-Za-z0-9]{3}$/)
      }),
      often,
    )
  })

  it('of the seven roles is at most 36 characters in all', () => {
    fc.assert(
      fc.property(anyScores(codebook), (result) => {
        expect(encodeScores(result, codebook).length).toBeLessThanOrEqual(36)
      }),
      often,
    )
  })

  it('gives no answers, and says why', () => {
    fc.assert(
      fc.property(anyScores(codebook), (result) => {
        const decoded = answersOfLink(decodeLink(encodeScores(result, codebook), codebook))
        expect(decoded).toEqual({ ok: false, problem: 'scores-only' })
      }),
      often,
    )
  })

  it('leaves out a role that has no place in the code book', () => {
    const score: LinkScore = { score: 50, low: 40, high: 60, band: 'stretch' }
    const known = scoresOf({ 'mlsecops-engineer': score })
    const more = scoresOf({ 'mlsecops-engineer': score, 'lion-tamer': score })
    expect(encodeScores(more, codebook)).toBe(encodeScores(known, codebook))
  })

  it.each<[string, LinkScore]>([
    ['a score in part', { score: 50.5, low: 40, high: 60, band: 'close' }],
    ['a score beyond 100', { score: 101, low: 40, high: 101, band: 'close' }],
    ['a lower end above the score', { score: 50, low: 51, high: 60, band: 'close' }],
    ['an upper end below the score', { score: 50, low: 40, high: 49, band: 'close' }],
  ])('is not made of %s', (_, score) => {
    expect(() => encodeScores(scoresOf({ 'mlsecops-engineer': score }), codebook)).toThrow(
      RangeError,
    )
  })

  it('with a role we do not know is newer from a newer edition, damaged from ours', () => {
    const withRole = (edition: number) => {
      const scores = new Map([
        ['later-31', { score: 1, low: 1, high: 1, band: 'explore' as const }],
      ])
      return decodeLink(encodeScores({ edition, scores }, fullBook), codebook)
    }
    expect(withRole(codebook.edition + 1)).toEqual({ ok: false, problem: 'newer' })
    expect(withRole(codebook.edition)).toEqual({ ok: false, problem: 'damaged' })
  })
})

describe('the length of a link', () => {
  const ladders = codebook.slots.slice(0, 26)

  it.each(answersOf(codebook, 0))(
    'with option %s in all 26 ladders is at most 12 characters of payload',
    (option) => {
      const answers = new Map(ladders.map(({ question }) => [question, option]))
      const [, payload] = encodeLink({ edition: 47, answers }, codebook).split('.')
      expect(answers.size).toBe(26)
      expect(payload?.length).toBeLessThanOrEqual(12)
    },
  )

  it('with all ladders in any options is at most 12 characters of payload', () => {
    fc.assert(
      fc.property(answersTo(codebook, ladders), (answers) => {
        const [, payload] = encodeLink({ edition: 47, answers }, codebook).split('.')
        expect(payload?.length).toBeLessThanOrEqual(12)
      }),
      often,
    )
  })

  it('with all ladders, the term list and any twelve follow-ups is at most 36 in all', () => {
    const slotsOf = (...kinds: readonly string[]) =>
      fullBook.groups
        .filter(({ kind }) => kinds.includes(kind))
        .flatMap(({ first, slots }) =>
          fullBook.slots.filter(({ slot }) => slot >= first && slot < first + slots),
        )
    const base = [...ladders, ...slotsOf('list', 'term')]
    const followUps = slotsOf('view', 'check')
    const worst = fc.oneof(
      fc.subarray(followUps, { minLength: 12, maxLength: 12 }),
      fc.constantFrom(followUps.slice(0, 12), followUps.slice(-12)),
    )
    expect(base.length).toBe(26 + 1 + 20)
    expect(followUps.length).toBe(32 + 16)
    fc.assert(
      fc.property(
        worst.chain((twelve) => answersTo(fullBook, [...base, ...twelve])),
        (answers) => {
          expect(encodeLink({ edition: 47, answers }, fullBook).length).toBeLessThanOrEqual(36)
        },
      ),
      often,
    )
  })

  it('with nothing answered is one character of payload', () => {
    expect(encodeLink({ edition: 1, answers: new Map() }, codebook)).toMatch(/^1\..\.[^.]{3}$/)
  })

  it('with everything that will ever fit in it is one that still opens', () => {
    fc.assert(
      fc.property(answersTo(fullBook, fullBook.slots), (answers) => {
        const result = { edition: fullBook.edition, answers }
        expect(decodeLink(encodeLink(result, fullBook), fullBook)).toEqual({
          ok: true,
          kind: 'answers',
          result,
        })
      }),
      often,
    )
  })
})

describe('a mistyped link is rejected', () => {
  it('with any one character replaced', () => {
    fc.assert(
      fc.property(anyLink, (link) => {
        const changed = [...link].flatMap((old, i) =>
          urlCharacters
            .filter((character) => character !== old)
            .map((character) => link.slice(0, i) + character + link.slice(i + 1)),
        )
        expect(changed.filter(opens)).toEqual([])
      }),
      { numRuns: runs(30) },
    )
  })

  it('with any two neighbours swapped', () => {
    fc.assert(
      fc.property(anyLink, (link) => {
        const swapped = Array.from({ length: link.length - 1 }, (_, i) =>
          [link.slice(0, i), link.charAt(i + 1), link.charAt(i), link.slice(i + 2)].join(''),
        ).filter((other) => other !== link)
        expect(swapped.filter(opens)).toEqual([])
      }),
      often,
    )
  })

  it('when its beginning or its end is cut off', () => {
    fc.assert(
      fc.property(anyLink, (link) => {
        const cuts = Array.from({ length: link.length - 1 }, (_, i) => [
          link.slice(0, i + 1),
          link.slice(i + 1),
        ]).flat()
        expect(cuts.filter(opens)).toEqual([])
      }),
      often,
    )
  })

  it('when it is doubled', () => {
    fc.assert(
      fc.property(anyLink, (link) => {
        expect([link + link, `${link}#${link}`].filter(opens)).toEqual([])
      }),
      often,
    )
  })

  /**
   * The share of `count` edits that still open: measured on the same links every time. Ten edits of each link, for it takes longer
   * to make one up than to read it.
   */
  function falseAccepts(edits: (link: string) => fc.Arbitrary<string>, count: number): number {
    const edited = anyLink.chain((link) => {
      const texts = fc.array(edits(link), { minLength: 10, maxLength: 10 })
      return texts.map((texts) => ({ link, texts }))
    })
    let changed = 0
    let opened = 0
    fc.assert(
      fc.property(edited, ({ link, texts }) => {
        const others = texts.filter((text) => text !== link)
        changed += others.length
        opened += others.filter(opens).length
      }),
      { seed: 20_260_701, numRuns: runs(count / 10) },
    )
    return opened / changed
  }

  const anyCharacter = fc.constantFrom(...linkCharacters)

  it.each([
    [
      'one character lost',
      (link: string) =>
        fc.nat({ max: link.length - 1 }).map((i) => link.slice(0, i) + link.slice(i + 1)),
    ],
    [
      'one character too many',
      (link: string) =>
        fc
          .tuple(fc.nat({ max: link.length }), anyCharacter)
          .map(([i, character]) => link.slice(0, i) + character + link.slice(i)),
    ],
    [
      'a stretch lost',
      (link: string) =>
        fc
          .tuple(fc.nat({ max: link.length - 1 }), fc.integer({ min: 1, max: 12 }))
          .map(([i, length]) => link.slice(0, i) + link.slice(i + length)),
    ],
    [
      'two to six characters of the payload replaced',
      (link: string) =>
        fc
          .array(anyEdit, { minLength: 2, maxLength: 6 })
          .map((edits) => altered(link, edits) + link.slice(-4)),
    ],
    [
      'another check',
      (link: string) =>
        fc
          .string({ unit: anyCharacter, minLength: 3, maxLength: 3 })
          .map((check) => link.slice(0, -3) + check),
    ],
  ])('with %s, in more than 9,999 cases of 10,000', (_, edits) => {
    expect(falseAccepts(edits, 10_000)).toBeLessThan(1 / 10_000)
  })
})

describe('any text at all', () => {
  const cut = link.slice(0, -1)

  it.each([
    ['nothing', '', 'not-ours'],
    ['a space', ' ', 'not-ours'],
    ['a word', 'top', 'not-ours'],
    ['an anchor', 'data-quality', 'not-ours'],
    ['a million letters', 'A'.repeat(1_000_000), 'not-ours'],
    ['a million characters that begin like ours', `1.${'A'.repeat(1_000_000)}.AAA`, 'damaged'],
    ['a million brackets', '('.repeat(1_000_000), 'not-ours'],
    ['a name of every object', '__proto__', 'not-ours'],
    ['constructor', 'constructor', 'not-ours'],
    ['a percent sign', '%', 'not-ours'],
    ['a broken escape', '%E0%A4%A', 'not-ours'],
    ['a percent sign in ours', `${link}%`, 'damaged'],
    ['emoji', '🦊', 'not-ours'],
    ['emoji in ours', `1.🦊.AAA`, 'not-ours'],
    ['half an emoji', '1.A\ud83e.AAA', 'damaged'],
    ['another alphabet', '1.ΑΒΓ.AAA', 'not-ours'],
    ['full-width digits', '１.BIx.AAA', 'not-ours'],
    ['a null character', `\0${link}`, 'not-ours'],
    ['a line break at the end', `${link}\n`, 'damaged'],
    ['a hash before it', `#${link}`, 'not-ours'],
    ['a wrong check', '1.A.AAA', 'damaged'],
    ['no payload', signed('1.'), 'not-ours'],
    ['no check', '1.BIx', 'damaged'],
    ['a check cut off', cut, 'damaged'],
    ['a number written with a leading zero', signed(`1.A${link.split('.')[1]}`), 'damaged'],
    ['version 0', signed('0.BIx'), 'not-ours'],
    ['version 01', signed('01.BIx'), 'not-ours'],
    ['version 2', signed('2.BIx'), 'newer'],
    ['version 99', signed('99.BIx'), 'newer'],
    ['version 100', signed('100.BIx'), 'not-ours'],
    ['version 2 with a wrong check', `2.BIx.${checksum('1.BIx')}`, 'damaged'],
    ['version 2 of a link of scores', signed('s2.BIx'), 'newer'],
    ['a link of scores written with a leading zero', signed('s1.AB'), 'damaged'],
    ['a link of scores with a wrong check', 's1.BIx.AAA', 'damaged'],
    ['a kind we never had', signed('x1.BIx'), 'not-ours'],
    ['a payload longer than the form allows', signed(`1.B${'A'.repeat(120)}`), 'damaged'],
  ])('%s is no result, with the reason', (_, text, problem) => {
    expect(decodeLink(text, codebook)).toEqual({ ok: false, problem })
  })

  it('an edition newer than ours is newer', () => {
    const newer = encodeLink({ edition: codebook.edition + 1, answers }, codebook)
    expect(decodeLink(newer, codebook)).toEqual({ ok: false, problem: 'newer' })
  })

  it('an answer in a slot we do not know is newer from a newer edition, damaged from ours', () => {
    const later = fullBook.slots.filter(({ since }) => since > codebook.edition)
    const withLater = fc
      .constantFrom(...later)
      .chain((line) => answersTo(fullBook, [...fullBook.slots.slice(0, 3), line]))
    fc.assert(
      fc.property(withLater, (answers) => {
        const from = (edition: number) =>
          decodeLink(encodeLink({ edition, answers }, fullBook), codebook)
        expect(from(codebook.edition + 1)).toEqual({ ok: false, problem: 'newer' })
        expect(from(codebook.edition)).toEqual({ ok: false, problem: 'damaged' })
      }),
      often,
    )
  })

  it.each([
    { left: 'slots', kind: '1', groups: codebook.groups },
    { left: 'roles', kind: 's1', groups: [{ weights: [1, 1], slots: 32 }] },
  ])(
    'a number that no $left are left for is newer from a newer edition, damaged from ours',
    ({ kind, groups }) => {
      const withRest = (edition: number) => {
        let number = 1n
        for (const { weights, slots } of groups.toReversed()) {
          for (let slot = 0; slot < slots; slot++) number = encode(number, weights, 0)
        }
        return signed(`${kind}.${inBase64(encode(number, editions, edition))}`)
      }
      const problemOf = (edition: number) => decodeLink(withRest(edition), codebook)
      expect(problemOf(codebook.edition + 1)).toEqual({ ok: false, problem: 'newer' })
      expect(problemOf(codebook.edition)).toEqual({ ok: false, problem: 'damaged' })
    },
  )

  it.each([
    ['a name of every object', '__proto__'],
    ['another', 'constructor'],
    ['forty times the same character', '-'.repeat(40)],
    ['a number beyond all slots', '_'.repeat(120)],
  ])('a check that fits does not make a result of %s', (_, payload) => {
    expect(opens(signed(`1.${payload}`))).toBe(false)
  })

  /** Strings of every sort: noise, link-like noise, and links of both kinds, made up or altered, whose check fits. */
  const anyPayload = fc.string({
    unit: fc.constantFrom(...linkCharacters.slice(0, 64)),
    minLength: 1,
    maxLength: 30,
  })
  const anyText = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 60 }),
    fc.string({ unit: fc.constantFrom(...urlCharacters), maxLength: 60 }),
    fc
      .tuple(fc.constantFrom('1.', '2.', 's1.', '47.', '0.', '1'), anyPayload)
      .map(([kind, payload]) => `${kind}${payload}.AAA`),
    fc
      .tuple(fc.constantFrom('1.', '2.', 's1.', '1.A', '12.'), anyPayload)
      .map(([kind, payload]) => signed(kind + payload)),
    fc
      .tuple(anyLink, fc.array(anyEdit, { minLength: 1, maxLength: 6 }))
      .map(([link, edits]) => signed(altered(link, edits))),
  )

  it('gives a result that has this very link, or a named reason, and never throws', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const decoded = decodeLink(text, codebook)
        expect(
          decoded.ok
            ? encodeRead(decoded, codebook) === text
            : ['not-ours', 'damaged', 'newer'].includes(decoded.problem),
        ).toBe(true)
      }),
      { numRuns: runs(10_000) },
    )
  })

  it('pasted gives a result or a named reason, and never throws', () => {
    fc.assert(
      fc.property(anyText, anyText, (before, text) => {
        const decoded = findLink(`${before}#${text}`, codebook)
        expect(decoded.ok || ['not-ours', 'damaged', 'newer'].includes(decoded.problem)).toBe(true)
      }),
      { numRuns: runs(1_000) },
    )
  })
})

describe('a pasted text', () => {
  const half = Math.floor(link.length / 2)
  const broken = (by: string) => link.slice(0, half) + by + link.slice(half)

  it.each([
    ['an address of ours', `https://example.org/results/#${link}`],
    ['an address under a path', `https://people.example.org/skills-check/results/#${link}`],
    ['an address of a local server', `http://localhost:5173/results/#${link}`],
    ['a file on disk', `file:///home/me/dist/results/index.html#${link}`],
    ['an address with a query', `https://example.org/results/?from=mail#${link}`],
    ['a fragment', `#${link}`],
    ['a fragment without its hash', link],
    ['spaces and line breaks around it', `\r\n  https://example.org/#${link} \n\n`],
    ['a line break in it', `https://example.org/#${broken('\r\n')}`],
    ['spaces in it', `https://example.org/#${broken('  ')}`],
    ['a tab and a no-break space in it', `#${broken('\t\u00a0')}`],
    ['spaces between all its characters', `#${[...link].join(' ')}`],
    ['words before it', `My result: https://example.org/results/#${link}`],
    ['words after it', `https://example.org/results/#${link} what do you think?`],
    ['words on the next line', `https://example.org/results/#${link}\nSee you, Ada`],
    ['another address after it', `https://example.org/#${link} https://example.org/#top`],
    ['a full stop', `https://example.org/results/#${link}.`],
    ['a bracket', `(https://example.org/results/#${link})`],
    ['angle brackets', `<https://example.org/results/#${link}>`],
    ['quotation marks', `“https://example.org/results/#${link}”`],
    ['a comma and words', `https://example.org/results/#${link}, and yours?`],
    ['a hash before the address', `Ticket #12: https://example.org/results/#${link}`],
    ['words before the fragment alone', `my result: ${link}`],
    ['a line break in it and words after it', `https://example.org/#${broken('\n')} and yours?`],
    ['several marks', `https://example.org/results/#${link}"!?…`],
    ['tracking hung on it', `https://example.org/results/#${link}&utm_source=mail`],
    ['a query after it', `https://example.org/results/#${link}?utm_source=mail`],
    ['its hash encoded', `https://example.org/results/%23${link}`],
    ['its stops encoded', `https://example.org/results/#${link.replaceAll('.', '%2e')}`],
    ['much text after it', `#${link} ${'word '.repeat(5_000)}`],
  ])('with %s holds the result', (_, pasted) => {
    expect(findLink(pasted, codebook)).toEqual(result)
  })

  it('holds the result of any link, wherever the line breaks', () => {
    fc.assert(
      fc.property(anyLink, fc.nat(), (link, any) => {
        const i = any % (link.length + 1)
        expect(
          findLink(`https://example.org/#${link.slice(0, i)}\n${link.slice(i)}`, codebook),
        ).toEqual(decodeLink(link, codebook))
      }),
      often,
    )
  })

  it.each([
    ['nothing', '', 'not-ours'],
    ['words', 'Here is my result!', 'not-ours'],
    ['an address without a fragment', 'https://example.org/results/', 'not-ours'],
    ['an address with another fragment', 'https://example.org/results/#top', 'not-ours'],
    ['more before it than is read', `${'word '.repeat(5_000)} #${link}`, 'not-ours'],
    ['a link cut off', `https://example.org/results/#${link.slice(0, -2)}`, 'damaged'],
    ['a link cut off, with a full stop', `https://x.example/#${link.slice(0, -2)}.`, 'damaged'],
    ['a newer link with words after it', `https://x.example/#${signed('2.BIx')} see?`, 'newer'],
    ['a link cut off and a newer one', `#1.FR.AAA #${signed('2.BIx')}`, 'newer'],
    ['a newer link', `https://example.org/results/#${signed('2.BIx')}`, 'newer'],
  ])('of %s holds none, with the reason', (_, pasted, problem) => {
    expect(findLink(pasted, codebook)).toEqual({ ok: false, problem })
  })
})

describe('the role that a link shows first', () => {
  const code = encodeLink({ edition: 1, answers: new Map() }, codebook)

  it.each<[string, string | null]>([
    [code, null],
    [withTrack(code, null), null],
    [withTrack(code, 'detection'), 'detection'],
    [`https://example.org/results/#${withTrack(code, 'red-team')}&utm_source=chat`, 'red-team'],
    [`look: https://example.org/results/%23${withTrack(code, 'detection')}.`, 'detection'],
    [`${code}.`, null],
  ])('is read from behind its code: %s', (pasted, track) => {
    expect(trackBehind(pasted, code)).toBe(track)
  })

  it('changes nothing of what the link holds, whatever stands there', () => {
    fc.assert(
      fc.property(anyLink, fc.stringMatching(/^[a-z-]{1,20}$/), (link, track) => {
        expect(findLink(withTrack(link, track), codebook)).toEqual(findLink(link, codebook))
      }),
    )
  })
})

describe('what probably happened to a link', () => {
  it.each([
    ['its check is gone', link.slice(0, -4), 'cut-short'],
    ['its check is cut', link.slice(0, -1), 'cut-short'],
    ['words hang on it', `${link}what?`, 'added-to'],
    ['it was encoded once more', `${link}%20`, 'added-to'],
    ['an ellipsis stands in it', '1.FnL…UIp', 'added-to'],
    ['its capitals were made small', '1.fnlwrtlvlxrr.iup', 'made-small'],
    ['a letter is another', '1.FnLWrtlVLxrR.IUq', 'changed'],
  ])('is said where %s', (_, code, cause) => {
    expect(decodeLink(code, codebook).ok).toBe(false)
    expect(likelyCause(code)).toBe(cause)
  })
})

describe('questions that are new since a link', () => {
  it('are those with a later edition, in the order of the code book', () => {
    const later = fullBook.slots.filter(({ since }) => since > codebook.edition)
    expect(questionsSince(codebook.edition, fullBook)).toEqual(
      later.map(({ question }) => question),
    )
  })

  it('are none when the link is of the edition of today', () => {
    expect(questionsSince(codebook.edition, codebook)).toEqual([])
  })
})

const editions = Array.from({ length: 48 }, () => 1)

function inBase64(number: bigint): string {
  const digit = linkCharacters.charAt(Number(number % 64n))
  return number < 64n ? digit : inBase64(number / 64n) + digit
}
