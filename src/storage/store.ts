/** What the person told us, in memory and in storage. Nothing computed is kept here, and nothing of the person's elsewhere. */
import { createStore } from 'zustand/vanilla'
import type { Answer, Answers } from '../core/answers/answers.ts'
import type { Requirement } from '../core/fit/track.ts'
import type { Correction } from '../core/reading/correct.ts'
import { nextTime, renamed, restored, withAnswers, withAttempt, without } from './changes.ts'
import { mergeSaved } from './mergeSaved.ts'
import { type Restored, restore } from './restore.ts'
import {
  type Attempt,
  attemptsWithAnswers,
  currentAttempt,
  lastMoment,
  nothingSaved,
  type PlanSettings,
  type Saved,
  type Start,
  type StepState,
} from './saved.ts'
import { writeSaved } from './savedText.ts'
import type { SavedStorage, Trouble } from './storage.ts'

/** What a choice makes of what is saved, at its time. */
type Change = (saved: Saved, at: number) => Saved

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
  /** Of questions that were answered "Not yet" at once, the first. */
  readonly question: string | null
  /** Leaves as it is what another tab has deleted since. */
  readonly takeBack: Change
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

export type Store = ReturnType<typeof createDraftStore>

/** A store over storage. `now` gives milliseconds since 1970, `newId` ids for attempts and postings. */
export function createDraftStore(storage: SavedStorage, now: () => number, newId: () => string) {
  const nothingHeld: Omit<TabState, 'forgotten'> = {
    ...{ saved: nothingSaved, trouble: null, isStored: false },
    ...{ undo: null, teamList: '', pasted: nothingPasted },
  }
  const { getState, getInitialState, setState, subscribe } = createStore<TabState>(() =>
    after({ ...nothingHeld, forgotten: 0 }),
  )

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

  /** Shows what is stored now, whatever this tab held: besides it, only what could not be stored stays. */
  function read(): void {
    setState(after(getState()))
  }

  function forget(): void {
    setState(({ forgotten }) => ({ ...nothingHeld, forgotten: forgotten + 1 }))
    read()
  }

  /** What there is, here and in other tabs. */
  function latest(): Saved {
    return mergeSaved(getState().saved, storage.load().saved ?? nothingSaved)
  }

  /**
   * Stores what is made of the latest there is; gives what there was before. Made of it and not merged with it afterwards, so that
   * the last choice counts whatever times are stored.
   */
  function change(make: Change): Saved {
    const before = latest()
    const saved = make(before, nextTime(before, now()))
    if (saved === before) return before
    const trouble = storage.save(saved)
    setState((held) => ({
      saved,
      trouble: trouble ?? (held.trouble === 'unreadable' ? held.trouble : null),
      isStored: held.isStored || trouble === null || trouble === 'unreadable',
    }))
    return before
  }

  function offerUndo(done: Undo['done'], takeBack: Change, question: string | null = null): void {
    setState({ undo: { done, takeBack, question, until: now() + undoTime } })
  }

  /** Goes to an attempt, or begins a new one. Can be undone. */
  function go(done: Undo['done'], make: Change): void {
    const to = change(make).current?.id ?? null
    offerUndo(done, (saved, at) => {
      const isThere = to === null ? saved.current !== null : saved.attempts.has(to)
      return isThere ? { ...saved, current: { id: to ?? '', at } } : saved
    })
  }

  function newAttempt(at: number, name: string | null, answers: Attempt['answers']): Attempt {
    return { id: newId(), name, namedAt: at, startedAt: Math.min(at, lastMoment), answers }
  }

  /** Answers questions of the attempt that the person sees, also where another tab has gone to another one since. */
  function answerAll(
    choose: (given: Attempt['answers']) => readonly (readonly [string, Answer | null])[],
  ): void {
    const { current: shown } = getState().saved
    change((saved, at) => {
      const current = currentAttempt({ ...saved, current: shown }) ??
        currentAttempt(saved) ?? { ...newAttempt(at, null, new Map()), namedAt: 0 }
      return withAttempt(saved, withAnswers(current, choose(current.answers), at), at)
    })
  }

  return {
    ...{ getState, getInitialState, subscribe, read },
    /** Answers a question of the current attempt, or clears the answer with null. */
    answer(question: string, answer: Answer | null) {
      answerAll(() => [[question, answer]])
    },
    /** Answers those of these questions that are open with the first option, "Not yet". Can be undone. */
    answerNotYet(questions: readonly string[]) {
      let open: readonly string[] = []
      answerAll((given) => {
        open = questions.filter((question) => (given.get(question)?.answer ?? null) === null)
        return open.map((question) => [question, 0])
      })
      const { current } = getState().saved
      const [first] = open
      if (first === undefined) return
      const takeBack: Change = (saved, at) => {
        const attempt = saved.attempts.get(current?.id ?? '')
        if (attempt === undefined) return saved
        // What was chosen since stays.
        const same = open.filter((question) => attempt.answers.get(question)?.answer === 0)
        const cleared = same.map((question) => [question, null] as const)
        return withAttempt(saved, withAnswers(attempt, cleared, at), at)
      }
      offerUndo('notYet', takeBack, first)
    },
    chooseStart(start: Start) {
      change((saved, at) => ({ ...saved, start: { ...start, at } }))
    },
    chooseRole(role: string, track: string | null = null) {
      change((saved, at) => ({ ...saved, role: { id: role, track, at } }))
    },
    /** Says what became of a resource on a path, by its id and title; null takes it back. */
    markStep(resource: string, title: string, state: StepState | null) {
      change((saved, at) => ({
        ...saved,
        steps: new Map(saved.steps).set(resource, { state, title, at }),
      }))
    },
    choosePlan(settings: PlanSettings) {
      change((saved, at) => ({ ...saved, plan: { ...settings, at } }))
    },
    /** Starts a new attempt with a copy of these answers; the old one stays. Can be undone. */
    copyAttempt(answers: Answers, name: string) {
      go(answers.size > 0 ? 'started' : 'begun', (saved, at) => {
        const empty = newAttempt(at, name, new Map())
        return withAttempt(saved, withAnswers(empty, [...answers], at), at)
      })
    },
    /** Goes back to an attempt. Can be undone. */
    goTo(id: string) {
      go('wentBack', (saved, at) =>
        saved.attempts.has(id) ? { ...saved, current: { id, at } } : saved,
      )
    },
    /** Starts a new attempt from an earlier one, with its answers and their times but without those to these questions. Can be undone. */
    askAgain(id: string, questions: ReadonlySet<string>, name: string) {
      go('askedAgain', (saved, at) => {
        const kept = [...(saved.attempts.get(id)?.answers ?? [])].filter(
          ([question]) => !questions.has(question),
        )
        return withAttempt(saved, newAttempt(at, name, new Map(kept)), at)
      })
    },
    /** Gives an attempt a name; none with null. */
    rename(id: string, name: string | null) {
      change((saved, at) => renamed(saved, 'attempts', id, name, at))
    },
    /** Deletes an attempt. If it was in use, the latest of the others is from then on. Can be undone. */
    remove(id: string) {
      const { attempts, current } = change((saved, at) => {
        const left = without(saved, 'attempts', id)
        const next = attemptsWithAnswers(left)[0]?.id ?? ''
        return saved.current?.id === id ? { ...left, current: { id: next, at } } : left
      })
      const attempt = attempts.get(id)
      if (attempt === undefined) return
      offerUndo('removed', (saved, at) =>
        current?.id === id && saved.removed.has(id)
          ? withAttempt(saved, { ...attempt, id: newId() }, at)
          : restored(saved, 'attempts', attempt, newId()),
      )
    },
    /** Keeps a posting as it was read and corrected, under a name; gives its id. */
    keepPosting(name: string, requirements: readonly Requirement[]): string {
      const id = newId()
      change((saved, at) => {
        const kept = { id, name, namedAt: at, keptAt: Math.min(at, lastMoment), requirements }
        return { ...saved, postings: new Map(saved.postings).set(id, kept) }
      })
      return id
    },
    renamePosting(id: string, name: string) {
      change((saved, at) => renamed(saved, 'postings', id, name, at))
    },
    /** Deletes a posting. Can be undone. */
    removePosting(id: string) {
      const posting = change((saved) => without(saved, 'postings', id)).postings.get(id)
      if (posting === undefined) return
      offerUndo('postingRemoved', (saved) => restored(saved, 'postings', posting, newId()))
    },
    /** Takes back the last change, where that can still be done. */
    undo() {
      const { undo } = getState()
      // From here on nothing is held that another tab has deleted.
      read()
      if (undo !== null && now() < undo.until) change(undo.takeBack)
    },
    /** Forgets how to undo the last change. */
    endUndo: () => setState({ undo: null }),
    /** Takes in a backup. */
    importBackup(copy: Saved): Restored {
      const before = latest()
      const restored = restore(before, copy, newId, nextTime(before, now()))
      change(() => restored.saved)
      setState({ undo: null })
      return restored
    },
    deleteEverything() {
      storage.clear()
      forget()
    },
    holdTeam: (teamList: string) => setState({ teamList }),
    holdPasted: (pasted: Pasted) => setState({ pasted }),
    quarantined: storage.quarantined,
    /** All there is of the person's data, as text: what is stored, word for word, and what only this tab holds. */
    everything: () =>
      JSON.stringify({ ...storage.texts(), 'in this tab': writeSaved(getState().saved) }, null, 2),
    /** Begins with nothing, and puts what is stored aside; false, and nothing changed, where that cannot be done. */
    reset(): boolean {
      const done = storage.reset()
      if (done) forget()
      return done
    },
  }
}
