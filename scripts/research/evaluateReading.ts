/**
 * How well postings are read, by ten folds over employers: each fold's postings are read by terms learned from the others. The
 * texts are the shortened phrases of data/postings.json, so these figures say nothing of headings, benefits and long sentences.
 */
import { writeFileSync } from 'node:fs'
import { type AllContent, loadContent } from '../../src/content/load.ts'
import { readingPart } from '../../src/content/parts.ts'
import { fewestAsks } from '../../src/core/fit/postings.ts'
import { atOnce } from '../../src/core/pauses.ts'
import { asksOf, type ReadAsk } from '../../src/core/reading/asks.ts'
import { nearestRole } from '../../src/core/reading/nearest.ts'
import { withAsks } from '../../src/core/reading/posting.ts'
import { recogniser } from '../../src/core/reading/recognise.ts'
import { sectionOfPhrase } from '../../src/core/reading/sections.ts'
import { handTerms, learnTerms, phrasesOf, written } from './learnTerms.ts'

const folds = 10
/** How many of the worst are printed. */
const shown = { skills: 8, phrases: 60 } as const

type Posting = AllContent['postings'][number]

/** A posting beside what was read in it. */
interface Tried {
  readonly posting: Posting
  readonly phrases: readonly TriedPhrase[]
  readonly truth: readonly ReadAsk[]
  readonly read: readonly ReadAsk[]
}

interface TriedPhrase {
  readonly text: string
  readonly truth: ReadonlyMap<string, number>
  readonly read: ReadonlyMap<string, number>
  readonly sameSection: boolean
}

/** What is measured; shares are 0 to 1. */
export interface ReadingFigures {
  readonly postings: number
  readonly phrases: number
  /** Skills, posting by posting. */
  readonly precision: number
  readonly recall: number
  /** Of the asks found: the same level, and a level off at most. */
  readonly sameLevel: number
  readonly nearLevel: number
  readonly sameWeight: number
  /** Of so many postings the own role is the one with the nearest profile: as read, and as coded. */
  readonly withRole: number
  readonly ownRole: number
  readonly ownRoleCoded: number
}

/** The figures of the postings read by the table they taught: better than on new ones, but worked out at once, so that a test can see that what was written down is of the table of today. */
export function ownFigures(content: AllContent): ReadingFigures {
  const table = readingPart(content)
  const recognise = recogniser(table)
  return figuresOf(
    content.postings.map((posting) => tried(posting, table.skills, recognise)),
    content,
  )
}

function figuresOf(tried: readonly Tried[], { roles }: AllContent): ReadingFigures {
  const asks = foundAsks(tried)
  const withRole = tried.filter(
    ({ posting, truth }) => posting.role !== null && truth.length >= fewestAsks,
  )
  const nearest = (which: 'truth' | 'read') =>
    rounded(share(withRole, (one) => nearestRole(one[which], roles) === one.posting.role))
  const { precision, recall } = counts(tried.map(askedAndRead))
  return {
    postings: tried.length,
    phrases: tried.flatMap(({ phrases }) => phrases).length,
    precision: rounded(precision),
    recall: rounded(recall),
    sameLevel: rounded(share(asks, ({ by }) => by === 0)),
    nearLevel: rounded(share(asks, ({ by }) => Math.abs(by) <= 1)),
    sameWeight: rounded(share(asks, ({ sameWeight }) => sameWeight)),
    withRole: withRole.length,
    ownRole: nearest('read'),
    ownRoleCoded: nearest('truth'),
  }
}

/** The asks that were found where they are: by how much their level is off, and whether they weigh the same. */
function foundAsks(tried: readonly Tried[]) {
  return tried.flatMap(({ truth, read }) =>
    truth.flatMap(({ skill, level, weight }) => {
      const found = read.find((one) => one.skill === skill)
      return found === undefined
        ? []
        : [{ by: found.level - level, sameWeight: found.weight === weight }]
    }),
  )
}

function rounded(share: number): number {
  return Math.round(1000 * share) / 1000
}

function askedAndRead({ truth, read }: Tried): Sets {
  return [keysOf(truth), keysOf(read)]
}

/** What the method page shows. */
export const figuresFile = 'src/static/readingFigures.json'

/** Prints the figures with what was read wrong, and writes what the method page shows. */
export function printReading(): void {
  const { content } = loadContent('data')
  if (content === null) throw new Error('The content needs mending: npm run check')
  const tried = triedByFolds(content)
  const phrases = tried.flatMap(({ phrases }) => phrases)
  const all = figuresOf(tried, content)
  const figuresOfToday = { byFolds: all, ofOwn: ownFigures(content) }
  writeFileSync(figuresFile, `${JSON.stringify(figuresOfToday, null, 2)}\n`)
  console.log(
    [
      `Reading ${all.postings} coded postings, ${all.phrases} phrases, by ${folds} folds over employers.`,
      'These are shortened phrases in our own words: whole postings are harder, see docs/reading.md.',
      '',
      figures(
        'Skills, phrase by phrase',
        phrases.map(({ truth, read }) => [truth, read]),
      ),
      figures('Skills, posting by posting', tried.map(askedAndRead)),
      `Level of asks found: exact ${percent(all.sameLevel)}, within one ${percent(all.nearLevel)}, on average ${mean(foundAsks(tried).map(({ by }) => by)).toFixed(2)} off.`,
      `Section of the phrase kept: ${percent(share(phrases, ({ sameSection }) => sameSection))}; weight of asks found the same: ${percent(all.sameWeight)}.`,
      `Own role is the nearest: ${percent(all.ownRole)} of ${all.withRole} postings as read, ${percent(all.ownRoleCoded)} as coded.`,
      '',
      'The worst skills, posting by posting:',
      ...skillFigures(tried, content)
        .slice(0, shown.skills)
        .map((one) => `  ${one.text}`),
      '',
      'Phrases read wrong (− missed, + invented):',
      ...wrongPhrases(phrases)
        .slice(0, shown.phrases)
        .map((one) => `  ${one}`),
    ].join('\n'),
  )
}

function triedByFolds(content: AllContent): readonly Tried[] {
  const skills = content.skills.map(({ id }) => id)
  const hand = handTerms(content.terms)
  const foldOf = (posting: Posting) => hashOf(posting.employer ?? posting.id) % folds
  return Array.from({ length: folds }, (_, fold) => fold).flatMap((fold) => {
    const others = content.postings.filter((posting) => foldOf(posting) !== fold).flatMap(phrasesOf)
    const learned = learnTerms(others, skills, hand)
    const terms = content.terms.map((file) => {
      const found = learned.get(file.id)
      return found === undefined ? file : { ...file, ...written(found, others) }
    })
    const table = readingPart({ ...content, terms })
    const recognise = recogniser(table)
    return content.postings
      .filter((posting) => foldOf(posting) === fold)
      .map((posting) => tried(posting, table.skills, recognise))
  })
}

function tried(
  posting: Posting,
  skills: readonly string[],
  recognise: ReturnType<typeof recogniser>,
): Tried {
  const phrases = atOnce(
    withAsks(
      posting.asks.map(({ phrase, section, skills }) => ({
        ...{ text: phrase, section: sectionOfPhrase(section, phrase), heading: false },
        ...{ codedSection: section, coded: skills },
      })),
      recognise,
    ),
  )
  return {
    posting,
    phrases: phrases.map(({ text, section, codedSection, coded, found }) => ({
      text,
      truth: new Map(coded.map(({ skill, level }) => [skill, level])),
      read: new Map(found.map(({ skill, level }) => [skill, level])),
      sameSection: section === codedSection,
    })),
    truth: asksOf(
      phrases.map(({ codedSection, coded }) => ({ section: codedSection, found: coded })),
      skills,
    ),
    read: asksOf(phrases, skills),
  }
}

type Sets = readonly [truth: Keys, read: Keys]
type Keys = { readonly size: number; has(skill: string): boolean; keys(): Iterable<string> }

function keysOf(asks: readonly ReadAsk[]): Keys {
  return new Set(asks.map(({ skill }) => skill))
}

function counts(pairs: readonly Sets[]) {
  let [both, truths, reads] = [0, 0, 0]
  for (const [truth, read] of pairs) {
    truths += truth.size
    reads += read.size
    for (const skill of truth.keys()) both += read.has(skill) ? 1 : 0
  }
  return { both, truths, reads, precision: both / reads, recall: both / truths }
}

function figures(title: string, pairs: readonly Sets[]): string {
  const { both, truths, reads, precision, recall } = counts(pairs)
  return `${title}: precision ${precision.toFixed(3)}, recall ${recall.toFixed(3)} (${truths} coded, ${reads} read, ${both} both).`
}

function skillFigures(tried: readonly Tried[], { skills }: AllContent) {
  return skills
    .map(({ id }) => {
      const only = (asks: readonly ReadAsk[]) => keysOf(asks.filter(({ skill }) => skill === id))
      const { truths, precision, recall } = counts(
        tried.map(({ truth, read }) => [only(truth), only(read)]),
      )
      return {
        id,
        worth: (2 * precision * recall) / (precision + recall),
        text: `${id}: precision ${precision.toFixed(2)}, recall ${recall.toFixed(2)}, coded in ${truths}`,
      }
    })
    .sort((a, b) => a.worth - b.worth || (a.id < b.id ? -1 : 1))
}

function wrongPhrases(phrases: readonly TriedPhrase[]): readonly string[] {
  return phrases
    .map(({ text, truth, read }) => {
      const missed = [...truth.keys()].filter((skill) => !read.has(skill))
      const invented = [...read.keys()].filter((skill) => !truth.has(skill))
      const words = [...missed.map((one) => `−${one}`), ...invented.map((one) => `+${one}`)]
      return { count: words.length, line: `${text} | ${words.join(' ')}` }
    })
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count || (a.line < b.line ? -1 : 1))
    .map(({ line }) => line)
}

function share<T>(items: readonly T[], holds: (item: T) => boolean): number {
  return items.filter(holds).length / items.length
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}

function percent(share: number): string {
  return `${(100 * share).toFixed(1)} %`
}

/** A number that depends on the letters only (FNV-1a), so that a posting stays in its fold. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5
  for (const letter of text) hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193)
  return (hash ^ (hash >>> 15)) >>> 0
}
