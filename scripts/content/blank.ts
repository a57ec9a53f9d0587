/** A new thing of the shape in schema.ts: what is certain stands there, each other value says what to write. */
import { z } from 'zod'
import { shapes } from '../../src/content/schema.ts'
import { unwritten } from '../../src/content/unwritten.ts'

type JsonSchema = z.core.JSONSchema.BaseSchema

/** In the order in which a skill gets them. */
export const questionKinds = ['ladder', 'view', 'check'] as const

/** The fields that a file of this kind must have. */
export function blankOf(kind: string, day: string): object {
  return fieldsOf(jsonSchemaOf(kind), day)
}

export function blankQuestion(
  kind: (typeof questionKinds)[number],
  skill: string,
  day: string,
): object {
  const shape = itemsOf(jsonSchemaOf('questions').properties?.questions)?.oneOf?.find(
    ({ properties }) => {
      const known = properties?.kind
      return typeof known === 'object' && known.const === kind
    },
  )
  return { ...fieldsOf(shape ?? {}, day), id: `${skill}.${kind}` }
}

function jsonSchemaOf(kind: string): JsonSchema {
  const shape = shapes.get(kind)
  if (shape === undefined) throw new Error(`There is no file of the kind ${kind}.`)
  return z.toJSONSchema(shape, { io: 'input' })
}

function itemsOf(list: JsonSchema | boolean | undefined): JsonSchema | null {
  const items = typeof list === 'object' ? list.items : undefined
  return typeof items === 'object' && !Array.isArray(items) ? items : null
}

function fieldsOf({ properties = {}, required = [] }: JsonSchema, day: string): object {
  return Object.fromEntries(
    required.map((name) => {
      const field = properties[name]
      return [name, typeof field === 'object' ? blank(field, day, field.description) : null]
    }),
  )
}

function blank(field: JsonSchema, day: string, what = ''): unknown {
  if (field.const !== undefined) return field.const
  if (field.format === 'date') return day
  if (field.type === 'object' && field.properties !== undefined) return fieldsOf(field, day)
  const items = itemsOf(field)
  if (items !== null) {
    const count = Math.max(1, field.minItems ?? 0)
    const each = items.description ?? what
    return Array.from({ length: count }, (_, i) =>
      blank(items, day, count === 1 ? each : `${each} This is ${i + 1} of ${count}.`),
    )
  }
  const form = formOf(field)
  return unwritten + [what, form === '' ? '' : `(${form})`].join(' ').trim()
}

/** What a value may be, in words; nothing where any text will do. */
function formOf({ type, enum: choices, anyOf, minimum, maximum, properties }: JsonSchema): string {
  if (anyOf !== undefined) {
    const forms = anyOf.map((one) => (one.type === 'null' ? 'or null' : formOf(one)))
    return forms.filter((form) => form !== '').join(', ')
  }
  if (choices !== undefined) return `one of ${choices.join(', ')}`
  if (type === 'boolean') return 'true or false'
  if (type === 'integer') return `a whole number from ${minimum} to ${maximum}`
  if (type === 'number') return 'a number'
  if (properties === undefined) return ''
  return `{ ${Object.keys(properties)
    .map((name) => `"${name}": …`)
    .join(', ')} }`
}
