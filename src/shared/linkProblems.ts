/** What to say about a link that gives no result, or not the one that is needed: the same words wherever it happens. */
import { type AnswersProblem, type LikelyCause, likelyCause } from '../core/link/link.ts'

interface Words {
  readonly title: string
  /** Why, and what to do. */
  readonly text: string
}

/** What a link can be about. */
export type LinkSubject = 'result' | 'posting'

const noLink: { readonly [subject in LinkSubject]: Words } = {
  result: {
    title: 'This is no result link',
    text: 'A result link has “#1.” or “#s1.” in it and some letters after that. Copy the whole link, or ask for it again.',
  },
  posting: {
    title: 'This is no link of a posting',
    text: 'A link of a posting has “#p1.” in it and some letters after that. Copy the whole link, or ask for it again.',
  },
}

const words: { readonly [problem in Exclude<AnswersProblem, 'damaged' | 'not-ours'>]: Words } = {
  newer: {
    title: 'This link was made by a newer version of this site',
    text: 'Reload the page to get the newest version. If the link still does not open, this copy of the site is older than the one that made it.',
  },
  'scores-only': {
    title: 'This link holds scores only',
    text: 'Whoever made it kept the answers, and this needs them. Ask for the link with the answers, or open the scores on the results page.',
  },
}

const causes: { readonly [cause in LikelyCause]: string } = {
  'cut-short':
    'Its end is missing, as when a message was cut or only part of the link was marked. Copy the whole link once more.',
  'added-to':
    'Something was added to it, as mail and chat programs sometimes do. Copy the link alone once more.',
  'made-small':
    'Its capital letters were made small, as some programs do. Copy the link as it was made once more.',
  changed:
    'A character is missing or changed, as when a link is typed by hand. Copy the whole link once more.',
}

/** Why this text, which stood after the `#` or was pasted, does not open, and what to do. */
export function wordsFor(
  problem: AnswersProblem,
  text: string,
  about: LinkSubject = 'result',
): Words {
  if (problem === 'not-ours') return noLink[about]
  if (problem !== 'damaged') return words[problem]
  const code = text.slice(text.lastIndexOf('#') + 1).trim()
  return { title: 'This link was cut off or mistyped', text: causes[likelyCause(code)] }
}
