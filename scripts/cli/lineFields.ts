/** What stands in a line of JSON, checked, or a word on what to do about it. */
import { topLevel } from '../../src/core/fit/levels.ts'
import { parseJson } from '../../src/core/json.ts'
import type { Answered } from './answerLines.ts'

/** Thrown for a line that cannot be answered; its message says what to do. */
export class BadLine extends Error {}

export type Fields = ReadonlyMap<string, unknown>

/** Answers a line with what `answer` makes of its fields, after its id; a bad line with `{"id", "error"}`. */
export function answerLine(
  line: string,
  number: number,
  answer: (fields: Fields) => string,
): Answered {
  const value = parseJson(line)
  const fields: Fields =
    typeof value === 'object' && value !== null ? new Map(Object.entries(value)) : new Map()
  const id = fields.get('id')
  try {
    if (value === undefined) throw new BadLine('is not JSON. Write one object a line.')
    if (!isId(id)) throw new BadLine('needs an "id", a text or a whole number.')
    return { good: true, text: `{"id":${JSON.stringify(id)},${answer(fields)}}` }
  } catch (error) {
    if (!(error instanceof BadLine)) throw error
    const text = JSON.stringify({
      id: isId(id) ? id : null,
      error: `line ${number}: ${error.message}`,
    })
    return { good: false, text }
  }
}

/** The entries of an object. */
export function entriesOf(value: unknown, name: string): Fields {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new BadLine(`"${name}" must be an object.`)
  }
  return new Map(Object.entries(value))
}

/** The levels, 0 to 4, of known skills; a skill that is left out is absent. */
export function levelsFrom(value: unknown, skills: readonly string[]): ReadonlyMap<string, number> {
  return new Map(
    [...entriesOf(value, 'levels')].map(([skill, level]) => {
      if (!skills.includes(skill)) throw new BadLine(`"${skill}" is not a skill; see data/skills/.`)
      if (typeof level === 'number' && level >= 0 && level <= topLevel) return [skill, level]
      throw new BadLine(
        `"${skill}" must be a number from 0 to ${topLevel}; leave it out when it is not known.`,
      )
    }),
  )
}

/** Larger numbers would come back changed. */
function isId(id: unknown): id is string | number {
  return typeof id === 'string' || Number.isSafeInteger(id)
}
