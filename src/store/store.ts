/** What the person told us, in memory and on the shelf. Nothing computed is kept here. */
import { createStore, type StoreApi } from 'zustand/vanilla'
import type { Answer, Answers } from '../core/answers.ts'
import { mergeSaved, takeIn } from './mergeSaved.ts'
import {
  type Attempt,
  attemptsWithAnswers,
  lastMoment,
  nothingSaved,
  type PlanSettings,
  type Saved,
  type StepState,
} from './saved.ts'
import { writeSaved } from './savedText.ts'
import type { Shelf, Trouble } from './shelf.ts'

interface Kept {
  readonly saved: Saved
  readonly trouble: Trouble | null
}

export interface Store extends Pick<StoreApi<Kept>, 'getState' | 'getInitialState' | 'subscribe'> {
  /** Answers a question of the current attempt, or clears the answer with null. */
  readonly answer: (question: string, answer: Answer | null) => void
  readonly chooseRole: (role: string) => void
  /** Says what became of a resource on a path, by its id and title; null takes it back. */
  readonly markStep: (resource: string, title: string, state: StepState | null) => void
  readonly choosePlan: (settings: PlanSettings) => void
  /** Starts a new attempt with a copy of these answers; the old one stays. Gives its id. */
  readonly startFrom: (answers: Answers, name: string) => string
  /** Goes back to an attempt; to none with null. */
  readonly goTo: (attempt: string | null) => void
  /** Starts a new attempt from an earlier one, with its answers and their times but without those to these questions. */
  readonly askAgain: (attempt: string, questions: ReadonlySet<string>, name: string) => void
  /** Gives an attempt a name; none with null. */
  readonly rename: (attempt: string, name: string | null) => void
  /** Deletes an attempt. If it was in use, the latest of the others is from then on. Gives the way back, or null when there is no such attempt. */
  readonly remove: (attempt: string) => (() => void) | null
  /** Takes in a copy that was kept elsewhere, without losing anything that is here. */
  readonly takeIn: (copy: Saved) => void
  /** Takes in what another tab stored; null when that tab deleted everything. */
  readonly reload: (deleted: boolean) => void
  readonly deleteEverything: () => void
  readonly aside: () => readonly string[]
  /** All there is of the person's data, as text: what is stored, word for word, and what only this tab holds. */
  readonly everything: () => string
  /** Begins with nothing, and puts what is stored aside; false, and nothing changed, where that cannot be done. */
  readonly startAnew: () => boolean
}

/** The id of the attempt that begins by itself: the same in every tab, so that two tabs begin one attempt. */
export const firstAttempt = 'first'

/** A store over a shelf. `now` gives milliseconds since 1970, `newId` ids for attempts. */
export function createDraftStore(shelf: Shelf, now: () => number, newId: () => string): Store {
  const first = shelf.load()
  const store = createStore<Kept>(() => ({
    saved: first.saved ?? nothingSaved,
    trouble: first.trouble,
  }))

  function keep(saved: Saved): void {
    const { trouble: before } = store.getState()
    const { saved: stored, trouble } = shelf.save(saved)
    store.setState({ saved: stored, trouble: trouble ?? (before === 'unreadable' ? before : null) })
  }

  /** The time for a new choice: later than every choice so far, whatever the clock says, so that it counts. */
  function nextMoment({ attempts, current, role, steps, plan }: Saved): number {
    const answers = [...attempts.values()].flatMap(({ answers }) => [...answers.values()])
    const names = [...attempts.values()].map(({ namedAt }) => ({ at: namedAt }))
    const said = [...answers, ...names, ...steps.values(), current, role, plan]
    const latest = said.reduce((latest, one) => Math.max(latest, one?.at ?? 0), 0)
    return Math.min(Math.max(now(), latest + 1), lastMoment)
  }

  function withAttempt(saved: Saved, changed: Attempt, at: number): Saved {
    const isCurrent = saved.current?.id === changed.id
    return {
      ...saved,
      attempts: new Map(saved.attempts).set(changed.id, changed),
      current: isCurrent ? saved.current : { id: changed.id, at },
    }
  }

  return {
    ...store,
    answer(question, answer) {
      const { saved } = store.getState()
      const at = nextMoment(saved)
      const current = saved.attempts.get(saved.current?.id ?? '') ??
        saved.attempts.get(firstAttempt) ?? {
          id: saved.removed.has(firstAttempt) ? newId() : firstAttempt,
          name: null,
          namedAt: 0,
          startedAt: at,
          answers: new Map(),
        }
      const answers = new Map(current.answers).set(question, { answer, at })
      keep(withAttempt(saved, { ...current, answers }, at))
    },
    chooseRole(role) {
      const { saved } = store.getState()
      keep({ ...saved, role: { id: role, at: nextMoment(saved) } })
    },
    markStep(resource, title, state) {
      const { saved } = store.getState()
      const step = { state, title, at: nextMoment(saved) }
      keep({ ...saved, steps: new Map(saved.steps).set(resource, step) })
    },
    choosePlan(settings) {
      const { saved } = store.getState()
      keep({ ...saved, plan: { ...settings, at: nextMoment(saved) } })
    },
    startFrom(answers, name) {
      const { saved } = store.getState()
      const at = nextMoment(saved)
      const copied = new Map([...answers].map(([question, answer]) => [question, { answer, at }]))
      const started = { id: newId(), name, namedAt: at, startedAt: at, answers: copied }
      keep(withAttempt(saved, started, at))
      return started.id
    },
    goTo(attemptId) {
      const { saved } = store.getState()
      keep({ ...saved, current: { id: attemptId ?? '', at: nextMoment(saved) } })
    },
    askAgain(id, questions, name) {
      const { saved } = store.getState()
      const kept = [...(saved.attempts.get(id)?.answers ?? [])].filter(
        ([question]) => !questions.has(question),
      )
      const at = nextMoment(saved)
      const started = { name, namedAt: at, startedAt: at, answers: new Map(kept) }
      keep(withAttempt(saved, { id: newId(), ...started }, at))
    },
    rename(id, name) {
      const { saved } = store.getState()
      const attempt = saved.attempts.get(id)
      if (attempt === undefined) return
      const named = { ...attempt, name, namedAt: nextMoment(saved) }
      keep({ ...saved, attempts: new Map(saved.attempts).set(id, named) })
    },
    remove(id) {
      const { saved } = store.getState()
      const attempt = saved.attempts.get(id)
      if (attempt === undefined) return null
      const attempts = new Map(saved.attempts)
      attempts.delete(id)
      const without = { ...saved, attempts, removed: new Set([...saved.removed, id]) }
      const wasInUse = saved.current?.id === id
      const next = attemptsWithAnswers(without)[0]?.id ?? ''
      keep(wasInUse ? { ...without, current: { id: next, at: nextMoment(saved) } } : without)
      return () => {
        const { saved: now } = store.getState()
        const current = wasInUse ? { id, at: nextMoment(now) } : null
        const copy = { ...nothingSaved, attempts: new Map([[id, attempt]]), current }
        keep(takeIn(wasInUse ? { ...now, current: null } : now, copy))
      }
    },
    takeIn(copy) {
      keep(takeIn(store.getState().saved, copy))
    },
    reload(deleted) {
      if (deleted) {
        store.setState({ saved: nothingSaved, trouble: null })
        return
      }
      const { saved, trouble } = shelf.load()
      store.setState({ saved: mergeSaved(store.getState().saved, saved ?? nothingSaved), trouble })
    },
    deleteEverything() {
      shelf.clear()
      store.setState({ saved: nothingSaved, trouble: null })
    },
    aside: shelf.aside,
    everything: () =>
      JSON.stringify(
        { ...shelf.texts(), 'in this tab': writeSaved(store.getState().saved) },
        null,
        2,
      ),
    startAnew() {
      const done = shelf.startAnew()
      if (done) store.setState({ saved: nothingSaved, trouble: null })
      return done
    },
  }
}
