/** Rules of what the content rests on: sources and postings. */
import type { Readable } from '../load.ts'
import { type Problem, problemUnless, problemUnlessKnown } from './problem.ts'

/** The source is null where a text rests on our own reasoning. */
type Sourced = { readonly source: string | null } | null

export function sourcesExist({
  skills,
  questions,
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

/** A role as far as this rule reads it: one that has no tracks yet is not asked for them. */
interface RoleOfPostings {
  readonly id: string
  readonly tracks?: readonly { readonly id: string }[]
}

/** Each posting has an id of its own, and a role, a track and skills that exist. */
export function postingsMakeSense({
  postings,
  thinPostings,
  roles,
  ids,
}: Pick<Readable, 'postings' | 'thinPostings' | 'ids'> & {
  readonly roles: readonly RoleOfPostings[]
}): readonly Problem[] {
  const file = 'postings.json'
  const seen = new Set<string>()
  const common = ({ id, role }: { id: string; role: string | null }, field: string) => {
    const isNew = !seen.has(id)
    seen.add(id)
    return [
      ...problemUnless(isNew, file, `${field}.id`, `"${id}" stands here twice. Remove one.`),
      ...(role === null ? [] : problemUnlessKnown(role, 'role', ids, file, `${field}.role`)),
    ]
  }
  return [
    ...postings.flatMap((posting, i) => {
      const field = `postings[${i}]`
      const tracks = roles.find(({ id }) => id === posting.role)?.tracks?.map(({ id }) => id)
      const { role, track } = posting
      const isTrack = track === null || (role !== null && (tracks?.includes(track) ?? true))
      return [
        ...common(posting, field),
        ...problemUnless(
          isTrack,
          file,
          `${field}.track`,
          `"${track}" is not a track of ${role ?? 'no role'}. Use ${tracks?.join(', ') ?? 'null'}.`,
        ),
        ...posting.asks.flatMap(({ skills }, j) => skillsExist(skills, `${field}.asks[${j}]`)),
      ]
    }),
    ...thinPostings.flatMap((posting, i) => common(posting, `thin[${i}]`)),
  ]

  function skillsExist(skills: readonly { readonly skill: string }[], field: string) {
    return skills.flatMap(({ skill }, k) => [
      ...problemUnlessKnown(skill, 'skill', ids, file, `${field}.skills[${k}].skill`),
      ...problemUnless(
        skills.findIndex((other) => other.skill === skill) === k,
        file,
        `${field}.skills[${k}].skill`,
        `"${skill}" stands twice beside one phrase. Keep the higher level.`,
      ),
    ])
  }
}
