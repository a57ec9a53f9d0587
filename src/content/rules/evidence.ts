/** Rules of what the content rests on: sources and postings. */
import type { Readable } from '../load.ts'
import { type Problems, problem, unlessKnown } from './problem.ts'

/** The source is null where a text rests on our own reasoning. */
type Sourced = { readonly source: string | null } | null

export function* sourcesExist({ skills, questions, roles, market, sources }: Readable): Problems {
  const known = new Set(sources.map(({ id }) => id))
  function* cited(file: string, fields: Readonly<Record<string, readonly Sourced[]>>): Problems {
    for (const [field, texts] of Object.entries(fields))
      for (const source of texts.map((text) => text?.source ?? null))
        if (source !== null && !known.has(source))
          yield problem(file, field, `"${source}" is not a source. Add it to data/sources.json.`)
  }
  for (const { id, references } of skills) yield* cited(`skills/${id}.json`, { references })
  for (const { id, questions: all } of questions)
    yield* cited(`questions/${id}.json`, {
      questions: all.filter((question) => question.kind === 'check'),
    })
  for (const { id, references, employers, pay, asked, notes } of roles)
    yield* cited(`roles/${id}.json`, {
      ...{ references, employers, pay: [pay.brief, pay.postings], asked, notes },
    })
  yield* cited('market.json', {
    claims: market.claims.flatMap(({ brief, postings }) => [brief, postings]),
  })
}

/** Each posting has an id of its own, and a role, a track and skills that exist. */
export function* postingsMakeSense({
  postings,
  thinPostings,
  roles,
  ids,
}: Pick<Readable, 'postings' | 'thinPostings' | 'ids'> & {
  readonly roles: readonly {
    readonly id: string
    readonly tracks: readonly { readonly id: string }[]
  }[]
}): Problems {
  const file = 'postings.json'
  const seen = new Set<string>()
  function* common({ id, role }: { id: string; role: string | null }, field: string) {
    if (seen.has(id)) yield problem(file, `${field}.id`, `"${id}" stands here twice. Remove one.`)
    seen.add(id)
    if (role !== null) yield* unlessKnown(role, 'role', ids, file, `${field}.role`)
  }
  for (const [i, posting] of postings.entries()) {
    const field = `postings[${i}]`
    yield* common(posting, field)
    const { role, track } = posting
    const tracks = roles.find(({ id }) => id === role)?.tracks.map(({ id }) => id)
    if (track !== null && (role === null || tracks?.includes(track) === false))
      yield problem(
        file,
        `${field}.track`,
        `"${track}" is not a track of ${role ?? 'no role'}. Use ${tracks?.join(', ') ?? 'null'}.`,
      )
    for (const [j, { skills }] of posting.asks.entries())
      for (const [k, { skill }] of skills.entries()) {
        const place = `${field}.asks[${j}].skills[${k}].skill`
        yield* unlessKnown(skill, 'skill', ids, file, place)
        if (skills.findIndex((other) => other.skill === skill) !== k)
          yield problem(
            file,
            place,
            `"${skill}" stands twice beside one phrase. Keep the higher level.`,
          )
      }
  }
  for (const [i, posting] of thinPostings.entries()) yield* common(posting, `thin[${i}]`)
}
