/** One line of batch scoring: what a person answered, in, and the fit to every role, out. Total: a bad line gives an error line. */
import type { AllContent } from '../src/content/load.ts'
import type { Answer } from '../src/core/answers.ts'
import { type Estimate, estimate, known, unknown } from '../src/core/estimate.ts'
import { type RoleFit, rankRoles } from '../src/core/fit.ts'
import { findLink, type LinkProblem } from '../src/core/link.ts'
import type { LineAnswerer } from './answerLines.ts'
import { answerLine, BadLine, entriesOf, type Fields, levelsFrom } from './lineFields.ts'

const linkAdvice: { readonly [problem in LinkProblem]: string } = {
  'not-ours': 'is no result link. Give the whole link, with the part after #.',
  damaged: 'was cut off or mistyped. Copy the whole link once more.',
  newer: 'was made by a newer version. Update this copy of the project.',
}

/** A function that scores one line of text against this content. */
export function lineScorer(content: AllContent): LineAnswerer {
  const { roles, codebook } = content
  const skills = content.skills.map(({ id }) => id)
  const options = new Map(
    content.questions.flatMap(({ questions }) =>
      questions.map((question) => [question.id, optionCount(question)]),
    ),
  )

  function estimateOf(fields: Fields): Estimate {
    const given = ['levels', 'answers', 'link'].filter((name) => fields.has(name))
    if (given.length !== 1) throw new BadLine('give exactly one of "levels", "answers" and "link".')
    if (fields.has('levels')) return fromLevels(levelsFrom(fields.get('levels'), skills))
    if (fields.has('answers'))
      return estimate(answersFrom(entriesOf(fields.get('answers'), 'answers')), skills)
    const link = fields.get('link')
    if (typeof link !== 'string') throw new BadLine('"link" must be a text.')
    const decoded = findLink(link, codebook)
    if (!decoded.ok) throw new BadLine(`"link" ${linkAdvice[decoded.problem]}`)
    return estimate(decoded.result.answers, skills)
  }

  function fromLevels(levels: ReadonlyMap<string, number>): Estimate {
    return new Map(
      skills.map((skill) => {
        const level = levels.get(skill)
        return [skill, level === undefined ? unknown : known(level)]
      }),
    )
  }

  function answersFrom(entries: ReadonlyMap<string, unknown>): ReadonlyMap<string, Answer> {
    return new Map(
      [...entries].map(([question, answer]): [string, Answer] => {
        const count = options.get(question)
        if (count === undefined)
          throw new BadLine(`"${question}" is not a question; see data/questions/.`)
        if (answer === null) return [question, 'skipped']
        if (
          typeof answer === 'number' &&
          Number.isInteger(answer) &&
          answer >= 0 &&
          answer < count
        ) {
          return [question, answer]
        }
        throw new BadLine(
          `"${question}" must be an option from 0 to ${count - 1}, or null for skipped.`,
        )
      }),
    )
  }

  return (line, number) =>
    answerLine(line, number, (fields) => {
      const fits = rankRoles(estimateOf(fields), roles)
      return `"roles":[${fits.map(fitText).join(',')}]`
    })
}

/** How many options a question has; a check has "not sure" as its last. */
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
  return `{"role":"${role}","score":${s},"low":${l},"high":${h},"band":"${band}","tie":${tie}}`
}
