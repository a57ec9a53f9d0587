/** The table of terms as it goes to the browser, and what the tests of reading share. */
import { loadContent } from '../../../src/content/load.ts'
import { readingPart } from '../../../src/content/parts.ts'
import { type CvOutcome, readCv } from '../../../src/core/reading/cv.ts'
import { type PostingOutcome, readPosting } from '../../../src/core/reading/posting.ts'
import { recogniser } from '../../../src/core/reading/recognise.ts'

const { content } = loadContent('data')
if (content === null) throw new Error('The content needs mending: run "npm run check".')

export const table = readingPart(content)
export const recognise = recogniser(table)

export function posting(text: string): PostingOutcome {
  return readPosting(text, recognise, table.skills)
}

export function cv(text: string): CvOutcome {
  return readCv(text, recognise)
}

/** The asks of a text that is read: skill, level and weight; or why it is not. */
export function asksOfText(text: string): readonly (readonly [string, number, number])[] | string {
  const outcome = posting(text)
  if (outcome.why !== null) return outcome.why
  return outcome.asks.map(({ skill, level, weight }) => [skill, level, weight] as const)
}

export const advert = `AI Security Engineer
Example Ltd · Leeds

About us
We raised money for our machine learning platform and love Python.

Responsibilities
• Lead threat modelling of LLM applications and agents
• Build guardrails against prompt injection

Requirements
• Strong Python and CI/CD
• Experience with Kubernetes and AWS
• Familiarity with the EU AI Act is a plus

Benefits
• Budget for research and conferences`

export const recipe = `Lentil soup for four
Ingredients
- 200 g red lentils
- 1 onion, 2 carrots, some oil
Method
1. Chop the onion and fry it in the oil until soft.
2. Add the carrots and the lentils and stir for a minute.
3. Pour in a litre of stock and let it simmer for twenty minutes.
Serve with bread and a slice of lemon.`

export const poem = `The river bends behind the mill,
the heron waits, the reeds are still,
and evening lays its copper thread
along the water's narrow bed.
Come home, the lamps are being lit,
there is a chair, come in and sit.`

export const german = `Deine Aufgaben
Du entwickelst sichere KI-Systeme und bist für die Bedrohungsanalyse von Modellen verantwortlich.
Dein Profil
Du hast Erfahrung mit Python und Kubernetes und bringst Kenntnisse der KI-Verordnung mit.`
