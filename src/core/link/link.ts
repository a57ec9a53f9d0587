import type { Answer, Answers } from '../answers/answers.ts'
import type { Band } from '../fit/track.ts'
import { encode, type Weights } from './ans.ts'
import { checksum } from './checksum.ts'
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
  withoutEncoding,
} from './code.ts'

/** Slots of the result link that hold the same kind of thing, one after the other. */
interface SlotGroup {
  readonly kind: string
  readonly first: number
  readonly slots: number
  readonly weights: Weights
}

/** Which slot of a link holds which question or which role, and since which edition of the content. Only ever added to. */
export interface Codebook {
  readonly edition: number
  /** The first edition whose scores were worked out as they are today. */
  readonly scoresSince: number
  readonly groups: readonly SlotGroup[]
  readonly slots: readonly {
    readonly slot: number
    readonly question: string
    readonly since: number
  }[]
  readonly roles: readonly {
    readonly slot: number
    readonly role: string
    readonly since: number
  }[]
}

/** What a link holds: answers, and the edition of the content they were given to. */
export interface LinkedResult {
  readonly edition: number
  readonly answers: Answers
}

/** What a link of scores says about one role: whole points, 0 ≤ low ≤ score ≤ high ≤ 100. */
export interface LinkScore {
  readonly score: number
  readonly low: number
  readonly high: number
  readonly band: Band
}

/** What a link of scores holds: scores by role id, and the edition of the content they were worked out with. */
export interface Scores {
  readonly edition: number
  readonly scores: ReadonlyMap<string, LinkScore>
}

interface AnswersLink {
  readonly ok: true
  readonly kind: 'answers'
  readonly result: LinkedResult
}

interface ScoresLink {
  readonly ok: true
  readonly kind: 'scores'
  readonly result: Scores
}

/** A link that was read, and what it holds. */
export type ReadLink = AnswersLink | ScoresLink

export type Decoded = ReadLink | NoLink<LinkProblem>

/** Why a text gives no answers: it is no result link, or one that holds nothing but scores. */
export type AnswersProblem = LinkProblem | 'scores-only'

/** Roles that a link of scores has room for. */
const roleSlots = 32

/** The bands as a link of scores numbers them, for ever. */
const bandStates: readonly Band[] = ['explore', 'stretch', 'close', 'ready']

const form = /^(s?)([1-9][0-9]?)\.([A-Za-z0-9_-]{1,120})\.([A-Za-z0-9]{3})$/
const longestCode = 140
const skippedState = 1

/** The state of the first option: terms are ticked or not and levels set or not, so they have no state for "skipped". */
function firstOptionState({ kind }: SlotGroup): number {
  return kind === 'term' || kind === 'level' ? skippedState : skippedState + 1
}

/**
 * The fragment of the result link for these answers, without the `#`: `1.<payload>.<check>`. One result has one link.
 * Answers to questions without a slot are not in it. `edition` is the one the answers were given to.
 */
export function encodeLink({ edition, answers }: LinkedResult, codebook: Codebook): string {
  const questions = questionsBySlot(codebook)
  let number = 0n
  for (const group of codebook.groups.toReversed()) {
    for (let slot = group.first + group.slots - 1; slot >= group.first; slot--) {
      number = encode(number, group.weights, stateOf(answers.get(questions.get(slot) ?? ''), group))
    }
  }
  return signed(`1.${toText(encode(number, editions, edition))}`)
}

/**
 * The fragment of the link that holds scores only: `s1.<payload>.<check>`. Roles without a line in the code book are not in it.
 * Throws a RangeError for scores that are not whole or not in order.
 */
export function encodeScores({ edition, scores }: Scores, codebook: Codebook): string {
  const roles = rolesBySlot(codebook)
  let number = 0n
  for (let slot = roleSlots - 1; slot >= 0; slot--) {
    const found = scores.get(roles.get(slot) ?? '')
    if (found !== undefined) {
      const { score, low, high, band } = found
      number = encode(number, evenly(bandStates.length), bandStates.indexOf(band))
      number = encode(number, evenly(101 - score), high - score)
      number = encode(number, evenly(score + 1), low)
      number = encode(number, evenly(101), score)
    }
    number = encode(number, evenly(2), found === undefined ? 0 : 1)
  }
  return signed(`s1.${toText(encode(number, editions, edition))}`)
}

/** The result a fragment holds (without the `#`), or why it holds none. Total: it never throws and never guesses. */
export function decodeLink(code: string, codebook: Codebook): Decoded {
  const parts = code.length <= longestCode ? form.exec(code) : null
  if (parts === null) return problem(looksLikeOurs(code) ? 'damaged' : 'not-ours')
  const [, kind = '', version = '', payload = '', check = ''] = parts
  if (checksum(`${kind}${version}.${payload}`) !== check) return problem('damaged')
  switch (`${kind}${version}`) {
    case '1':
      return readAnswers1(payload, codebook)
    case 's1':
      return readScores1(payload, codebook)
    default:
      return problem('newer')
  }
}

/** The fragment of a link that was read. */
export function encodeRead(link: ReadLink, codebook: Codebook): string {
  return link.kind === 'answers'
    ? encodeLink(link.result, codebook)
    : encodeScores(link.result, codebook)
}

/** A link that was read, as long as it holds answers. */
export function answersOfLink(decoded: Decoded): AnswersLink | NoLink<AnswersProblem> {
  return decoded.ok && decoded.kind === 'scores' ? { ok: false, problem: 'scores-only' } : decoded
}

/** Frozen: how version 1 is read. A later version gets a reader of its own beside this one. */
function readAnswers1(payload: string, codebook: Codebook): Decoded {
  const questions = questionsBySlot(codebook)
  const read = readPayload(payload, codebook.edition, (next) => {
    const answers = new Map<string, Answer>()
    for (const group of codebook.groups) {
      const first = firstOptionState(group)
      for (let slot = group.first; slot < group.first + group.slots; slot++) {
        const state = next(group.weights)
        if (state === 0) continue
        const question = questions.get(slot)
        if (question === undefined) return null
        answers.set(question, state < first ? 'skipped' : state - first)
      }
    }
    return answers
  })
  if (!read.ok) return read
  return { ok: true, kind: 'answers', result: { edition: read.edition, answers: read.held } }
}

/** Frozen: how version 1 of a link of scores is read. The room for the range depends on the score, so that every state is one. */
function readScores1(payload: string, codebook: Codebook): Decoded {
  const roles = rolesBySlot(codebook)
  const read = readPayload(payload, codebook.edition, (state) => {
    const next = (states: number) => state(evenly(states))
    const scores = new Map<string, LinkScore>()
    for (let slot = 0; slot < roleSlots; slot++) {
      if (next(2) === 0) continue
      const role = roles.get(slot)
      if (role === undefined) return null
      const score = next(101)
      const low = next(score + 1)
      const high = score + next(101 - score)
      const band = bandStates[next(bandStates.length)] ?? 'explore'
      scores.set(role, { score, low, high, band })
    }
    return scores
  })
  if (!read.ok) return read
  return { ok: true, kind: 'scores', result: { edition: read.edition, scores: read.held } }
}

const codes = /(?=(s?[1-9][0-9]?\.[A-Za-z0-9_-]{1,120}\.[A-Za-z0-9]{3}))/g

/** The result in what a person pasted or opened, with anything around it, or why there is none. */
export function findLink(pasted: string, codebook: Codebook): Decoded {
  return findCode(pasted, codes, (code) => decodeLink(code, codebook))
}

/**
 * The track that a link shows first, behind the code in what was opened or pasted: `1.….….detection`. Null where there is none.
 * It is no part of the result: where it is changed or cut off, the same result opens on its best role.
 */
export function trackBehind(pasted: string, code: string): string | null {
  const text = withoutEncoding(pasted).replace(/\s/g, '')
  const [, track = null] =
    /^\.([a-z][a-z-]*[a-z])/.exec(text.slice(text.indexOf(code) + code.length)) ?? []
  return track
}

/** The fragment of a link that shows a track first; null for the best. */
export function withTrack(code: string, track: string | null): string {
  return track === null ? code : `${code}.${track}`
}

/** What probably happened to a text that is no whole link of ours. */
export type LikelyCause = 'cut-short' | 'added-to' | 'made-small' | 'changed'

/** The likeliest of what chat programs, mail programs and fingers do to a link, from what arrived after the `#`. */
export function likelyCause(code: string): LikelyCause {
  const [, body = '', check = ''] = code.split('.')
  if (/[^A-Za-z0-9_.-]/.test(code) || check.length > 3) return 'added-to'
  if (check.length < 3 || body === '') return 'cut-short'
  return body.length > 3 && code === code.toLowerCase() ? 'made-small' : 'changed'
}

/** Questions that came into the content after a link's edition, and so are new to its answers. */
export function questionsSince(edition: number, codebook: Codebook): readonly string[] {
  return codebook.slots.filter(({ since }) => since > edition).map(({ question }) => question)
}

function looksLikeOurs(code: string): boolean {
  return /^s?[1-9][0-9]?\.[A-Za-z0-9_-]/.test(code)
}

function questionsBySlot(codebook: Codebook): ReadonlyMap<number, string> {
  return new Map(codebook.slots.map(({ slot, question }) => [slot, question]))
}

function rolesBySlot(codebook: Codebook): ReadonlyMap<number, string> {
  return new Map(codebook.roles.map(({ slot, role }) => [slot, role]))
}

function stateOf(answer: Answer | undefined, group: SlotGroup): number {
  if (answer === undefined) return 0
  const first = firstOptionState(group)
  if (answer === 'skipped') return first === skippedState ? 0 : skippedState
  return first + answer
}
