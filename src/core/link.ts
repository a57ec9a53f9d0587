import type { Answer, Answers } from './answers.ts'
import { checksum } from './checksum.ts'
import { pop, push, type Weights } from './number.ts'

/** Slots of the result link that hold the same kind of thing, one after the other. */
interface SlotGroup {
  readonly kind: string
  readonly first: number
  readonly slots: number
  readonly weights: Weights
}

/** Which slot of a link holds which question, and since which edition of the content. Only ever added to. */
export interface Codebook {
  readonly edition: number
  readonly groups: readonly SlotGroup[]
  readonly slots: readonly {
    readonly slot: number
    readonly question: string
    readonly since: number
  }[]
}

/** What a link holds: answers, and the edition of the content they were given to. */
export interface Result {
  readonly edition: number
  readonly answers: Answers
}

/** Why a text is no result link: it never was one; it was cut off or mistyped; a newer version of this site made it. */
export type LinkProblem = 'not-ours' | 'damaged' | 'newer'

export type Decoded =
  | { readonly ok: true; readonly result: Result }
  | { readonly ok: false; readonly problem: LinkProblem }

/** Editions of the content that a link can tell apart. */
const editions: Weights = Array.from({ length: 48 }, () => 1)

const base64url = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'
const form = /^(s?)([1-9][0-9]?)\.([A-Za-z0-9_-]{1,120})\.([A-Za-z0-9]{3})$/
const longestCode = 140
const longestPaste = 20_000
const skippedState = 1

/** The state of the first option: terms are ticked or not and levels set or not, so they have no state for "skipped". */
function firstOptionState({ kind }: SlotGroup): number {
  return kind === 'term' || kind === 'level' ? skippedState : skippedState + 1
}

/**
 * The fragment of the result link for these answers, without the `#`: `1.<payload>.<check>`. One result has one link.
 * Answers to questions without a slot are not in it. `edition` is the one the answers were given to.
 */
export function encodeLink({ edition, answers }: Result, codebook: Codebook): string {
  const questions = questionsBySlot(codebook)
  let number = 0n
  for (const group of codebook.groups.toReversed()) {
    for (let slot = group.first + group.slots - 1; slot >= group.first; slot--) {
      number = push(number, group.weights, stateOf(answers.get(questions.get(slot) ?? ''), group))
    }
  }
  const text = `1.${toText(push(number, editions, edition))}`
  return `${text}.${checksum(text)}`
}

/** The result a fragment holds (without the `#`), or why it holds none. Total: it never throws and never guesses. */
export function decodeLink(code: string, codebook: Codebook): Decoded {
  const parts = code.length <= longestCode ? form.exec(code) : null
  if (parts === null) return problem(looksLikeOurs(code) ? 'damaged' : 'not-ours')
  const [, kind = '', version = '', payload = '', check = ''] = parts
  if (checksum(`${kind}${version}.${payload}`) !== check) return problem('damaged')
  if (kind !== '' || version !== '1') return problem('newer')
  return readVersion1(payload, codebook)
}

/** Frozen: how version 1 is read. A later version gets a reader of its own beside this one. */
function readVersion1(payload: string, codebook: Codebook): Decoded {
  const number = fromText(payload)
  if (toText(number) !== payload) return problem('damaged')
  let [edition, rest] = pop(number, editions)
  const unreadable = problem(edition > codebook.edition ? 'newer' : 'damaged')
  const questions = questionsBySlot(codebook)
  const answers = new Map<string, Answer>()
  for (const group of codebook.groups) {
    const first = firstOptionState(group)
    for (let slot = group.first; slot < group.first + group.slots; slot++) {
      const [state, before] = pop(rest, group.weights)
      rest = before
      if (state === 0) continue
      const question = questions.get(slot)
      if (question === undefined) return unreadable
      answers.set(question, state < first ? 'skipped' : state - first)
    }
  }
  if (rest !== 0n) return unreadable
  const isKnown = edition >= 1 && edition <= codebook.edition
  return isKnown ? { ok: true, result: { edition, answers } } : unreadable
}

/**
 * The result in what a person pasted: a whole address of any host, or the fragment alone, with spaces, line breaks or words
 * in or around it. Gives the first reading that decodes; else says why the likeliest does not.
 */
export function findLink(pasted: string, codebook: Codebook): Decoded {
  if (pasted.length > longestPaste) return problem('not-ours')
  const decoded = readings(pasted.replace(/\s/g, '')).map((code) => decodeLink(code, codebook))
  const newer = decoded.find((one) => !one.ok && one.problem === 'newer')
  const fragment = pasted.slice(pasted.lastIndexOf('#') + 1).trim()
  return (
    decoded.find(({ ok }) => ok) ??
    newer ??
    problem(looksLikeOurs(fragment) ? 'damaged' : 'not-ours')
  )
}

/** Every part of a text that has the form of a fragment, overlapping ones too. */
function readings(text: string): readonly string[] {
  return [...text.matchAll(/(?=(s?[1-9][0-9]?\.[A-Za-z0-9_-]{1,120}\.[A-Za-z0-9]{3}))/g)].map(
    ([, code = '']) => code,
  )
}

/** Questions that came into the content after a link's edition, and so are new to its answers. */
export function questionsSince(edition: number, codebook: Codebook): readonly string[] {
  return codebook.slots.filter(({ since }) => since > edition).map(({ question }) => question)
}

function problem(reason: LinkProblem): Decoded {
  return { ok: false, problem: reason }
}

function looksLikeOurs(code: string): boolean {
  return /^s?[1-9][0-9]?\.[A-Za-z0-9_-]/.test(code)
}

function questionsBySlot(codebook: Codebook): ReadonlyMap<number, string> {
  return new Map(codebook.slots.map(({ slot, question }) => [slot, question]))
}

function stateOf(answer: Answer | undefined, group: SlotGroup): number {
  if (answer === undefined) return 0
  const first = firstOptionState(group)
  if (answer === 'skipped') return first === skippedState ? 0 : skippedState
  return first + answer
}

function toText(number: bigint): string {
  let text = ''
  let rest = number
  do {
    text = base64url.charAt(Number(rest % 64n)) + text
    rest /= 64n
  } while (rest > 0n)
  return text
}

function fromText(text: string): bigint {
  let number = 0n
  for (const character of text) number = number * 64n + BigInt(base64url.indexOf(character))
  return number
}
