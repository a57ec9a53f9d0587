/** What the person told us, in memory and in storage. Nothing computed is kept here, and nothing of the person's elsewhere. */
import { createStore, type StoreApi } from 'zustand/vanilla'
import type { Answer, Answers } from '../core/answers/answers.ts'
import type { Requirement } from '../core/fit/track.ts'
import type { Correction } from '../core/reading/correct.ts'
import { mergeSaved } from './mergeSaved.ts'
import { type Restored, restore } from './restore.ts'
import {
  type Attempt,
  attemptsWithAnswers,
  currentAttempt,
  type KeptPosting,
  lastMoment,
  lastTime,
  nothingSaved,
  type PlanSettings,
  type Saved,
  type Start,
  type StepState,
} from './saved.ts'
import { writeSaved } from './savedText.ts'
import type { SavedStorage, Trouble } from './storage.ts'

/** The last change that can be undone: until the next such one, until this tab reads anew, and never longer than some minutes. */
export interface Undo {
  readonly done:
    | 'started'
    | 'begun'
    | 'askedAgain'
    | 'wentBack'
    | 'removed'
    | 'notYet'
    | 'postingRemoved'
  /** Questions that were answered "Not yet" at once. */
  readonly notYet: readonly string[]
  /** The attempt to go back to; null for none. */
  readonly to: string | null
  /** The attempt that was deleted, as it was; null where none was. */
  readonly removed: Attempt | null
  /** The posting that was deleted, as it was; null where none was. */
  readonly posting: KeptPosting | null
  /** Milliseconds since 1970. */
  readonly until: number
}

/** How long a change can be undone, in milliseconds: a deleted attempt should not stay in an open tab for ever. */
export const undoTime = 10 * 60 * 1000

/** A posting that was pasted. */
export interface Pasted {
  /** What stands in the box. */
  readonly text: string
  /** What was last read; null before. */
  readonly read: { readonly text: string } | null
  /** Of that reading, the latest last. */
  readonly corrections: readonly Correction[]
}

export const nothingPasted: Pasted = { text: '', read: null, corrections: [] }

/** All that a tab holds of a person. */
interface TabState {
  readonly saved: Saved
  readonly trouble: Trouble | null
  /** Whether something was stored when this tab looked last. */
  readonly isStored: boolean
  readonly undo: Undo | null
  /** Other people's links, as they were pasted: never stored, and gone with the page. */
  readonly teamList: string
  /** Never stored either. */
  readonly pasted: Pasted
  /** How often this tab has forgotten all it held: what a page remembers by itself goes with it. */
  readonly forgotten: number
}

export interface Store
  extends Pick<StoreApi<TabState>, 'getState' | 'getInitialState' | 'subscribe'> {
  /** Answers a question of the current attempt, or clears the answer with null. */
  readonly answer: (question: string, answer: Answer | null) => void
  /** Answers those of these questions that are open with the first option, "Not yet". Can be undone. */
  readonly answerNotYet: (questions: readonly string[]) => void
  readonly chooseStart: (start: Start) => void
  readonly chooseRole: (role: string, track?: string | null) => void
  /** Says what became of a resource on a path, by its id and title; null takes it back. */
  readonly markStep: (resource: string, title: string, state: StepState | null) => void
  readonly choosePlan: (settings: PlanSettings) => void
  /** Starts a new attempt with a copy of these answers; the old one stays. Can be undone. */
  readonly copyAttempt: (answers: Answers, name: string) => void
  /** Goes back to an attempt. Can be undone. */
  readonly goTo: (attempt: string) => void
  /** Starts a new attempt from an earlier one, with its answers and their times but without those to these questions. Can be undone. */
  readonly askAgain: (attempt: string, questions: ReadonlySet<string>, name: string) => void
  /** Gives an attempt a name; none with null. */
  readonly rename: (attempt: string, name: string | null) => void
  /** Deletes an attempt. If it was in use, the latest of the others is from then on. Can be undone. */
  readonly remove: (attempt: string) => void
  /** Keeps a posting as it was read and corrected, under a name; gives its id. */
  readonly keepPosting: (name: string, requirements: readonly Requirement[]) => string
  readonly renamePosting: (posting: string, name: string) => void
  /** Deletes a posting. Can be undone. */
  readonly removePosting: (posting: string) => void
  /** Takes back the last change, where that can still be done: never what was deleted elsewhere in the meantime. */
  readonly undo: () => void
  /** Forgets how to undo the last change. */
  readonly endUndo: () => void
  /** Takes in a backup. */
  readonly importBackup: (copy: Saved) => Restored
  /** Shows what is stored now, whatever this tab held: besides it, only what could not be stored stays. */
  readonly read: () => void
  readonly deleteEverything: () => void
  readonly holdTeam: (list: string) => void
  readonly holdPasted: (pasted: Pasted) => void
  readonly quarantined: () => readonly string[]
  /** All there is of the person's data, as text: what is stored, word for word, and what only this tab holds. */
  readonly everything: () => string
  /** Begins with nothing, and puts what is stored aside; false, and nothing changed, where that cannot be done. */
  readonly reset: () => boolean
}

/** A store over storage. `now` gives milliseconds since 1970, `newId` ids for attempts. */
export function createDraftStore(
  storage: SavedStorage,
  now: () => number,
  newId: () => string,
): Store {
  const nothingHeld: Omit<TabState, 'forgotten'> = {
    ...{ saved: nothingSaved, trouble: null, isStored: false },
    ...{ undo: null, teamList: '', pasted: nothingPasted },
  }
  const store = createStore<TabState>(() => after({ ...nothingHeld, forgotten: 0 }))

  /** What a tab holds once it has read what is stored. */
  function after(held: TabState): TabState {
    const { saved, trouble, isThere } = storage.load()
    if (held.isStored && saved !== null && !isThere) {
      return { ...nothingHeld, forgotten: held.forgotten + 1 }
    }
    const isUnsaved = held.trouble === 'full'
    const shown = isUnsaved && saved !== null ? mergeSaved(held.saved, saved) : saved
    return {
      ...held,
      saved: shown ?? held.saved,
      trouble: trouble ?? (isUnsaved ? 'full' : null),
      isStored: isThere,
      undo: null,
    }
  }

  function read(): void {
    store.setState(after(store.getState()))
  }

  function forget(): void {
    store.setState(({ forgotten }) => ({ ...nothingHeld, forgotten: forgotten + 1 }))
    read()
  }

  /** What there is, here and in other tabs. */
  function latest(): Saved {
    const { saved } = store.getState()
    return mergeSaved(saved, storage.load().saved ?? nothingSaved)
  }

  /**
   * Stores what is made of the latest there is; gives what there was before. Made of it and not merged with it afterwards, so that
   * the last choice counts whatever times are stored.
   */
  function change(make: (saved: Saved, at: number) => Saved): Saved {
    const before = latest()
    const saved = make(before, nextTime(before))
    const trouble = storage.save(saved)
    store.setState((held) => ({
      saved,
      trouble: trouble ?? (held.trouble === 'unreadable' ? held.trouble : null),
      isStored: held.isStored || trouble === null || trouble === 'unreadable',
    }))
    return before
  }

  function offerUndo(
    undo: Omit<Undo, 'until' | 'notYet' | 'posting'> & Partial<Pick<Undo, 'notYet' | 'posting'>>,
  ): void {
    store.setState({ undo: { notYet: [], posting: null, ...undo, until: now() + undoTime } })
  }

  /** The time for a new choice: later than every choice so far, whatever the clock says. */
  function nextTime({ attempts, postings, current, start, role, steps, plan }: Saved): number {
    const answers = [...attempts.values()].flatMap(({ answers }) => [...answers.values()])
    const named = [...attempts.values(), ...postings.values()]
    const names = named.map(({ namedAt }) => ({ at: namedAt }))
    const said = [...answers, ...names, ...steps.values(), current, start, role, plan]
    const latest = said.reduce((latest, one) => Math.max(latest, one?.at ?? 0), 0)
    return Math.min(Math.max(now(), latest + 1), lastTime)
  }

  function newAttempt(at: number, name: string | null, answers: Attempt['answers']): Attempt {
    return { id: newId(), name, namedAt: at, startedAt: Math.min(at, lastMoment), answers }
  }

  function withAttempt(saved: Saved, changed: Attempt, at: number): Saved {
    const isCurrent = saved.current?.id === changed.id
    return {
      ...saved,
      attempts: new Map(saved.attempts).set(changed.id, changed),
      current: isCurrent ? saved.current : { id: changed.id, at },
    }
  }

  /** Answers questions of the attempt that the person sees, also where another tab has gone to another one since. */
  function answerAll(
    choose: (given: Attempt['answers']) => readonly (readonly [string, Answer | null])[],
  ): void {
    const { current: shown } = store.getState().saved
    change((saved, at) => {
      const current = currentAttempt({ ...saved, current: shown }) ??
        currentAttempt(saved) ?? { ...newAttempt(at, null, new Map()), namedAt: 0 }
      const answers = new Map(current.answers)
      for (const [question, answer] of choose(current.answers)) {
        answers.set(question, { answer, at })
      }
      return withAttempt(saved, { ...current, answers }, at)
    })
  }

  return {
    ...store,
    answer(question, answer) {
      answerAll(() => [[question, answer]])
    },
    answerNotYet(questions) {
      let open: readonly string[] = []
      answerAll((given) => {
        open = questions.filter((question) => (given.get(question)?.answer ?? null) === null)
        return open.map((question) => [question, 0])
      })
      const { current } = store.getState().saved
      if (open.length > 0)
        offerUndo({ done: 'notYet', notYet: open, to: current?.id ?? null, removed: null })
    },
    chooseStart(start) {
      change((saved, at) => ({ ...saved, start: { ...start, at } }))
    },
    chooseRole(role, track = null) {
      change((saved, at) => ({ ...saved, role: { id: role, track, at } }))
    },
    markStep(resource, title, state) {
      change((saved, at) => ({
        ...saved,
        steps: new Map(saved.steps).set(resource, { state, title, at }),
      }))
    },
    choosePlan(settings) {
      change((saved, at) => ({ ...saved, plan: { ...settings, at } }))
    },
    copyAttempt(answers, name) {
      const { current } = change((saved, at) => {
        const copied = new Map([...answers].map(([question, answer]) => [question, { answer, at }]))
        return withAttempt(saved, newAttempt(at, name, copied), at)
      })
      const done = answers.size > 0 ? 'started' : 'begun'
      offerUndo({ done, to: current?.id ?? null, removed: null })
    },
    goTo(id) {
      const { current } = change((saved, at) =>
        saved.attempts.has(id) ? { ...saved, current: { id, at } } : saved,
      )
      offerUndo({ done: 'wentBack', to: current?.id ?? null, removed: null })
    },
    askAgain(id, questions, name) {
      const { current } = change((saved, at) => {
        const kept = [...(saved.attempts.get(id)?.answers ?? [])].filter(
          ([question]) => !questions.has(question),
        )
        return withAttempt(saved, newAttempt(at, name, new Map(kept)), at)
      })
      offerUndo({ done: 'askedAgain', to: current?.id ?? null, removed: null })
    },
    rename(id, name) {
      change((saved, at) => {
        const attempt = saved.attempts.get(id)
        if (attempt === undefined) return saved
        const named = { ...attempt, name, namedAt: at }
        return { ...saved, attempts: new Map(saved.attempts).set(id, named) }
      })
    },
    remove(id) {
      const before = change((saved, at) => {
        if (!saved.attempts.has(id)) return saved
        const attempts = new Map(saved.attempts)
        attempts.delete(id)
        const without = { ...saved, attempts, removed: new Set([...saved.removed, id]) }
        const next = attemptsWithAnswers(without)[0]?.id ?? ''
        return saved.current?.id === id ? { ...without, current: { id: next, at } } : without
      })
      const removed = before.attempts.get(id)
      if (removed !== undefined)
        offerUndo({ done: 'removed', to: before.current?.id ?? null, removed })
    },
    keepPosting(name, requirements) {
      const id = newId()
      change((saved, at) => {
        const kept = { id, name, namedAt: at, keptAt: Math.min(at, lastMoment), requirements }
        return { ...saved, postings: new Map(saved.postings).set(id, kept) }
      })
      return id
    },
    renamePosting(id, name) {
      change((saved, at) => {
        const posting = saved.postings.get(id)
        if (posting === undefined) return saved
        const named = { ...posting, name, namedAt: at }
        return { ...saved, postings: new Map(saved.postings).set(id, named) }
      })
    },
    removePosting(id) {
      const { postings } = change((saved) => {
        if (!saved.postings.has(id)) return saved
        const postings = new Map(saved.postings)
        postings.delete(id)
        return { ...saved, postings, removed: new Set([...saved.removed, id]) }
      })
      const posting = postings.get(id)
      if (posting !== undefined) {
        offerUndo({ done: 'postingRemoved', to: null, removed: null, posting })
      }
    },
    undo() {
      const { undo } = store.getState()
      // From here on nothing is held that another tab has deleted.
      read()
      if (undo === null || now() >= undo.until) return
      const { saved } = store.getState()
      const { removed, posting, to, notYet } = undo
      if (notYet.length > 0) {
        change((saved, at) => {
          const attempt = saved.attempts.get(to ?? '')
          if (attempt === undefined) return saved
          const answers = new Map(attempt.answers)
          // What was chosen since stays.
          for (const question of notYet) {
            if (answers.get(question)?.answer === 0) answers.set(question, { answer: null, at })
          }
          return withAttempt(saved, { ...attempt, answers }, at)
        })
      } else if (posting !== null) {
        if (!saved.removed.has(posting.id)) return
        const id = newId()
        change((saved) => ({
          ...saved,
          postings: new Map(saved.postings).set(id, { ...posting, id }),
        }))
      } else if (removed === null) {
        const isThere = to === null ? saved.current !== null : saved.attempts.has(to)
        if (isThere) change((saved, at) => ({ ...saved, current: { id: to ?? '', at } }))
      } else if (saved.removed.has(removed.id)) {
        // Without its mark, the deletion went in a larger one. An id that was deleted is never used again.
        const id = newId()
        change((saved, at) => ({
          ...saved,
          attempts: new Map(saved.attempts).set(id, { ...removed, id }),
          current: to === removed.id ? { id, at } : saved.current,
        }))
      }
    },
    endUndo() {
      store.setState({ undo: null })
    },
    importBackup(copy) {
      const before = latest()
      const restored = restore(before, copy, newId, nextTime(before))
      change(() => restored.saved)
      store.setState({ undo: null })
      return restored
    },
    read,
    deleteEverything() {
      storage.clear()
      forget()
    },
    holdTeam(teamList) {
      store.setState({ teamList })
    },
    holdPasted(pasted) {
      store.setState({ pasted })
    },
    quarantined: storage.quarantined,
    everything: () =>
      JSON.stringify(
        { ...storage.texts(), 'in this tab': writeSaved(store.getState().saved) },
        null,
        2,
      ),
    reset() {
      const done = storage.reset()
      if (done) forget()
      return done
    },
  }
}
