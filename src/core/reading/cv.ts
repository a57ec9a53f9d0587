/** A CV or a paragraph about one's work, read: questions that the text says something about, never answers. */
import { placeOf } from './marked.ts'
import { phrasesOf } from './phrases.ts'
import { hitsIn } from './posting.ts'
import type { Mark, Recogniser } from './recognise.ts'
import { levelAt, type Strength } from './strength.ts'
import { checkedLines, type Refusal } from './text.ts'

/** A skill that the text tells of. It claims nothing: it is shown beside the question, for the person to answer. */
export interface Suggestion {
  readonly skill: string
  /** The ladder question to ask. */
  readonly question: string
  /** What the text says of it, word by word. Never to be put into a page as anything but text, nor kept. */
  readonly sentence: string
  /** Where the words stand in the sentence that name the skill: see `markedParts`. */
  readonly marks: readonly Mark[]
  /** The option of the question that the sentence speaks for; null where the skill is only named. */
  readonly level: 1 | 2 | 3 | null
}

/** A CV as it was read. */
interface CvReading {
  readonly why: null
  /** Each skill once, the surest first. */
  readonly suggestions: readonly Suggestion[]
  /** How many sentences said nothing about any skill. */
  readonly unread: number
}

export type CvOutcome = CvReading | Refusal

/** A sentence that tells of a skill, and how sure that is. */
interface Telling extends Suggestion {
  readonly score: number
}

/**
 * Reads a CV. Any text gives an outcome, and the same text the same one. Surest is what most sentences speak of most
 * clearly. Of several sentences the one is shown that tells of most.
 */
export function readCv(raw: string, recognise: Recogniser): CvOutcome {
  const checked = checkedLines(raw)
  if (checked.why !== null) return checked
  let unread = 0
  let around: Part = 'deeds'
  const bySkill = new Map<string, readonly Telling[]>()
  for (const { text, bullet } of checked.lines) {
    const heading = bullet ? null : partOf(text)
    const part = heading?.part ?? around
    if (heading !== null && heading.rest === '') around = heading.part
    if (part === 'left-out') continue
    for (const sentence of phrasesOf(heading?.rest ?? text)) {
      const told = toldBy(sentence, part, recognise)
      if (told.length === 0) unread++
      for (const one of told) bySkill.set(one.skill, [...(bySkill.get(one.skill) ?? []), one])
    }
  }
  const suggestions = [...bySkill.values()]
    .map((told) => ({ told, sure: told.reduce((sum, { score }) => sum + score, 0) }))
    .filter(({ sure }) => sure > clear)
    .sort((a, b) => b.sure - a.sure)
    .flatMap(({ told }) => mostOf(told))
  return { why: null, suggestions, unread }
}

/** What the whole text hints at more faintly is not suggested; a sentence that does is shown only where no other is clear. */
const clear = 0.75

function mostOf(told: readonly Telling[]): readonly Suggestion[] {
  const rank = ({ level, score }: Telling) => (score <= clear ? -1 : (level ?? 0))
  const [most] = told.toSorted((a, b) => rank(b) - rank(a) || b.score - a.score)
  if (most === undefined) return []
  const { score: _, ...suggestion } = most
  return [suggestion]
}

function toldBy(sentence: string, part: Part, recognise: Recogniser): readonly Telling[] {
  const said = sentence.replace(unsaid, (words) => ','.repeat(words.length))
  const isNamed = part === 'named' || isBareList(said)
  return hitsIn(said, recognise).map(({ skill, score, marks }) => ({
    ...{ skill, question: `${skill}.ladder`, sentence, marks, score },
    level: isNamed ? null : part === 'studied' ? 1 : levelAt(told, said, placeOf(marks)),
  }))
}

/** What a person has not done, or would like to: to the end of what is said of it. */
const unsaid =
  /\b(?:never|not (?:yet|familiar|experienced|used|worked|an? )|(?:have|has|had|am|was|do|did) ?(?:not|n['’]t)|can(?:not|['’]t)|['’]m not|no (?:\w+ ){0,3}(?:experience|knowledge|background|training|exposure)|without (?:\w+ ){0,2}(?:experience|knowledge|background|training)|lack(?:s|ing)?|(?:want|hope|wish|plan|aim|aspire|intend)(?:s|ed|ing)? to|would (?:like|love) to|['’]d (?:like|love) to|(?:look|hop|plann|aim)ing to|(?:eager|keen|willing|excited|ready|about) to (?:learn|move|start|get|work)|interest(?:ed)? in|curious about|look(?:s|ing)? for|seek(?:s|ing)?|transition(?:s|ing)? (?:in)?to|goal is to|yet to|new to)\b(?:(?!,? (?:but|although|though|however|yet|while|whereas)\b|, (?:and )?i\b)[^;.])*/gi

/** Where in a CV a sentence stands, by the heading over it: what was done, what was studied, what is only listed. */
type Part = 'deeds' | 'studied' | 'named' | 'left-out'

/** What a part's heading is called. */
const parts: readonly { readonly part: Part; readonly is: RegExp }[] = [
  {
    part: 'named',
    is: /^(?:(?:technical|key|core|other|professional|programming|it|hard|soft) )?(?:skills?|tools|technologies|competenc(?:es|ies)|expertise|tech(?:nology)? stack|languages|frameworks|platforms|software)(?: (?:and|&) \w+)?$/i,
  },
  {
    part: 'studied',
    is: /^(?:(?:professional|academic|online|relevant) )?(?:education|certifications?|certificates?|courses|training|coursework|qualifications|licen[cs]es|studies)(?: (?:and|&) \w+)?$/i,
  },
  {
    part: 'left-out',
    is: /^(?:(?:personal )?interests|hobbies|contact(?: details)?|references|personal (?:details|information|data)|address|nationality|(?:career )?(?:objectives?|goals?|aspirations?))$/i,
  },
  {
    part: 'deeds',
    is: /^(?:(?:work|professional|relevant|research|selected|personal|side|open source|volunteer|key) )?(?:experience|employment|history|career|projects?|profile|summary|about me|about|publications|research|talks|work|positions|achievements|volunteering|internships?)(?: (?:and|&) \w+| history| summary)?$/i,
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

/** A list of so many items, each of so few words and none a deed, only names them. */
const bareList = { items: 3, words: 3 } as const
const deed = /^(?:and )?(?:\w+(?:ed|ing)|ran|built|wrote|led|taught|made|set|gave|held|found)\b/i

function isBareList(sentence: string): boolean {
  const items = sentence.split(/[,;|·/]/).map((item) => item.trim())
  return (
    items.length >= bareList.items &&
    items.every((item) => item.split(' ').length <= bareList.words && !deed.test(item))
  )
}

/** Verbs and scope: what was only studied, what was done, what others rely on. */
const told: readonly Strength<1 | 2 | 3>[] = [
  {
    level: 1,
    words:
      /\b(?:course|courses|coursework|certificate in|certified|certification|stud(?:y|ied|ying)|tutorials?|bootcamp|workshop participant|attended|learn(?:ed|ing|t) (?:about|the basics)|learning (?:about|to)|(?:am|was|been|currently|still|started) learning|familiar(?:ity)?|basic|basics|introduction to|read about|shadowed|with guidance|under supervision|helped|assisted)\b/gi,
  },
  {
    level: 2,
    words:
      /\b(?:buil[dt]|implement(?:ed)?|ran|wrote|writ(?:e|ing)|deployed|trained|developed|created|set up|tested|used|solved|fixed|analy[sz]ed|prepared|migrated|automated)\b/gi,
  },
  {
    level: 3,
    words:
      /\b(?:led|lead|leading|design(?:ed|ing)?|own(?:ed|ing)?|review(?:ed|ing)?|architect(?:ed|ing)?|head(?:ed)? (?:of|up)?|manag(?:ed|ing)|found(?:ed|er)|establish(?:ed|ing)?|direct(?:ed|ing)|maintain(?:ed|er|ing)?|mentor(?:ed|ing)?|publish(?:ed)?|presented|principal|responsible for|chaired|taught|coached|introduced|in production|at scale|for (?:\w+ ){1,3}teams)\b/gi,
  },
]
