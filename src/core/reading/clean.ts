/** Pasted text, brought to plain lines: no markup, no marks of lists, no hidden characters, wrapped lines joined. */

/** A line of the text as somebody reads it. */
export interface Line {
  readonly text: string
  /** Whether it stands in a list. */
  readonly bullet: boolean
  /** Whether the text itself marks it as a heading, as HTML and Markdown can. */
  readonly heading: boolean
}

/** The most characters that are read. */
export const longestText = 100_000

/** Elements that begin and end a line. Others stand within one. */
const blocks: ReadonlySet<string> = new Set(
  `address article aside blockquote br dd div dl dt footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol p
  pre section table tbody td th thead tr ul`.split(/\s+/),
)
const inline: ReadonlySet<string> = new Set(
  'a abbr b body code em font head html i img label mark meta small span strong sub sup title u'.split(
    ' ',
  ),
)
/** Elements whose content nobody reads. */
const hidden: ReadonlySet<string> = new Set(['script', 'style', 'template', 'noscript', 'svg'])
const longestTag = 10

const entities: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
  ['nbsp', ' '],
  ['rsquo', '’'],
  ['lsquo', '‘'],
  ['rdquo', '”'],
  ['ldquo', '“'],
  ['ndash', '–'],
  ['mdash', '—'],
  ['bull', '•'],
  ['middot', '·'],
  ['hellip', '…'],
])

/** Characters that are not seen: controls, marks of direction, soft hyphens, joiners of no width. */
const unseen = /[\p{Cc}\p{Cf}\p{Co}\p{Cn}]/gu
const lineEnds = /\r\n?|[\u2028\u2029\v\f]/g
/** The marks of a list at the start of a line. */
const bulletMarks =
  /^(?:(?:[•◦▪●○■□‣⁃∙·*–—✓✔➢➤►▶+-]|\(?(?:\d{1,2}|[a-z])[.)])\s+)?[•◦▪●○■□‣⁃∙·✓✔➢➤►▶]?/u
const headingMark = /^#{1,6}\s+/
/** Marks of emphasis in Markdown. */
const emphasis = /\*\*|__|`/g
const rule = /^[-=_*~\s]+$/

/** The lines of a text of at most `longestText` characters. Empty ones are left out. */
export function linesOf(raw: string): readonly Line[] {
  const plain = withoutMarkup(raw).normalize('NFKC').replace(lineEnds, '\n')
  const lines: Line[] = []
  let apart = true
  for (const one of plain.split('\n')) {
    const line = lineOf(one)
    if (line === null) {
      apart = true
      continue
    }
    const last = lines.at(-1)
    if (last !== undefined && !apart && goesOn(last, line)) {
      lines[lines.length - 1] = { ...last, text: `${last.text} ${line.text}` }
    } else {
      lines.push(line)
    }
    apart = false
  }
  return lines
}

function lineOf(raw: string): Line | null {
  const seen = plainLine(raw)
  if (rule.test(seen)) return null
  const heading = headingMark.test(seen) || (seen.startsWith('**') && /\*\*:?$/.test(seen))
  const bare = seen.replace(headingMark, '').replace(emphasis, '')
  const marks = bulletMarks.exec(bare)?.[0] ?? ''
  const text = bare.slice(marks.length).trim()
  const bullet = marks !== ''
  return text === '' ? null : { text, bullet, heading: heading && !bullet }
}

/** Whether a line has to be looked at closer: most have nothing but these characters. */
const strange = /[^ -~•–—‘’“”]| {2}/

/** What is seen of a line, with one space where there are several. */
function plainLine(raw: string): string {
  const plain = strange.test(raw)
    ? raw.replace(/\t/g, ' ').replace(unseen, '').replace(/\s+/gu, ' ')
    : raw
  return plain.trim()
}

/** Lines that were wrapped have so many characters; joined ones stay under the most. */
const wrapped = { least: 40, most: 2000 } as const

/** Whether a line is the rest of a longer one that was wrapped: it begins small, and the one before has not ended. */
function goesOn(before: Line, line: Line): boolean {
  return (
    !line.bullet &&
    !line.heading &&
    !before.heading &&
    /^\p{Ll}/u.test(line.text) &&
    before.text.length >= wrapped.least &&
    before.text.length <= wrapped.most &&
    !'.:;!?'.includes(before.text.at(-1) ?? '')
  )
}

/** A tag that was written as text, as feeds have it: the whole text is looked at as markup then. */
const escapedTag = /&lt;\/?(?:p|li|ul|div|br|strong|h[1-6])\b/i

/** The text without tags, and with the characters that entities stand for. Goes through it once. */
function withoutMarkup(raw: string): string {
  const text = escapedTag.test(raw) ? decoded(raw) : raw
  const parts: string[] = []
  let from = 0
  for (let open = text.indexOf('<'); open !== -1; open = text.indexOf('<', from)) {
    parts.push(text.slice(from, open))
    const tag = tagAt(text, open)
    if (tag === null) {
      parts.push('<')
      from = open + 1
      continue
    }
    parts.push(lineBreak(tag))
    from = tag.end
    if (hidden.has(tag.name) && !tag.closes) from = afterHidden(text, tag)
  }
  parts.push(text.slice(from))
  return decoded(parts.join(''))
}

interface Tag {
  readonly name: string
  readonly closes: boolean
  /** Behind its last character. */
  readonly end: number
}

/** The tag that begins here, a comment among them; null where `<` is only a sign. */
function tagAt(text: string, open: number): Tag | null {
  if (text.startsWith('<!--', open)) {
    const end = text.indexOf('-->', open)
    return { name: '', closes: false, end: end === -1 ? text.length : end + 3 }
  }
  const closes = text[open + 1] === '/'
  const start = open + (closes ? 2 : 1)
  const name = /^[a-z][a-z0-9]*/i.exec(text.slice(start, start + longestTag))?.[0].toLowerCase()
  if (name === undefined || !(blocks.has(name) || inline.has(name) || hidden.has(name))) return null
  const end = text.indexOf('>', start)
  return { name, closes, end: end === -1 ? text.length : end + 1 }
}

function lineBreak({ name, closes }: Tag): string {
  if (!blocks.has(name)) return ''
  if (closes) return '\n\n'
  if (name === 'li') return '\n\n• '
  return /^h\d$/.test(name) ? '\n\n# ' : name === 'br' ? '\n' : '\n\n'
}

/** Behind the closing tag of something hidden, or the end of the text. */
function afterHidden(text: string, { name, end }: Tag): number {
  const closing = new RegExp(`</${name}`, 'gi')
  closing.lastIndex = end
  const found = closing.exec(text)
  return found === null ? text.length : found.index
}

function decoded(text: string): string {
  return text.replace(
    /&(#x?)?([a-z0-9]{1,8});/gi,
    (whole, sign: string | undefined, name: string) => {
      if (sign === undefined) return entities.get(name) ?? whole
      const code = Number.parseInt(name, sign.length === 2 ? 16 : 10)
      return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole
    },
  )
}
