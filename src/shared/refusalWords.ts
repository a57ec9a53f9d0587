/** Why a text that was pasted is not read, and what to do: the same words wherever text is pasted. */
import { longestText } from '../core/reading/clean.ts'
import type { Refusal } from '../core/reading/text.ts'

/** `what` is what should be pasted, such as "the posting". */
export function refusalWords(refusal: Refusal, what: string): string {
  switch (refusal.why) {
    case 'empty':
      return `There’s no text yet. Paste ${what} into the box first.`
    case 'too-long':
      return `This is longer than ${longestText.toLocaleString('en')} characters. Paste ${what} alone.`
    case 'no-text':
      return 'This isn’t text but a file of another kind. Open it, and copy the words out of it.'
    case 'language':
      return refusal.language === 'another'
        ? 'This isn’t in English. Only English can be read so far.'
        : `This looks like ${refusal.language}. Only English can be read so far.`
  }
}
