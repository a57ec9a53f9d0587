/** How numbers and bands are put into words, everywhere alike. */
import type { Band } from '../core/fit/track.ts'

export const bandNames: { readonly [band in Band]: string } = {
  ready: 'Ready',
  close: 'Close',
  stretch: 'Stretch',
  explore: 'Explore',
}

/** What a word means, to a person. */
export const bandMeanings: { readonly [band in Band]: string } = {
  ready: 'You cover what this kind of job is about.',
  close: 'Most of it is there; a few things are missing.',
  stretch: 'A good part is there; some of what matters most isn’t yet.',
  explore: 'There’s a lot to learn for this one. That’s distance, not talent.',
}

const numberWords = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine']

/** A small number as a word, a larger one in figures. */
export function numberWord(number: number): string {
  return numberWords[number] ?? String(number)
}

/** A sentence with its first letter large. */
export function capitalised(sentence: string): string {
  return sentence.charAt(0).toUpperCase() + sentence.slice(1)
}

/** What something of these is called, by its id; the id itself for what is not among them. */
export function namesOf(
  all: readonly { readonly id: string; readonly name: string }[],
): (id: string) => string {
  const names = new Map(all.map(({ id, name }) => [id, name]))
  return (id) => names.get(id) ?? id
}

/** A list as a person says it: "a", "a and b", "a, b and c". */
export function inWords(items: readonly string[]): string {
  const last = items.at(-1) ?? ''
  return items.length < 2 ? last : `${items.slice(0, -1).join(', ')} and ${last}`
}

/** A list of names that may hold "and" themselves: "Python; risk and policy". */
export function listed(items: readonly string[]): string {
  return items.join('; ')
}

/** "1 step", "3 steps". The number and its word never break apart. */
export function count(number: number, one: string, many = `${one}s`): string {
  return `${number}\u00a0${number === 1 ? one : many}`
}

/** A level, 0 to 4, with at most one decimal. */
export function levelNumber(level: number): string {
  return Number.isInteger(level) ? String(level) : level.toFixed(1)
}

/** Hours as a person says them: "45 minutes" is said "0.75 h" nowhere. */
export function hoursInWords(hours: number): string {
  return hours < 1 ? `${Math.round(hours * 60)}\u00a0min` : `${Math.round(hours * 10) / 10}\u00a0h`
}

/** Seconds that a question takes: our reading model, not a measurement. */
export const questionSeconds = 10

/** Minutes that so many questions take, the last one begun counting whole. */
export function minutesOf(questions: number): number {
  return Math.ceil((questions * questionSeconds) / 60)
}

/** Minutes that so many questions take, said kindly. */
export function minutesFor(questions: number): string {
  if (questions === 0) return 'nothing left to answer'
  const minutes = minutesOf(questions)
  return minutes === 1 ? 'about a minute left' : `about ${minutes}\u00a0minutes left`
}

/** The kinds of resources. */
export const typeNames = {
  course: 'Course',
  book: 'Book',
  guide: 'Guide',
  docs: 'Documentation',
  video: 'Video',
  paper: 'Paper',
  standard: 'Standard',
  framework: 'Framework',
  'tool-tutorial': 'Tool tutorial',
  certification: 'Certification material',
  lab: 'Lab',
  ctf: 'Competition',
  project: 'Practice project',
} as const

/** "week 3", "weeks 3–5", never broken apart. */
export function weeksInWords(first: number, last: number): string {
  return first === last ? `week\u00a0${first}` : `weeks\u00a0${first}\u2060–\u2060${last}`
}

/** "3 weeks", "3 to 5 weeks". */
export function weeksRangeInWords([fewest, most]: readonly [number, number]): string {
  return fewest === most ? count(fewest, 'week') : `${fewest} to ${count(most, 'week')}`
}

/** A kind of resource, or a language, by its name. */
export function kindName(kind: string): string {
  const names: Readonly<Record<string, string>> = typeNames
  return names[kind] ?? new Intl.DisplayNames('en', { type: 'language' }).of(kind) ?? kind
}

/** The day, `YYYY-MM-DD`, on which the address of something was last found to be there. */
export function lastFound(day: string): string {
  return `Last found there on ${day}.`
}
