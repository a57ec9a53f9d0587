/** Which language a text is written in, by its small words. */

import { formsOf } from './words.ts'

/** Small words by language. A word of two of them tells less, not nothing. */
const smallWords = {
  English: `the and of to in for with on is are we you our your as an be will that this at from or by have it`,
  German: `der die das und mit für von zu den im ist sind wir du sie ein eine auf als bei oder sowie des dem`,
  French: `le la les et des du de en pour avec est sont nous vous un une dans sur au aux que ou vos votre`,
  Spanish: `el la los las y de del en para con es son nosotros un una por que o tu su se como al más`,
  Italian: `il lo la gli e di del della in per con è sono un una che o dei delle nel alla come si`,
  Dutch: `de het en van een in voor met is zijn wij je jij ons op te dat als aan of bij naar jouw`,
  Portuguese: `o a os as e de do da em para com é são um uma que ou por no na dos das você`,
  Polish: `i w z na do się że jest oraz dla od o nie po są jak lub przez`,
} as const

/** The languages that each small word belongs to. */
const languagesOf = new Map<string, readonly string[]>()
for (const [language, words] of Object.entries(smallWords)) {
  for (const word of words.split(' ')) {
    languagesOf.set(word, [...(languagesOf.get(word) ?? []), language])
  }
}

const none: readonly string[] = []

/** A text with fewer words is taken for English: it says too little to tell. */
const fewestWords = 12
/** So much of the words of a text in English are small ones, at the least, unless it is a bare list. */
const leastEnglish = 0.03
const afterAscii = /[\u0080-\uffff]/g
/** Letters of another script. */
const afterLatin = /[\u0250-\uffff]/g

/**
 * The name of the language where it is not English, in English; "another" where it cannot be named; null where it is
 * English, or the text too short to tell.
 */
export function foreignLanguage(text: string): string | null {
  const all = text.toLowerCase().split('\n').flatMap(formsOf)
  const words = all.length
  const letters = all.join('')
  const counts = new Map<string, number>()
  for (const word of all) {
    for (const language of languagesOf.get(word) ?? none) {
      counts.set(language, (counts.get(language) ?? 0) + 1)
    }
  }
  const foreign = letters.match(afterLatin)?.length ?? 0
  if (letters.length >= fewestWords && foreign > letters.length / 2) return 'another'
  if (words < fewestWords) return null
  const shares = [...counts].map(([language, count]) => ({ language, share: count / words }))
  const english = (counts.get('English') ?? 0) / words
  const best = shares.reduce((a, b) => (b.share > a.share ? b : a), {
    language: 'English',
    share: english,
  })
  if (best.language !== 'English' && best.share > 1.5 * english && best.share > leastEnglish) {
    return best.language
  }
  const accented = letters.match(afterAscii)?.length ?? 0
  return english < leastEnglish && accented > letters.length / 50 ? 'another' : null
}
