/** A posting, read: which skills it asks, how far, and by which words. */
import { fewestAsks } from '../fit/postings.ts'
import { atOnce, type WithPauses } from '../pauses.ts'
import { asksOf, type Found, type ReadAsk } from './asks.ts'
import type { Line } from './clean.ts'
import { placeOf } from './marked.ts'
import { clausesOf, phrasesOf } from './phrases.ts'
import type { Hit, Mark, Recogniser } from './recognise.ts'
import { headingOf, isFact, type Section, saysRequired, sectionOfPhrase } from './sections.ts'
import { askedLevel } from './strength.ts'
import { checkedLines, type Refusal } from './text.ts'

/** What a phrase asks of one skill, and the words that say so. */
interface Asked extends Found {
  /** How sure: above 0, and the larger the surer. */
  readonly score: number
  /** Where the words stand in the phrase: start and end of each, in order and apart. */
  readonly marks: readonly Mark[]
}

/** A phrase of the text with what was found in it. */
export interface ReadPhrase {
  /** Plain text, without markup. Never to be put into a page as anything but text. */
  readonly text: string
  /** The line it stands in, from 0; several phrases may. */
  readonly line: number
  readonly section: Section
  /** A heading asks nothing. */
  readonly heading: boolean
  readonly found: readonly Asked[]
}

/** A posting as it was read. */
export interface PostingReading {
  readonly why: null
  readonly phrases: readonly ReadPhrase[]
  /** Each skill once, in the order of the table. */
  readonly asks: readonly ReadAsk[]
  /** How many phrases that could ask something said nothing about any skill. */
  readonly unread: number
  /** Whether it asks for enough skills to be compared; under four it says too little. */
  readonly enough: boolean
  /** Whether the text looks like a posting at all: it has enough asks, or a heading as postings have. */
  readonly isPosting: boolean
}

/** What reading comes to: a reading, with `why` null, or why there is none. */
export type PostingOutcome = PostingReading | Refusal

/** `reading`, without a pause. */
export function readPosting(...given: Parameters<typeof reading>): PostingOutcome {
  return atOnce(reading(...given))
}

/** Reads a posting, with pauses. Any text gives an outcome; the same text gives the same one. */
export function* reading(
  raw: string,
  recognise: Recogniser,
  skills: readonly string[],
): WithPauses<PostingOutcome> {
  const checked = checkedLines(raw)
  if (checked.why !== null) return checked
  yield
  const phrases = yield* withAsks(yield* sectioned(checked.lines), recognise)
  const asks = asksOf(phrases, skills)
  const enough = asks.length >= fewestAsks
  return {
    why: null,
    phrases,
    asks,
    unread: phrases.filter(
      (one) => !one.heading && one.section !== 'left-out' && one.found.length === 0,
    ).length,
    enough,
    isPosting: enough || phrases.some(({ heading, section }) => heading && section !== 'left-out'),
  }
}

/** A line about degrees: what was studied is no skill that is asked, unless it is research. */
const degree = /\b(?:bachelor|master)(?:['’]?s)?\b|\bdegree\b|\bdiploma\b|\b[bm]sc?\b/i
const besides = /\bph\.?d|\bdoctora|\bresearch|\bexperience|\byears?\b/i

/** What one phrase asks, skill by skill. */
function asksIn(phrase: string, recognise: Recogniser): readonly Asked[] {
  if (degree.test(phrase) && !besides.test(phrase)) return []
  return hitsIn(phrase, recognise).map(({ skill, score, marks }) => ({
    skill,
    level: askedLevel(phrase, placeOf(marks)),
    score,
    marks,
  }))
}

/**
 * In a text with more phrases than this, faint hints gather by chance: a skill is not asked whose scores add up to less, and a
 * phrase that is less than half as sure of it as the surest, and not clear by itself, says nothing of it.
 */
const faint = { phrases: 20, sum: 1.5, clear: 1 } as const

/** Each phrase with what it asks. Headings and what is left out ask nothing and count for nothing. */
export function* withAsks<Phrase extends Pick<Placed, 'text' | 'section' | 'heading'>>(
  phrases: readonly Phrase[],
  recognise: Recogniser,
): WithPauses<readonly (Phrase & Pick<ReadPhrase, 'found'>)[]> {
  const asking = (phrase: Phrase) => !phrase.heading && phrase.section !== 'left-out'
  const asked: (Phrase & Pick<ReadPhrase, 'found'>)[] = []
  for (const phrase of phrases) {
    asked.push({ ...phrase, found: asking(phrase) ? asksIn(phrase.text, recognise) : [] })
    yield
  }
  if (phrases.filter(asking).length <= faint.phrases) return asked
  const scores = new Map<string, { sum: number; best: number }>()
  for (const { skill, score } of asked.flatMap(({ found }) => found)) {
    const { sum, best } = scores.get(skill) ?? { sum: 0, best: 0 }
    scores.set(skill, { sum: sum + score, best: Math.max(best, score) })
  }
  const counts = ({ skill, score }: Asked) => {
    const { sum, best } = scores.get(skill) ?? { sum: 0, best: 0 }
    return sum > faint.sum && score >= Math.min(faint.clear, best / 2)
  }
  return asked.map((phrase) => ({ ...phrase, found: phrase.found.filter(counts) }))
}

/** What a phrase speaks of: each clause is read alone, the surest counts, all its words are marked. */
export function hitsIn(phrase: string, recognise: Recogniser): readonly Hit[] {
  const hits = new Map<string, Hit>()
  for (const words of clausesOf(phrase)) {
    for (const hit of recognise(words)) {
      const before = hits.get(hit.skill)
      if (before === undefined) hits.set(hit.skill, hit)
      else {
        const score = Math.max(before.score, hit.score)
        hits.set(hit.skill, { ...hit, score, marks: [...before.marks, ...hit.marks] })
      }
    }
  }
  return [...hits.values()]
}

type Placed = Omit<ReadPhrase, 'found'>

/**
 * The phrases of a posting with their sections. What stands before the first heading is about the company or repeats the
 * rest, and is left out where a heading names the duties; else it is read as duties, as is a posting without headings. Where
 * no heading names what is required, a phrase that says so itself is.
 */
function* sectioned(lines: readonly Line[]): WithPauses<readonly Placed[]> {
  const headings = lines.map(({ text, bullet, heading }) =>
    bullet ? null : headingOf(text, heading),
  )
  const names = (section: Section) => headings.some((one) => one?.section === section)
  let section: Section = names('responsibilities') ? 'left-out' : 'responsibilities'
  const phrases: Placed[] = []
  for (const [line, { text }] of lines.entries()) {
    const heading = headings[line] ?? null
    if (heading === null || heading.rest !== '') phrases.push(...placed(text, line, section))
    else {
      section = heading.section
      phrases.push({ text, line, section, heading: true })
    }
    yield
  }
  if (phrases.some(({ section }) => section === 'required')) return phrases
  return phrases.map((phrase) =>
    phrase.section === 'responsibilities' && saysRequired(phrase.text)
      ? { ...phrase, section: 'required' }
      : phrase,
  )
}

/**
 * The phrases of one line. "Requirements: Python" is required whatever stands around it; in a text that was pasted as one
 * line, such a beginning holds until the next, and so does a heading that stands by itself.
 */
function placed(text: string, line: number, around: Section): readonly Placed[] {
  let section = around
  const phrases = phrasesOf(text)
  return phrases.map((phrase) => {
    const mayBe = phrase.includes(':') || (phrases.length > 1 && isShort(phrase))
    const heading = mayBe ? headingOf(phrase, false) : null
    const alone = heading !== null && heading.rest === ''
    if (heading !== null && isFact(phrase))
      return { text: phrase, line, section: 'left-out', heading: false }
    if (heading !== null) section = heading.section
    return {
      text: phrase,
      line,
      section: alone ? section : sectionOfPhrase(section, phrase),
      heading: alone,
    }
  })
}

const longestAlone = 32

/** Whether a phrase within a line may be a heading: short, and no sentence of its own. */
function isShort(phrase: string): boolean {
  return phrase.length <= longestAlone && /[^.!;]$/.test(phrase)
}
