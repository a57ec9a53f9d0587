/** One line of batch scoring: what a person answered, in, and the fit to every role, out. Total: a bad line gives an error line. */
import type { AllContent } from '../src/content/load.ts'
import { bankOf } from '../src/content/parts.ts'
import {
  type Answer,
  type Answers,
  levelQuestion,
  listQuestion,
  termQuestion,
} from '../src/core/answers.ts'
import { type BelievedFit, believedFits } from '../src/core/belief.ts'
import { type Estimate, known, topLevel, unknown } from '../src/core/estimate.ts'
import { type RoleFit, rankRoles } from '../src/core/fit.ts'
import { type AnswersProblem, answersOf, findLink } from '../src/core/link.ts'
import { estimator } from '../src/core/posterior.ts'
import type { LineAnswerer } from './answerLines.ts'
import { answerLine, BadLine, entriesOf, type Fields, levelsFrom } from './lineFields.ts'

const linkAdvice: { readonly [problem in AnswersProblem]: string } = {
  'not-ours': 'is no result link. Give the whole link, with the part after #.',
  damaged: 'was cut off or mistyped. Copy the whole link once more.',
  newer: 'was made by a newer version. Update this copy of the project.',
  'scores-only': 'holds scores only. Ask for the link with answers.',
}

/** A function that scores one line of text against this content: levels as they are, answers and links as the estimate believes them. */
export function lineScorer(content: AllContent): LineAnswerer {
  const { roles, codebook } = content
  const skills = content.skills.map(({ id }) => id)
  const options = optionCounts(content)
  const estimate = estimator(bankOf(content), content.model)

  function fitsOf(fields: Fields): readonly string[] {
    const given = ['levels', 'answers', 'link'].filter((name) => fields.has(name))
    if (given.length !== 1) throw new BadLine('give exactly one of "levels", "answers" and "link".')
    if (fields.has('levels')) {
      const levels = fromLevels(levelsFrom(fields.get('levels'), skills))
      return rankRoles(levels, roles).map(fitText)
    }
    const answers = fields.has('answers')
      ? answersFrom(entriesOf(fields.get('answers'), 'answers'))
      : answersIn(fields.get('link'))
    return believedFits(estimate(answers), roles).map((fit) => `${fitText(fit)},${beliefText(fit)}`)
  }

  function fromLevels(levels: ReadonlyMap<string, number>): Estimate {
    return new Map(
      skills.map((skill) => {
        const level = levels.get(skill)
        return [skill, level === undefined ? unknown : known(level)]
      }),
    )
  }

  function answersIn(link: unknown): Answers {
    if (typeof link !== 'string') throw new BadLine('"link" must be a text.')
    const decoded = answersOf(findLink(link, codebook))
    if (!decoded.ok) throw new BadLine(`"link" ${linkAdvice[decoded.problem]}`)
    return decoded.result.answers
  }

  function answersFrom(entries: ReadonlyMap<string, unknown>): Answers {
    return new Map(
      [...entries].map(([question, answer]): [string, Answer] => {
        const count = options.get(question)
        if (count === undefined) {
          throw new BadLine(
            `"${question}" is not a question; see data/questions/, data/terms.json and the README.`,
          )
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
      const fits = fitsOf(fields).map((text) => `{${text}}`)
      return `"roles":[${fits.join(',')}]`
    })
}

/** How many options each question has. A level can be set to 0 to 4; a term, and the list of terms, has one option: ticked, or given. */
function optionCounts({ questions, skills, terms }: AllContent): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const question of questions.flatMap(({ questions }) => questions)) {
    counts.set(question.id, optionCount(question))
  }
  for (const { id } of skills) counts.set(levelQuestion(id), topLevel + 1)
  for (const { id } of terms.terms) counts.set(termQuestion(id), 1)
  return counts.set(listQuestion, 1)
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

function fitText({ role, score, low, high, band, tie }: RoleFit): string {
  const [s, l, h] = [score, low, high].map((points) => points.toFixed(2))
  return `"role":"${role}","score":${s},"low":${l},"high":${h},"band":"${band}","tie":${tie}`
}

function beliefText({ chanceOfNext, answered }: BelievedFit): string {
  return `"chanceOfNext":${chanceOfNext.toFixed(2)},"answered":${answered.toFixed(2)}`
}
