/** How a backup comes back. Pure. Two copies of one browser's data merge by id (mergeSaved.ts); a file may be anybody's. */
import {
  type Attempt,
  attemptsWithAnswers,
  currentAnswers,
  type KeptPosting,
  lastTime,
  type Saved,
} from './saved.ts'

/** What came of taking in a backup. */
export interface Restored {
  readonly saved: Saved
  /** How many attempts of the file are new here. */
  readonly came: number
  /** How many were here already, answer by answer. */
  readonly same: number
  /** How many ticks on steps of a path came. */
  readonly ticks: number
  /** How many kept postings came. */
  readonly postings: number
  /** What the file says otherwise, and what stays as it is here. */
  readonly stays: readonly ('role' | 'ticks' | 'settings')[]
}

/**
 * What is here, with everything of a backup beside it. No attempt of either is changed: one of the file with the same answers, given
 * at the same times, as one that is here is that one, and any other comes under an id of its own, because its id says nothing about
 * whose it is. So it is with the postings that were kept. What is chosen once only, such as the role, stays as it is here and comes where nothing was chosen. Nothing is
 * deleted, and what was deleted here comes back. `at` is later than every choice here.
 */
export function restore(here: Saved, copy: Saved, newId: () => string, at: number): Restored {
  const known = new Map([...here.attempts.values()].map((one) => [contentOf(one), one.id]))
  const places = attemptsWithAnswers(copy).map((attempt) => {
    const twin = known.get(contentOf(attempt))
    return { attempt, id: twin ?? newId(), isNew: twin === undefined }
  })
  const fresh = places.filter(({ isNew }) => isNew)
  const added = fresh.map(({ attempt, id }) => [id, { ...attempt, id }] as const)
  const inFile = places.find(({ attempt }) => attempt.id === copy.current?.id)
  const isInUse = currentAnswers(here).size > 0

  const keptHere = new Set([...here.postings.values()].map(readingOf))
  const postings = [...copy.postings.values()]
    .filter((posting) => !keptHere.has(readingOf(posting)))
    .map((posting) => ({ ...posting, id: newId() }))

  const ticked = [...copy.steps].filter(([, { state }]) => state !== null)
  const open = ticked.filter(([id]) => (here.steps.get(id)?.state ?? null) === null)
  const ticks = open.map(([id, step]) => {
    const takenBack = here.steps.get(id)
    const after = takenBack === undefined ? 0 : Math.min(takenBack.at + 1, lastTime)
    return [id, { ...step, at: Math.max(step.at, after) }] as const
  })
  const { role, plan } = here
  const otherRole = role !== null && copy.role !== null && role.id !== copy.role.id
  const otherTicks = ticked.some(
    ([id, { state }]) => (here.steps.get(id)?.state ?? state) !== state,
  )
  const otherPlan =
    plan !== null && copy.plan !== null && preferencesText(plan) !== preferencesText(copy.plan)
  return {
    saved: {
      ...here,
      attempts: new Map([...here.attempts, ...added]),
      postings: new Map([...here.postings, ...postings.map((one) => [one.id, one] as const)]),
      current: isInUse || inFile === undefined ? here.current : { id: inFile.id, at },
      start: here.start ?? copy.start,
      role: role ?? copy.role,
      steps: new Map([...here.steps, ...ticks]),
      plan: plan ?? copy.plan,
    },
    came: fresh.length,
    same: places.length - fresh.length,
    ticks: ticks.length,
    postings: postings.length,
    stays: [
      ...(otherRole ? (['role'] as const) : []),
      ...(otherTicks ? (['ticks'] as const) : []),
      ...(otherPlan ? (['settings'] as const) : []),
    ],
  }
}

/** Equal for attempts with the same answers, given at the same times. What was taken back is no answer. */
function contentOf({ answers }: Attempt): string {
  const given = [...answers].flatMap(([question, { answer, at }]) =>
    answer === null ? [] : [JSON.stringify([question, answer, at])],
  )
  return given.sort().join()
}

/** Equal for postings that were read alike and kept at the same time, whatever they are called. */
function readingOf({ keptAt, requirements }: KeptPosting): string {
  return JSON.stringify([
    keptAt,
    requirements.map(({ skill, level, weight, must }) => [skill, level, weight, must]),
  ])
}

/** Equal for the same settings, whenever they were chosen. */
function preferencesText({ at: _, ...settings }: NonNullable<Saved['plan']>): string {
  return JSON.stringify(Object.entries(settings).sort())
}
