/** Rules of the code book: what is asked has its slot in the result link, and slots are for ever. */
import { checksum } from '../../core/link/checksum.ts'
import type { AllContent, Readable } from '../load.ts'
import { type Problems, problem } from './problem.ts'

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

/** Something that is asked and takes a slot. */
interface Asked {
  readonly id: string
  readonly kind: string
}

function askedIn({
  skills,
  questions,
}: Pick<AllContent, 'skills' | 'questions'>): readonly Asked[] {
  return [
    ...questions.flatMap((file) => file.questions),
    ...skills.map(({ id }) => ({ id: `${id}.level`, kind: 'level' })),
  ]
}

/** The next free slot for each of these, one after the other; null where its kind has none left. */
export function freeSlots({ groups, slots }: Codebook, asked: readonly Asked[]) {
  const taken = new Set(slots.map(({ slot }) => slot))
  return asked.map(({ id, kind }) => {
    const slot = groups
      .filter((group) => group.kind === kind)
      .flatMap(({ first, slots }) => Array.from({ length: slots }, (_, i) => first + i))
      .find((slot) => !taken.has(slot))
    if (slot !== undefined) taken.add(slot)
    return { id, kind, slot: slot ?? null }
  })
}

/** The slot of the next role in links that hold scores. */
export function nextRoleSlot({ roles }: Codebook): number {
  return Math.max(-1, ...roles.map(({ slot }) => slot)) + 1
}

/** Each question has a slot; for those that have none, the message offers the next free one. */
export function* questionsHaveSlots(content: Readable): Problems {
  const { codebook } = content
  const placed = new Set(codebook.slots.map(({ question }) => question))
  const without = askedIn(content).filter(({ id }) => !placed.has(id))
  const next = codebook.edition + 1
  for (const { id, kind, slot } of freeSlots(codebook, without))
    yield problem(
      file,
      'slots',
      slot === null
        ? `has no free ${kind} slot left for "${id}". A new version of the link is needed: see docs/decisions.`
        : `has no slot for "${id}". Raise "edition" to ${next} and add { "slot": ${slot}, "question": "${id}", "since": ${next} } at the end.`,
    )
}

/** Each slot holds a question, of the kind and with the states of its group. */
export function* slotsFitQuestions(content: AllContent): Problems {
  const { groups, slots, retired } = content.codebook
  const kinds = new Map(askedIn(content).map(({ id, kind }) => [id, kind]))
  for (const [i, { slot, question }] of slots.entries()) {
    const field = `slots[${i}]`
    const kind = kinds.get(question)
    const group = groups.find(({ first, slots }) => slot >= first && slot < first + slots)
    if (retired.includes(question)) {
      if (kind !== undefined)
        yield problem(
          file,
          field,
          `"${question}" is asked and retired too. Take it out of "retired".`,
        )
    } else if (kind === undefined)
      yield problem(
        file,
        field,
        `"${question}" is no question. Slots are for ever: bring it back, or add it to "retired".`,
      )
    else if (group?.kind !== kind)
      yield problem(file, field, `slot ${slot} is not for a ${kind}. Use a slot of its group.`)
    else if (group.weights.length < (statesOf.get(kind) ?? 2))
      yield problem(
        file,
        field,
        `slot ${slot} has too few states for a ${kind}. Groups never change: use another slot.`,
      )
  }
}

/** Each role has its place in links that hold scores, and each place its role. */
export function* rolesHaveSlots({ codebook, roles }: AllContent): Problems {
  const placed = new Set(codebook.roles.map(({ role }) => role))
  const ids = new Set(roles.map(({ id }) => id))
  const next = codebook.edition + 1
  for (const [i, { id }] of roles.filter(({ id }) => !placed.has(id)).entries())
    yield problem(
      file,
      'roles',
      `has no slot for "${id}". Raise "edition" to ${next} and add { "slot": ${nextRoleSlot(codebook) + i}, "role": "${id}", "since": ${next} } at the end.`,
    )
  for (const [i, { role }] of codebook.roles.entries())
    if (!ids.has(role))
      yield problem(
        file,
        `roles[${i}]`,
        `"${role}" is no role. Slots are for ever: bring the role back.`,
      )
}

/** Slots, questions and roles stand once, newer lines after older ones, groups without gaps. */
export function* linesAreInOrder({ codebook }: Readable): Problems {
  const { edition, groups, slots, roles } = codebook
  const questions = slots.map(({ question, ...line }) => ({ ...line, id: question }))
  yield* linesInOrder('slots', questions, edition)
  yield* linesInOrder(
    'roles',
    roles.map(({ role, ...line }) => ({ ...line, id: role })),
    edition,
  )
  let end = 0
  for (const [i, group] of groups.entries()) {
    if (group.first !== end)
      yield problem(
        file,
        `groups[${i}].first`,
        `starts at ${group.first}, but the slots before it end at ${end}. Groups never change: restore it.`,
      )
    end = group.first + group.slots
  }
}

function* linesInOrder(
  list: string,
  lines: readonly { readonly slot: number; readonly id: string; readonly since: number }[],
  edition: number,
): Problems {
  for (const [i, { slot, id, since }] of lines.entries()) {
    const field = `${list}[${i}]`
    const earlier = lines.slice(0, i)
    if (earlier.some((line) => line.slot === slot))
      yield problem(
        file,
        field,
        `slot ${slot} is taken. Use the next free slot${list === 'slots' ? ' of the group' : ''}.`,
      )
    if (earlier.some((line) => line.id === id))
      yield problem(file, field, `"${id}" has a slot already. Take this line out.`)
    if (since > edition)
      yield problem(file, field, `is newer than edition ${edition}. Raise "edition" to ${since}.`)
    if (earlier.some((line) => line.since > since))
      yield problem(file, field, 'stands after a newer line. New lines go to the end.')
  }
}

/** A link stores slots and states, no names: with a changed line or group it would say something else. */
export function* linesInUseAreKept(
  { groups, slots, roles }: Codebook,
  inUse: LinesInUse = linesInUse,
): Problems {
  const groupRows = groups.map(({ kind, first, slots, weights }) => [kind, first, slots, weights])
  const lineRows = slots
    .slice(0, inUse.lines)
    .map(({ slot, question, since }) => [slot, question, since])
  const roleRows = roles
    .slice(0, inUse.roleLines)
    .map(({ slot, role, since }) => [slot, role, since])
  const changed = 'a line that links rely on was changed. Lines are only ever added: restore it.'
  if (fingerprint(groupRows) !== inUse.groups)
    yield problem(
      file,
      'groups',
      'a group that links rely on was changed. Groups never change: restore it.',
    )
  if (fingerprint(lineRows) !== inUse.slots) yield problem(file, 'slots', changed)
  if (fingerprint(roleRows) !== inUse.roles) yield problem(file, 'roles', changed)
}

function fingerprint(rows: readonly unknown[]): string {
  return checksum(JSON.stringify(rows))
}
