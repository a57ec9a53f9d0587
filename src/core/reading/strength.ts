/** How far a few words ask for a skill, or tell of it. */

/** A level, and the words that speak of it. */
interface Strength {
  readonly level: number
  readonly words: RegExp
}

/** What a phrase asks for where no word says how far. */
const usualLevel = 2

/** What a posting asks for, the first row that fits. */
const asked: readonly Strength[] = [
  {
    level: 1,
    words:
      /\b(?:interest(?:ed)? in|interest|familiar(?:ity)?|awareness|exposure to|basic|basics|fundamentals of|curious|curiosity|passion(?:ate)? (?:for|about)|willing(?:ness)? to learn|eager(?:ness)? to learn|some (?:experience|knowledge|understanding)|introductory|conversant|enthusias[mt])/i,
  },
  {
    level: 4,
    words:
      /\b(?:(?:set|define|own|drive|develop|shape|lead)s? (?:the |our )?(?:\w+ ){0,3}(?:strategy|vision|standards) (?:for|across) (?:the )?(?:whole |entire )?(?:organi[sz]ation|company|enterprise|group|industry)|industry(?:-| )(?:recogni[sz]ed|leading)|thought leader|world(?:-| )class|recogni[sz]ed expert)/i,
  },
  {
    level: 3,
    words:
      /\b(?:strong(?:ly)?|deep(?:ly)?|proven|expert(?:ise)?|extensive|advanced|excellent|exceptional|outstanding|solid|proficien(?:t|cy)|fluen(?:t|cy)|master(?:y)?|track record|thorough|in-depth|significant|demonstrated|lead(?:s|ing)?|own(?:s|ing|ership)?|senior|end(?:-| )to(?:-| )end|at scale|large(?:-| )scale|production(?:-| )(?:grade|ready|level)|strategy|enterprise(?:-wide)?|architect(?:s|ing)?|direct(?:s|ing)? the|head of|organi[sz]ation-wide|company-wide|establish|spearhead|high(?:-| )quality)\b/i,
  },
]

const years = /\b(\d{1,2})\s?(?:\+|(?:-|–|to|or more)\s?\d{0,2}\+?)?\s?(?:years?|yrs?)\b/i
/** So many years of a thing make it level 3. */
const yearsOfThree = 5

/** The level, 1 to 4, that a phrase of a posting asks for; null where no word says how far. */
export function askedStrength(text: string): number | null {
  const row = asked.find(({ words }) => words.test(text))
  const found = years.exec(text)
  const count = found === null ? 0 : Number(found[1])
  if (count >= yearsOfThree && row?.level !== 4) return 3
  return row?.level ?? null
}

/** The level that one clause of a phrase asks for: by its own words, else by the phrase's, else the usual. */
export function askedLevel(clause: string, phrase: string): number {
  return askedStrength(clause) ?? (clause === phrase ? null : askedStrength(phrase)) ?? usualLevel
}
