/** Rules of the code book: what is asked has its slot in the result link, and slots are for ever. */
import { checksum } from '../../core/link/checksum.ts'
import type { AllContent, Readable } from '../load.ts'
import { type Problem, problemUnless } from './problem.ts'

type Codebook = AllContent['codebook']

/** What the links that people have rely on: all groups, and this many lines from the first, of questions and of roles. */
export interface LinesInUse {
  readonly lines: number
  readonly roleLines: number
  /** The `fingerprint` of the groups. */
  readonly groups: string
  /** The `fingerprint` of these lines. */
  readonly slots: string
  /** The `fingerprint` of the lines of roles. */
  readonly roles: string
}

/** Lines added at the end need no change here; the next version of the link does. */
export const linesInUse: LinesInUse = {
  lines: 107,
  roleLines: 7,
  groups: 'R2g',
  slots: 'Nvx',
  roles: 'ApA',
}

const file = 'codebook.json'

/** States a slot needs: not asked, skipped, and the options ("not sure" is one); a term is ticked or not, a level set by hand or not. */
const statesOf = new Map([
  ['ladder', 6],
  ['view', 7],
  ['check', 6],
  ['list', 3],
  ['term', 2],
  ['level', 6],
])

/** Everything that is asked and takes a slot. */
function askedIn({ skills, questions }: Pick<AllContent, 'skills' | 'questions'>): readonly {
  readonly id: string
  readonly kind: string
}[] {
  return [
    ...questions.flatMap((file) => file.questions),
    ...skills.map(({ id }) => ({ id: `${id}.level`, kind: 'level' })),
  ]
}

/** Each question has a slot; for those that have none, the message offers the next free one. */
export function questionsHaveSlots(content: Readable): readonly Problem[] {
  const { edition, groups, slots } = content.codebook
  const taken = new Set(slots.map(({ slot }) => slot))
  const placed = new Set(slots.map(({ question }) => question))
  return askedIn(content)
    .filter(({ id }) => !placed.has(id))
    .map(({ id, kind }) => {
      const free = groups
        .filter((group) => group.kind === kind)
        .flatMap(({ first, slots }) => Array.from({ length: slots }, (_, i) => first + i))
        .find((slot) => !taken.has(slot))
      if (free === undefined) {
        const message = `has no free ${kind} slot left for "${id}". A new version of the link is needed: see docs/decisions.`
        return { file, field: 'slots', message }
      }
      taken.add(free)
      const message = `has no slot for "${id}". Raise "edition" to ${edition + 1} and add { "slot": ${free}, "question": "${id}", "since": ${edition + 1} } at the end.`
      return { file, field: 'slots', message }
    })
}

/** Each slot holds a question, of the kind and with the states of its group. */
export function slotsFitQuestions(content: AllContent): readonly Problem[] {
  const { groups, slots, retired } = content.codebook
  const kinds = new Map(askedIn(content).map(({ id, kind }) => [id, kind]))
  return slots.flatMap(({ slot, question }, i) => {
    const problem = (message: string) => [{ file, field: `slots[${i}]`, message }]
    const kind = kinds.get(question)
    const group = groups.find(({ first, slots }) => slot >= first && slot < first + slots)
    if (retired.includes(question)) {
      return kind === undefined
        ? []
        : problem(`"${question}" is asked and retired too. Take it out of "retired".`)
    }
    if (kind === undefined)
      return problem(
        `"${question}" is no question. Slots are for ever: bring it back, or add it to "retired".`,
      )
    if (group?.kind !== kind)
      return problem(`slot ${slot} is not for a ${kind}. Use a slot of its group.`)
    if (group.weights.length < (statesOf.get(kind) ?? 2))
      return problem(
        `slot ${slot} has too few states for a ${kind}. Groups never change: use another slot.`,
      )
    return []
  })
}

/** Each role has its place in links that hold scores, and each place its role. */
export function rolesHaveSlots({ codebook, roles }: AllContent): readonly Problem[] {
  const placed = new Set(codebook.roles.map(({ role }) => role))
  const next = Math.max(-1, ...codebook.roles.map(({ slot }) => slot)) + 1
  const without = roles.filter(({ id }) => !placed.has(id))
  const ids = new Set(roles.map(({ id }) => id))
  return [
    ...without.map(({ id }, i) => ({
      file,
      field: 'roles',
      message: `has no slot for "${id}". Raise "edition" to ${codebook.edition + 1} and add { "slot": ${next + i}, "role": "${id}", "since": ${codebook.edition + 1} } at the end.`,
    })),
    ...codebook.roles.flatMap(({ role }, i) =>
      problemUnless(
        ids.has(role),
        file,
        `roles[${i}]`,
        `"${role}" is no role. Slots are for ever: bring the role back.`,
      ),
    ),
  ]
}

/** Slots, questions and roles stand once, newer lines after older ones, groups without gaps. */
export function linesAreInOrder({ codebook }: Readable): readonly Problem[] {
  const { edition, groups, slots, roles } = codebook
  const lines = [
    ...linesInOrder(
      'slots',
      slots.map(({ question, ...line }) => ({ ...line, id: question })),
      edition,
    ),
    ...linesInOrder(
      'roles',
      roles.map(({ role, ...line }) => ({ ...line, id: role })),
      edition,
    ),
  ]
  const gaps = groups.flatMap(({ first }, i) => {
    const before = groups[i - 1]
    const end = before === undefined ? 0 : before.first + before.slots
    return problemUnless(
      first === end,
      file,
      `groups[${i}].first`,
      `starts at ${first}, but the slots before it end at ${end}. Groups never change: restore it.`,
    )
  })
  return [...lines, ...gaps]
}

function linesInOrder(
  list: string,
  lines: readonly { readonly slot: number; readonly id: string; readonly since: number }[],
  edition: number,
): readonly Problem[] {
  return lines.flatMap(({ slot, id, since }, i) => {
    const field = `${list}[${i}]`
    const earlier = lines.slice(0, i)
    return [
      ...problemUnless(
        !earlier.some((line) => line.slot === slot),
        file,
        field,
        `slot ${slot} is taken. Use the next free slot${list === 'slots' ? ' of the group' : ''}.`,
      ),
      ...problemUnless(
        !earlier.some((line) => line.id === id),
        file,
        field,
        `"${id}" has a slot already. Take this line out.`,
      ),
      ...problemUnless(
        since <= edition,
        file,
        field,
        `is newer than edition ${edition}. Raise "edition" to ${since}.`,
      ),
      ...problemUnless(
        !earlier.some((line) => line.since > since),
        file,
        field,
        'stands after a newer line. New lines go to the end.',
      ),
    ]
  })
}

/** A link stores slots and states, no names: with a changed line or group it would say something else. */
export function linesInUseAreKept(
  { groups, slots, roles }: Codebook,
  inUse: LinesInUse = linesInUse,
): readonly Problem[] {
  const groupRows = groups.map(({ kind, first, slots, weights }) => [kind, first, slots, weights])
  const lineRows = slots
    .slice(0, inUse.lines)
    .map(({ slot, question, since }) => [slot, question, since])
  const roleRows = roles
    .slice(0, inUse.roleLines)
    .map(({ slot, role, since }) => [slot, role, since])
  const changedLine =
    'a line that links rely on was changed. Lines are only ever added: restore it.'
  return [
    ...problemUnless(
      fingerprint(groupRows) === inUse.groups,
      file,
      'groups',
      'a group that links rely on was changed. Groups never change: restore it.',
    ),
    ...problemUnless(fingerprint(lineRows) === inUse.slots, file, 'slots', changedLine),
    ...problemUnless(fingerprint(roleRows) === inUse.roles, file, 'roles', changedLine),
  ]
}

function fingerprint(rows: readonly unknown[]): string {
  return checksum(JSON.stringify(rows))
}
