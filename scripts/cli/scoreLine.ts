/** One line of batch scoring: what a person answered, in, and the fit to every role, out. Total: a bad line gives an error line. */
import type { AllContent } from '../../src/content/load.ts'
import { postingsPart } from '../../src/content/parts.ts'
import { readPostings } from '../../src/content/readPostings.ts'
import {
  type Answer,
  type Answers,
  levelQuestion,
  supportedAnswers,
} from '../../src/core/answers/answers.ts'
import { type Levels, levelsOf, topLevel } from '../../src/core/fit/levels.ts'
import { type Met, metByRole } from '../../src/core/fit/postings.ts'
import { fitRoles, type RoleFit } from '../../src/core/fit/roles.ts'
import { type AnswersProblem, answersOfLink, findLink } from '../../src/core/link/link.ts'
import type { LineAnswerer } from './answerLines.ts'
import { answerLine, BadLine, entriesOf, type Fields, levelsFrom } from './lineFields.ts'

const linkAdvice: { readonly [problem in AnswersProblem]: string } = {
  'not-ours': 'is no result link. Give the whole link, with the part after #.',
  damaged: 'was cut off or mistyped. Copy the whole link once more.',
  newer: 'was made by a newer version. Update this copy of the project.',
  'scores-only': 'holds scores only. Ask for the link with answers.',
}

/** A function that scores one line of text against this content. Levels, answers and a link of these give the same line. */
export function lineScorer(content: AllContent): LineAnswerer {
  const { roles, codebook } = content
  const skills = content.skills.map(({ id }) => id)
  const options = optionCounts(content)
  const postings = readPostings(postingsPart(content))

  function levelsIn(fields: Fields): Levels {
    const given = ['levels', 'answers', 'link'].filter((name) => fields.has(name))
    if (given.length !== 1) throw new BadLine('give exactly one of "levels", "answers" and "link".')
    if (fields.has('levels')) return levelsFrom(fields.get('levels'), skills)
    const answers = fields.has('answers')
      ? answersFrom(entriesOf(fields.get('answers'), 'answers'))
      : answersIn(fields.get('link'))
    return levelsOf(supportedAnswers(answers), skills)
  }

  function answersIn(link: unknown): Answers {
    if (typeof link !== 'string') throw new BadLine('"link" must be a text.')
    const decoded = answersOfLink(findLink(link, codebook))
    if (!decoded.ok) throw new BadLine(`"link" ${linkAdvice[decoded.problem]}`)
    return decoded.result.answers
  }

  function answersFrom(entries: ReadonlyMap<string, unknown>): Answers {
    return new Map(
      [...entries].map(([question, answer]): [string, Answer] => {
        const count = options.get(question)
        if (count === undefined) {
          throw new BadLine(`"${question}" is not a question; see data/questions/ and docs/cli.md.`)
        }
        if (answer === null) return [question, 'skipped']
        const isOption = typeof answer === 'number' && Number.isInteger(answer)
        if (isOption && answer >= 0 && answer < count) return [question, answer]
        const range = count === 1 ? '0' : `an option from 0 to ${count - 1}`
        throw new BadLine(`"${question}" must be ${range}, or null for skipped.`)
      }),
    )
  }

  return (line, number) =>
    answerLine(line, number, (fields) => {
      const levels = levelsIn(fields)
      const met = metByRole(levels, postings)
      const fits = fitRoles(levels, roles).map((fit) => fitText(fit, met.get(fit.role)))
      return `"roles":[${fits.join(',')}]`
    })
}

/** How many options each question has. A level can be set to 0 to 4; what is retired had one option, and counts for nothing. */
function optionCounts({ questions, skills, codebook }: AllContent): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const question of questions.flatMap(({ questions }) => questions)) {
    counts.set(question.id, optionCount(question))
  }
  for (const { id } of skills) counts.set(levelQuestion(id), topLevel + 1)
  for (const id of codebook.retired) counts.set(id, 1)
  return counts
}

/** A check has "not sure" as its last option. */
function optionCount(question: AllContent['questions'][number]['questions'][number]): number {
  switch (question.kind) {
    case 'ladder':
      return question.examples.length
    case 'view':
      return question.options.length
    case 'check':
      return question.options.length + 1
  }
}

function fitText(fit: RoleFit, met: Met | undefined): string {
  const { role, track, score, low, high, upTo, band, tie, unknown } = fit
  const [s, l, h, u] = [score, low, high, upTo].map((points) => points.toFixed(2))
  const word = band === null ? 'null' : `"${band}"`
  return (
    `{"role":"${role}","track":"${track}","score":${s},"low":${l},"high":${h},"upTo":${u},` +
    `"band":${word},"tie":${tie},"met":${met?.met ?? null},"of":${met?.of ?? null},"unknown":${unknown}}`
  )
}
