/** One line of batch reading: the text of a posting, in, and what it asks, out; with levels, the fit too. Total: a bad line gives an error line. */
import type { AllContent } from '../../src/content/load.ts'
import { readingPart } from '../../src/content/parts.ts'
import { coverOf, meetsMost } from '../../src/core/fit/postings.ts'
import { bandOf, trackScore } from '../../src/core/fit/track.ts'
import { requirementsOf } from '../../src/core/reading/asks.ts'
import { longestText } from '../../src/core/reading/clean.ts'
import { type PostingReading, readPosting } from '../../src/core/reading/posting.ts'
import { recogniser } from '../../src/core/reading/recognise.ts'
import type { Refusal } from '../../src/core/reading/text.ts'
import type { LineAnswerer } from './answerLines.ts'
import { answerLine, BadLine, type Fields, levelsFrom } from './lineFields.ts'

/** A function that reads one line of text against this content. */
export function lineReader(content: AllContent): LineAnswerer {
  const table = readingPart(content)
  const recognise = recogniser(table)

  function readingOf(fields: Fields): PostingReading {
    const text = fields.get('text')
    if (typeof text !== 'string') throw new BadLine('"text" must be a text.')
    const outcome = readPosting(text, recognise, table.skills)
    if (outcome.why !== null) throw new BadLine(refused(outcome))
    return outcome
  }

  return (line, number) =>
    answerLine(line, number, (fields) => {
      const { asks, phrases, unread, enough } = readingOf(fields)
      const answer = {
        asks: asks.map(({ skill, level, weight, from }) => ({
          skill,
          level,
          weight,
          from: from.map((place) => phrases[place]?.text ?? ''),
        })),
        unread,
        ...(fields.has('levels') && enough ? { fit: fitOf(fields) } : {}),
      }
      return JSON.stringify(answer).slice(1, -1)

      function fitOf(fields: Fields) {
        const levels = levelsFrom(fields.get('levels'), table.skills)
        const requirements = requirementsOf(asks)
        return {
          score: hundredth(trackScore(levels, requirements)),
          band: bandOf(levels, requirements),
          cover: hundredth(coverOf(levels, asks)),
          meetsMost: meetsMost(levels, asks),
          musts: requirements.filter(({ must }) => must).map(({ skill }) => skill),
        }
      }
    })
}

function refused(refusal: Refusal): string {
  switch (refusal.why) {
    case 'empty':
      return '"text" is empty.'
    case 'too-long':
      return `"text" is longer than ${longestText} characters. Give the posting alone.`
    case 'no-text':
      return '"text" is no text but a file of another kind. Copy the words out of it.'
    case 'language':
      return refusal.language === 'another'
        ? '"text" is not in English. Only English is read.'
        : `"text" is in ${refusal.language}. Only English is read.`
  }
}

function hundredth(value: number): number {
  return Math.round(100 * value) / 100
}
