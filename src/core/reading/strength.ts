/** How far a few words ask for a skill, or tell of it. */

/** A level, and the words that speak of it: a global pattern. */
export interface Strength<Level extends number> {
  readonly level: Level
  readonly words: RegExp
}

/** What is meant where no word says how far. */
const usualLevel = 2

/**
 * The level of what a phrase names at a place: by the last word for one before that place, else by the first behind it. Of
 * words that overlap the longer one speaks.
 */
export function levelAt<Level extends number>(
  strengths: readonly Strength<Level>[],
  phrase: string,
  place: number,
): Level | typeof usualLevel {
  const said = strengths
    .flatMap(({ level, words }) =>
      [...phrase.matchAll(words)].map(({ 0: word, index }) => ({
        ...{ level, start: index, end: index + word.length },
      })),
    )
    .sort((a, b) => a.start - b.start || b.end - a.end)
  let nearest: Level | null = null
  let end = 0
  for (const one of said) {
    if (one.start < end) continue
    if (nearest !== null && one.start > place) break
    nearest = one.level
    end = one.end
  }
  return nearest ?? usualLevel
}

/** What a posting asks for. */
const asked: readonly Strength<1 | 3 | 4>[] = [
  {
    level: 1,
    words:
      /\b(?:interest(?:ed)? in|interest|familiar(?:ity)?|awareness|exposure to|basic|basics|fundamentals of|curious|curiosity|passion(?:ate)? (?:for|about)|willing(?:ness)? to learn|eager(?:ness)? to learn|some (?:experience|knowledge|understanding)|introductory|conversant|enthusias[mt])/gi,
  },
  {
    level: 4,
    words:
      /\b(?:(?:set|define|own|drive|develop|shape|lead)s? (?:the |our )?(?:\w+ ){0,3}(?:strategy|vision|standards) (?:for|across) (?:the )?(?:whole |entire )?(?:organi[sz]ation|company|enterprise|group|industry)|industry(?:-| )(?:recogni[sz]ed|leading)|thought leader|world(?:-| )class|recogni[sz]ed expert)/gi,
  },
  {
    level: 3,
    words:
      /\b(?:(?:strong|deep|solid)(?:ly)?(?: familiarity)?|proven|expert(?:ise)?|extensive|advanced|excellent|exceptional|outstanding|proficien(?:t|cy)|fluen(?:t|cy)|master(?:y)?|track record|thorough|in-depth|significant|demonstrated|lead(?:s|ing)?|own(?:s|ing|ership)?|senior|end(?:-| )to(?:-| )end|at scale|large(?:-| )scale|production(?:-| )(?:grade|ready|level)|strategy|enterprise(?:-wide)?|architect(?:s|ing)?|direct(?:s|ing)? the|head of|organi[sz]ation-wide|company-wide|establish|spearhead|high(?:-| )quality)\b/gi,
  },
]

const years = /\b(\d{1,2})\s?(?:\+|(?:-|–|to|or more)\s?\d{0,2}\+?)?\s?(?:years?|yrs?)\b/i
/** So many years of a thing make it level 3. */
const yearsOfThree = 5

/** The level, 1 to 4, that a phrase of a posting asks of what it names at a place. */
export function askedLevel(phrase: string, place: number): number {
  const level = levelAt(asked, phrase, place)
  const count = Number(years.exec(phrase)?.[1] ?? 0)
  return count >= yearsOfThree && level !== 4 ? 3 : level
}
