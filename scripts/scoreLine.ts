/** One line of batch scoring: what a person answered, in, and the fit to every role, out. Total: a bad line gives an error line. */
import type { AllContent } from '../src/content/load.ts'
import type { Answer } from '../src/core/answers.ts'
import { type Estimate, estimate, known, topLevel, unknown } from '../src/core/estimate.ts'
import { type RoleFit, rankRoles } from '../src/core/fit.ts'
import { findLink, type LinkProblem } from '../src/core/link.ts'

/** A line of JSON for standard output, and whether the line it answers was good. */
export interface Scored {
  readonly good: boolean
  readonly text: string
}

/** Thrown for a line that cannot be scored; its message says what to do. */
class BadLine extends Error {}

const linkAdvice: { readonly [problem in LinkProblem]: string } = {
  'not-ours': 'is no result link. Give the whole link, with the part after #.',
  damaged: 'was cut off or mistyped. Copy the whole link once more.',
  newer: 'was made by a newer version. Update this copy of the project.',
}

/** A function that scores one line of text against this content. `number` is the line's place, from 1, for messages. */
export function lineScorer(content: AllContent): (line: string, number: number) => Scored {
  const { roles, codebook } = content
  const skills = content.skills.map(({ id }) => id)
  const options = new Map(
    content.questions.flatMap(({ questions }) =>
      questions.map((question) => [question.id, optionCount(question)]),
    ),
  )

  function estimateOf(fields: ReadonlyMap<string, unknown>): Estimate {
    const given = ['levels', 'answers', 'link'].filter((name) => fields.has(name))
    if (given.length !== 1) throw new BadLine('give exactly one of "levels", "answers" and "link".')
    if (fields.has('levels')) return fromLevels(entriesOf(fields.get('levels'), 'levels'))
    if (fields.has('answers'))
      return estimate(answersFrom(entriesOf(fields.get('answers'), 'answers')), skills)
    const link = fields.get('link')
    if (typeof link !== 'string') throw new BadLine('"link" must be a text.')
    const decoded = findLink(link, codebook)
    if (!decoded.ok) throw new BadLine(`"link" ${linkAdvice[decoded.problem]}`)
    return estimate(decoded.result.answers, skills)
  }

  function fromLevels(levels: ReadonlyMap<string, unknown>): Estimate {
    for (const [skill, level] of levels) {
      if (!skills.includes(skill)) throw new BadLine(`"${skill}" is not a skill; see data/skills/.`)
      if (typeof level !== 'number' || !(level >= 0 && level <= topLevel)) {
        throw new BadLine(
          `"${skill}" must be a number from 0 to ${topLevel}; leave it out when it is not known.`,
        )
      }
    }
    return new Map(
      skills.map((skill) => {
        const level = levels.get(skill)
        return [skill, typeof level === 'number' ? known(level) : unknown]
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

  return (line, number) => {
    const value = parse(line)
    const fields =
      typeof value === 'object' && value !== null ? new Map(Object.entries(value)) : new Map()
    const id: unknown = fields.get('id')
    try {
      if (value === undefined) throw new BadLine('is not JSON. Write one object a line.')
      if (!isId(id)) throw new BadLine('needs an "id", a text or a whole number.')
      const fits = rankRoles(estimateOf(fields), roles)
      return {
        good: true,
        text: `{"id":${JSON.stringify(id)},"roles":[${fits.map(fitText).join(',')}]}`,
      }
    } catch (error) {
      if (!(error instanceof BadLine)) throw error
      const known = typeof id === 'string' || typeof id === 'number' ? id : null
      return {
        good: false,
        text: JSON.stringify({ id: known, error: `line ${number}: ${error.message}` }),
      }
    }
  }
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

/** Larger numbers would come back changed. */
function isId(id: unknown): id is string | number {
  return typeof id === 'string' || Number.isSafeInteger(id)
}

function entriesOf(value: unknown, name: string): ReadonlyMap<string, unknown> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new BadLine(`"${name}" must be an object.`)
  }
  return new Map(Object.entries(value))
}

function parse(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    return undefined
  }
}
