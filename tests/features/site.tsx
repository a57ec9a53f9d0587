/** The whole app over the example content, in a browser tab of its own. A test in which the console says anything does not pass. */
import { format } from 'node:util'
import { act, cleanup, configure, render } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { afterEach, beforeAll, expect, vi } from 'vitest'
import { patience } from '../../scripts/browser/patience.ts'
import { App } from '../../src/app/App.tsx'
import { pages } from '../../src/app/lazyPages.tsx'
import type { Answers } from '../../src/core/answers/answers.ts'
import { encodeLink } from '../../src/core/link/link.ts'
import { currentAnswers } from '../../src/storage/saved.ts'
import { openStorage, type StorageArea } from '../../src/storage/storage.ts'
import { createDraftStore, type Store } from '../../src/storage/store.ts'
import { example, exampleContent } from '../example.ts'
import { memoryArea } from '../storage/memoryArea.ts'

// React takes its time, as in a browser: what is loaded or worked out later comes later, and tests wait for it.
configure({ asyncUtilTimeout: patience, eventWrapper: (dispatch) => dispatch() })
beforeAll(() => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', false)
})
// What jsdom does not have.
window.scrollTo = () => {}
Element.prototype.scrollIntoView = () => {}
vi.stubGlobal('CSS', { escape: (text: string) => text.replace(/[^\w-]/g, '\\$&') })

// As after the first view: the page is there.
beforeAll(async () => {
  await pages.QuizStart.load()
  await pages.QuizScreen.load()
})

/** What was said on the console: nothing may be. */
const said: string[] = []
for (const kind of ['error', 'warn'] as const) {
  console[kind] = (...words: readonly unknown[]) => said.push(format(...words))
}

afterEach(() => {
  cleanup()
  history.replaceState(null, '', '/')
  expect(said.splice(0), 'on the console').toEqual([])
})

let time = 1_000
let ids = 0

/** A tab with this storage. */
export function openTab(area: StorageArea | null = memoryArea()): Store {
  const now = () => time++
  return createDraftStore(openStorage(area, '/', now), now, () => `attempt-${ids++}`)
}

/** A tab of somebody who has given these answers already. */
export function tabWith(answers: Answers, area = memoryArea()): Store {
  const store = openTab(area)
  for (const [question, answer] of answers) store.answer(question, answer)
  return store
}

/** Opens an address of the site; gives somebody to use it. */
export async function open(path: string, store: Store = openTab()) {
  history.replaceState(null, '', path)
  await act(async () => {
    render(<App content={exampleContent} store={store} />)
  })
  return userEvent.setup()
}

export function answersOf(store: Store) {
  return [...currentAnswers(store.getState().saved)].toSorted()
}

/** The fragment of the link to these answers. */
export function linkTo(answers: Answers): string {
  return encodeLink({ edition: example.codebook.edition, answers }, example.codebook)
}

/** What stands in a column of a table, row by row, without its head and its sums. */
export function column(table: HTMLElement, head: string): readonly string[] {
  const text = (cell: Element | undefined) => cell?.textContent?.trim() ?? ''
  const heads = [...table.querySelectorAll('thead th')]
  const place = heads.findIndex((cell) => text(cell).includes(head))
  return [...table.querySelectorAll('tbody tr')].map((row) => text(row.children[place]))
}
