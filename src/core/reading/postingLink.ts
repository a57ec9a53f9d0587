/** The link of a posting: what it asks and the name it was given, never its text. */

import type { Requirement } from '../fit/track.ts'
import { encode, type Weights } from '../link/ans.ts'
import { checksum } from '../link/checksum.ts'
import {
  editions,
  evenly,
  findCode,
  type LinkProblem,
  type NoLink,
  problem,
  readPayload,
  signed,
  toText,
} from '../link/code.ts'
import type { Codebook } from '../link/link.ts'

/** A posting as it was read and corrected. */
export interface SharedPosting {
  /** The edition of the content it was read with. */
  readonly edition: number
  /** As `plainTitle` has it. May be empty. */
  readonly title: string
  /** Each skill once, in the order of their numbers. */
  readonly requirements: readonly Requirement[]
}

export type DecodedPosting =
  | { readonly ok: true; readonly posting: SharedPosting }
  | NoLink<LinkProblem>

/** The most characters of a title. */
export const longestTitle = 80

const form = /^p([1-9][0-9]?)\.([A-Za-z0-9_-]{1,400})\.([A-Za-z0-9]{3})$/
const ours = /^p[1-9][0-9]?\.[A-Za-z0-9_-]/

/** A skill has the number of its ladder question. There is room for so many. */
const skillSlots = 32

/** How a posting can ask for a skill at a level, numbered for ever: what is only preferred is never a must-have. */
const ways: readonly Pick<Requirement, 'weight' | 'must'>[] = [
  { weight: 1, must: false },
  { weight: 2, must: false },
  { weight: 3, must: false },
  { weight: 2, must: true },
  { weight: 3, must: true },
]

/** A skill that is not asked, then each level in each way. What real postings ask often is cheap. */
const skillStates: Weights = [84, 1, 1, 1, 1, 1, 1, 8, 4, 1, 2, 1, 3, 2, 1, 3, 1, 1, 1, 1, 1]

/** The two halves of a character: small letters and spaces are cheap, and so is whatever Latin letters have as upper half. */
const lowerHalf: Weights = Array.from({ length: 256 }, (_, code) =>
  code === 0x20 || (code >= 0x61 && code <= 0x7a) ? 16 : 2,
)
const upperHalf: Weights = Array.from({ length: 256 }, (_, code) => (code === 0 ? 4096 : 1))
const titleLengths = evenly(longestTitle + 1)

/** A title as one line of plain characters, cut to what a link holds. */
export function plainTitle(title: string): string {
  const seen = title
    .replace(/\s/gu, ' ')
    .replace(/[\p{Cc}\p{Cf}\p{Cs}]/gu, '')
    .replace(/ +/g, ' ')
  return seen
    .trim()
    .slice(0, longestTitle)
    .replace(/\p{Cs}$/u, '')
    .trim()
}

/**
 * The fragment of the link for this posting, without the `#`: `p1.<payload>.<check>`. One posting has one link. Skills without
 * a number are not in it. Throws a RangeError for what no posting asks.
 */
export function encodePosting(
  { edition, title, requirements }: SharedPosting,
  codebook: Codebook,
): string {
  const skills = skillsBySlot(codebook)
  const plain = plainTitle(title)
  let number = 0n
  for (let at = plain.length - 1; at >= 0; at--) {
    const code = plain.charCodeAt(at)
    number = encode(encode(number, lowerHalf, code & 0xff), upperHalf, code >> 8)
  }
  number = encode(number, titleLengths, plain.length)
  for (let slot = skillSlots - 1; slot >= 0; slot--) {
    const asked = requirements.find(({ skill }) => skill === skills.get(slot))
    number = encode(number, skillStates, asked === undefined ? 0 : stateOf(asked))
  }
  return signed(`p1.${toText(encode(number, editions, edition))}`)
}

/** The posting a fragment holds (without the `#`), or why it holds none. Total: it never throws and never guesses. */
export function decodePosting(code: string, codebook: Codebook): DecodedPosting {
  const parts = form.exec(code)
  if (parts === null) return problem(ours.test(code) ? 'damaged' : 'not-ours')
  const [, version = '', payload = '', check = ''] = parts
  if (checksum(`p${version}.${payload}`) !== check) return problem('damaged')
  return version === '1' ? readPosting1(payload, codebook) : problem('newer')
}

const codes = /(?=(p[1-9][0-9]?\.[A-Za-z0-9_-]{1,400}\.[A-Za-z0-9]{3}))/g

/** The posting in what a person opened, with anything around it, or why there is none. */
export function findPosting(given: string, codebook: Codebook): DecodedPosting {
  return findCode(given, codes, (code) => decodePosting(code, codebook))
}

/** Frozen: how version 1 is read. A later version gets a reader of its own beside this one. */
function readPosting1(payload: string, codebook: Codebook): DecodedPosting {
  const skills = skillsBySlot(codebook)
  const read = readPayload(payload, codebook.edition, (next) => {
    const requirements: Requirement[] = []
    for (let slot = 0; slot < skillSlots; slot++) {
      const state = next(skillStates)
      if (state === 0) continue
      const skill = skills.get(slot)
      const way = ways[(state - 1) % ways.length]
      if (skill === undefined || way === undefined) return null
      requirements.push({ skill, level: 1 + Math.floor((state - 1) / ways.length), ...way })
    }
    const codes = Array.from(
      { length: next(titleLengths) },
      () => 256 * next(upperHalf) + next(lowerHalf),
    )
    const title = String.fromCharCode(...codes)
    return plainTitle(title) === title ? { title, requirements } : null
  })
  return read.ok ? { ok: true, posting: { edition: read.edition, ...read.held } } : read
}

function stateOf({ level, weight, must }: Requirement): number {
  const way = ways.findIndex((one) => one.weight === weight && one.must === must)
  return way === -1 ? way : 1 + ways.length * (level - 1) + way
}

const ladder = '.ladder'

/** Skills by the slot of their ladder question. */
function skillsBySlot({ slots }: Codebook): ReadonlyMap<number, string> {
  return new Map(
    slots.flatMap(({ slot, question }) =>
      slot < skillSlots && question.endsWith(ladder)
        ? [[slot, question.slice(0, -ladder.length)] as const]
        : [],
    ),
  )
}
