/** Rules of what the content rests on: sources, and how postings are read. */
import type { Readable } from './load.ts'
import { type Problem, problemUnless, problemUnlessKnown } from './problem.ts'

/** The source is null where a text rests on our own reasoning. */
type Sourced = { readonly source: string | null } | null

export function sourcesExist({
  skills,
  questions,
  terms,
  roles,
  market,
  sources,
}: Readable): readonly Problem[] {
  const known = new Set(sources.map(({ id }) => id))
  const uses: readonly (readonly [file: string, field: string, sourced: readonly Sourced[]])[] = [
    ...skills.map(({ id, references }) => [`skills/${id}.json`, 'references', references] as const),
    ...questions.map(({ id, questions }) => {
      const checks = questions.filter((question) => question.kind === 'check')
      return [`questions/${id}.json`, 'questions', checks] as const
    }),
    ['terms.json', 'terms', terms.terms],
    ...roles.flatMap(({ id, references, employers, pay, asked, notes }) => [
      [`roles/${id}.json`, 'references', references] as const,
      [`roles/${id}.json`, 'employers', employers] as const,
      [`roles/${id}.json`, 'pay', [pay.brief, pay.postings]] as const,
      [`roles/${id}.json`, 'asked', asked] as const,
      [`roles/${id}.json`, 'notes', notes] as const,
    ]),
    ['market.json', 'claims', market.claims.flatMap(({ brief, postings }) => [brief, postings])],
  ]
  return uses.flatMap(([file, field, sourced]) =>
    sourced.flatMap((text) => {
      const source = text?.source ?? null
      return problemUnless(
        source === null || known.has(source),
        file,
        field,
        `"${source}" is not a source. Add it to data/sources.json.`,
      )
    }),
  )
}

export function evidenceMakesSense({ evidence, ids }: Readable): readonly Problem[] {
  const file = 'evidence.json'
  const skill = (id: string, field: string) => problemUnlessKnown(id, 'skill', ids, file, field)
  const role = (id: string, field: string) => problemUnlessKnown(id, 'role', ids, file, field)
  const pattern = (text: string | null, field: string) => {
    const fault = text === null ? null : faultOf(text)
    return problemUnless(
      fault === null,
      file,
      field,
      `is no regular expression: ${fault}. Mend the pattern.`,
    )
  }
  return [
    ...evidence.roleOf.flatMap((row, i) =>
      row.role === null ? [] : role(row.role, `roleOf[${i}].role`),
    ),
    ...evidence.phrases.flatMap((phrase, i) => [
      ...skill(phrase.skill, `phrases[${i}].skill`),
      ...pattern(phrase.pattern, `phrases[${i}].pattern`),
      ...pattern(phrase.not, `phrases[${i}].not`),
    ]),
    ...evidence.levels.flatMap((row, i) => pattern(row.pattern, `levels[${i}].pattern`)),
    ...evidence.departures.flatMap((departure, i) => [
      ...role(departure.role, `departures[${i}].role`),
      ...skill(departure.skill, `departures[${i}].skill`),
    ]),
  ]
}

/** What is wrong with a regular expression; null where nothing is. */
function faultOf(pattern: string): string | null {
  try {
    new RegExp(pattern, 'i')
    return null
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}
