/** A CV or a paragraph about one's work, read: suggestions to confirm, never levels. */

import { phrasesOf } from './phrases.ts'
import { hitsIn } from './posting.ts'
import type { Mark, Recogniser } from './recognise.ts'
import { checkedLines, type Refusal } from './text.ts'

/** Where in a CV a phrase stands, by the heading over it. */
type Part = 'deeds' | 'named' | 'left-out'

/** A sentence that tells of a skill. Nothing is claimed: it is shown beside the question about the skill. */
interface Suggestion {
  readonly skill: string
  /** The option of the ladder question to mark, 1 to 3. */
  readonly level: number
  /** Places of the phrases it rests on, from 0, the one that tells of most first. */
  readonly from: readonly number[]
}

/** A phrase of a CV with what it tells of. */
interface ToldPhrase {
  /** Plain text, without markup. Never to be put into a page as anything but text, nor kept. */
  readonly text: string
  readonly line: number
  readonly found: readonly {
    readonly skill: string
    readonly level: number
    readonly marks: readonly Mark[]
  }[]
}

/** A CV as it was read. */
interface CvReading {
  readonly why: null
  readonly phrases: readonly ToldPhrase[]
  /** One for each skill that was found, in the order of the table. */
  readonly suggestions: readonly Suggestion[]
  /** How many phrases said nothing about any skill. */
  readonly unread: number
}

export type CvOutcome = CvReading | Refusal

/** Reads a CV. Any text gives an outcome; the same text gives the same one. */
export function readCv(raw: string, recognise: Recogniser, skills: readonly string[]): CvOutcome {
  const checked = checkedLines(raw)
  if (checked.why !== null) return checked
  let part: Part = 'deeds'
  const phrases = checked.lines.flatMap(({ text, bullet }, line): readonly ToldPhrase[] => {
    const heading = bullet ? null : partOf(text)
    if (heading !== null) part = heading.part
    const told = heading === null ? text : heading.rest
    if (part === 'left-out' || told === '') return []
    const named = part === 'named'
    return phrasesOf(told).map((text) => ({
      text,
      line,
      found: hitsIn(text, recognise).map(({ skill, clause, marks }) => ({
        skill,
        level: named ? Math.min(1, toldLevel(clause, text)) : toldLevel(clause, text),
        marks,
      })),
    }))
  })
  return {
    why: null,
    phrases,
    suggestions: skills.flatMap((skill) => suggestionOf(skill, phrases) ?? []),
    unread: phrases.filter(({ found }) => found.length === 0).length,
  }
}

function suggestionOf(skill: string, phrases: readonly ToldPhrase[]): Suggestion | null {
  const told = phrases.flatMap(({ found }, place) =>
    found.flatMap((one) => (one.skill === skill ? [{ place, level: one.level }] : [])),
  )
  const [most] = told.toSorted((a, b) => b.level - a.level || a.place - b.place)
  if (most === undefined) return null
  const rest = told.map(({ place }) => place).filter((place) => place !== most.place)
  return { skill, level: most.level, from: [most.place, ...rest] }
}

/** What a part's heading is called. Where a skill is only named, or was only studied, that tells of no deed. */
const parts: readonly { readonly part: Part; readonly is: RegExp }[] = [
  {
    part: 'named',
    is: /^(?:(?:technical|key|core|other|professional|it) )?(?:skills|tools|technologies|competenc(?:es|ies)|expertise|tech stack|education|certifications?|certificates?|courses|training|coursework|licences|licenses|studies)(?: (?:and|&) \w+)?$/i,
  },
  {
    part: 'left-out',
    is: /^(?:(?:personal )?interests|hobbies|contact(?: details)?|references|languages|personal (?:details|information|data)|address|nationality)$/i,
  },
  {
    part: 'deeds',
    is: /^(?:(?:work|professional|relevant|research|selected|personal|side|open source|volunteer) )?(?:experience|employment|history|career|projects?|profile|summary|about me|about|publications|research|talks|work|positions|achievements|volunteering)(?: (?:and|&) \w+| history| summary)?$/i,
  },
]
const longestHeading = 40

function partOf(text: string): { readonly part: Part; readonly rest: string } | null {
  const colon = text.indexOf(':')
  const head = (colon === -1 ? text : text.slice(0, colon)).trim()
  if (head.length > longestHeading) return null
  const found = parts.find(({ is }) => is.test(head))
  return found === undefined
    ? null
    : { part: found.part, rest: colon === -1 ? '' : text.slice(colon + 1).trim() }
}

/** Verbs and scope, the first row that fits: what was only studied, what others rely on, what was done alone. */
const told: readonly { readonly level: number; readonly words: RegExp }[] = [
  {
    level: 1,
    words:
      /\b(?:course|courses|coursework|certificate in|certified|certification|stud(?:y|ied|ying)|tutorials?|bootcamp|workshop participant|attended|learn(?:ed|ing|t) (?:about|the basics)|learning (?:about|to)|(?:am|was|been|currently|still|started) learning|familiar(?:ity)?|basic|basics|introduction to|read about|interested in|shadowed|with guidance|under supervision|helped|assisted)\b/i,
  },
  {
    level: 3,
    words:
      /\b(?:led|lead|leading|design(?:ed|ing)?|own(?:ed|ing)?|review(?:ed|ing)?|architect(?:ed|ing)?|head(?:ed)? (?:of|up)?|manag(?:ed|ing)|found(?:ed|er)|establish(?:ed|ing)?|direct(?:ed|ing)|maintain(?:ed|er|ing)?|mentor(?:ed|ing)?|publish(?:ed)?|presented|principal|responsible for|chaired|taught|coached|introduced|in production|at scale|for (?:\w+ ){1,3}teams)\b/i,
  },
]
/** What a phrase tells of where no word says how far: it was done. */
const usualLevel = 2

function toldStrength(text: string): number | null {
  return told.find(({ words }) => words.test(text))?.level ?? null
}

function toldLevel(clause: string, phrase: string): number {
  return toldStrength(clause) ?? toldStrength(phrase) ?? usualLevel
}
