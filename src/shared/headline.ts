import type { Met } from '../core/fit/postings.ts'
import type { Band } from '../core/fit/track.ts'
import { capitalised, inWords, numberWord } from '../ui/words.ts'

/** Whose result it is: one's own, or that of somebody who sent a link. */
export type Whose = 'own' | 'sent'

/** As much of a role's standing as the sentence needs. */
export interface HeadlineFit {
  /** With its kind. */
  readonly name: string
  /** Without it, for sentences about several. */
  readonly role: string
  readonly standing: Band
  /** Null where a must-have is unanswered. */
  readonly band: Band | null
  readonly score: number
  /** How many skills have to rise for the next word; null where that is not known. */
  readonly missing: number | null
}

const people = {
  own: { are: 'You’re', your: 'your', you: 'you' },
  sent: { are: 'They’re', your: 'their', you: 'them' },
} as const

/** Scores nearer than this are said to be equal. */
const sayablePoints = 0.5

/**
 * The result in a sentence a mentor would say. `first` is the role it is about, `tied` those that suit
 * about equally, the best first and among them; empty where there is no tie or another role was chosen.
 * `isClosest` is false where it is about a role that others are ahead of.
 */
export function headline(
  first: HeadlineFit,
  tied: readonly HeadlineFit[],
  whose: Whose,
  isClosest = true,
): string {
  const { are, your } = people[whose]
  if (tied.length > 1) return aboutSeveral(tied, whose)
  const { name, band, missing } = first
  switch (band) {
    case null:
      return `One answer is missing before anything can be said about ${name}.`
    case 'ready':
      return `${are} ready for ${name}.`
    case 'close':
      return `${are} close to ${name}${missing === null || missing === 0 ? '' : `: ${things(missing)} missing`}.`
    case 'stretch':
      return isClosest
        ? `${capitalised(your)} closest role, and a stretch: ${name}.`
        : `A stretch: ${name}.`
    case 'explore':
      return `There’s a lot to learn for ${name}. That’s distance, not talent.`
  }
}

/** Said where no role is within reach: nothing is ranked then. */
export function startingOut(whose: Whose): string {
  return `${people[whose].are} just starting out: three good first steps.`
}

function things(missing: number): string {
  return missing === 1 ? 'one thing is' : `${numberWord(missing)} things are`
}

function aboutSeveral(tied: readonly HeadlineFit[], whose: Whose): string {
  const { you } = people[whose]
  const [best, second] = tied
  const roles = `${capitalised(numberWord(tied.length))} roles suit ${you} about equally`
  const isAhead = (best?.score ?? 0) - (second?.score ?? 0) >= sayablePoints
  const lot = best?.standing === 'stretch' ? ' Each means learning a lot.' : ''
  if (tied.length > 2) return `${roles}${isAhead ? `, ${best?.role} slightly ahead` : ''}.${lot}`
  return `${roles}: ${inWords(tied.map(({ role }) => role))}.${lot}`
}

/** Somebody told Close or Ready who meets fewer than this share of postings is told that jobs ask for more. */
const few = 1 / 5

/** How the sentence begins that counts the real postings somebody meets; `word` is its first. */
export function countStart(
  band: Band | null,
  { met, of }: Pick<Met, 'met' | 'of'>,
  word: string,
): string {
  const isMore = (band === 'close' || band === 'ready') && met < few * of
  return isMore ? `Real jobs often ask for more: ${word}` : capitalised(word)
}
