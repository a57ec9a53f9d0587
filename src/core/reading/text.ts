/** What any pasted text has to be before it is read. */
import { type Line, linesOf, longestText } from './clean.ts'
import { foreignLanguage } from './language.ts'

/** Why a text is not read. `language` is its name in English where the reason is a language. */
export type Refusal =
  | { readonly why: 'empty' | 'too-long' | 'no-text' }
  | { readonly why: 'language'; readonly language: string }

/** The lines, with `why` null, or why there are none. */
type Checked = { readonly why: null; readonly lines: readonly Line[] } | Refusal

/** So large a share of characters that no text has, 0 to 1, means that it is a file of another kind. */
const mostStrange = 0.05
const strange = /[\ufffd\p{Co}\p{Cs}]|[^\P{Cc}\t\n\r\f\v]/gu

/** The lines of a text, or why there are none: empty, more than 100,000 characters, no text at all, not in English. */
export function checkedLines(raw: string): Checked {
  if (raw.length > longestText) return { why: 'too-long' }
  if (raw.trim() === '') return { why: 'empty' }
  const strangers = raw.match(strange)?.length ?? 0
  if (strangers > mostStrange * raw.length || raw.startsWith('%PDF-')) {
    return { why: 'no-text' }
  }
  const lines = linesOf(raw)
  if (lines.length === 0) return { why: 'empty' }
  const language = foreignLanguage(lines.map(({ text }) => text).join('\n'))
  return language === null ? { why: null, lines } : { why: 'language', language }
}
