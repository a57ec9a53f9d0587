/** The code of a link, `<version>.<payload>.<check>`: a number in the characters that an address may have, signed. */
import { decode, type Weights } from './ans.ts'
import { checksum } from './checksum.ts'

/** Why a text is no link of ours: it never was one; it was cut off or mistyped; a newer version of this site made it. */
export type LinkProblem = 'not-ours' | 'damaged' | 'newer'

/** Why there is nothing to read. */
export interface NoLink<Problem> {
  readonly ok: false
  readonly problem: Problem
}

/** No link, for this reason. */
export function problem(reason: LinkProblem): NoLink<LinkProblem> {
  return { ok: false, problem: reason }
}

/** So many states, each as dear as the other. */
export function evenly(states: number): Weights {
  return Array.from({ length: states }, () => 1)
}

/** Editions of the content that a link can tell apart. */
export const editions = evenly(48)

const base64url = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'

/** A number in the characters that an address may have. */
export function toText(number: bigint): string {
  let text = ''
  let rest = number
  do {
    text = base64url.charAt(Number(rest % 64n)) + text
    rest /= 64n
  } while (rest > 0n)
  return text
}

/** The number that such characters stand for. */
export function fromText(text: string): bigint {
  let number = 0n
  for (const character of text) number = number * 64n + BigInt(base64url.indexOf(character))
  return number
}

/** A text with its check behind it. */
export function signed(text: string): string {
  return `${text}.${checksum(text)}`
}

/**
 * What a payload holds behind its edition, read state by state. `read` gives null for what nothing stands for in the content
 * up to the latest edition.
 */
export function readPayload<Held>(
  payload: string,
  latest: number,
  read: (next: (weights: Weights) => number) => Held | null,
): { readonly ok: true; readonly edition: number; readonly held: Held } | NoLink<LinkProblem> {
  let rest = fromText(payload)
  if (toText(rest) !== payload) return problem('damaged')
  const next = (weights: Weights) => {
    const [state, before] = decode(rest, weights)
    rest = before
    return state
  }
  const edition = next(editions)
  const held = read(next)
  const isWhole = held !== null && rest === 0n && edition >= 1 && edition <= latest
  return isWhole ? { ok: true, edition, held } : problem(edition > latest ? 'newer' : 'damaged')
}

/** What lies beyond is not read. */
const longestPaste = 20_000

/**
 * The link in what a person pasted or opened: a whole address of any host, or the fragment alone, with spaces, line breaks, words or
 * tracking in or around it, or encoded as addresses are. Gives the first code that opens; else says why the likeliest does not.
 * `codes` finds whatever has the form of a code, overlapping ones too.
 */
export function findCode<Read extends { readonly ok: true }>(
  pasted: string,
  codes: RegExp,
  open: (code: string) => Read | NoLink<LinkProblem>,
): Read | NoLink<LinkProblem> {
  const text = withoutEncoding(pasted.slice(0, longestPaste))
  const opened = [...text.replace(/\s/g, '').matchAll(codes)].map(([, code = '']) => open(code))
  return (
    opened.find(({ ok }) => ok) ??
    opened.find((one) => !one.ok && one.problem === 'newer') ??
    open(text.slice(text.lastIndexOf('#') + 1).trim())
  )
}

/** A text with the visible ASCII characters back that programs encode in addresses, such as `%23` for `#`. */
export function withoutEncoding(text: string): string {
  return text.replace(/%[2-7][0-9a-f]/gi, decodeURIComponent)
}
