// @vitest-environment jsdom
import { act, screen } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import type { Answers } from '../../src/core/answers/answers.ts'
import { checksum } from '../../src/core/link/checksum.ts'
import { encodeScores } from '../../src/core/link/link.ts'
import { example } from '../example.ts'
import { memoryArea } from '../storage/memoryArea.ts'
import { answersOf, column, linkTo, open, openTab, tabWith } from './site.tsx'

const mine: Answers = new Map([
  ['attacks.ladder', 3],
  ['reports.ladder', 3],
])
const theirs: Answers = new Map([
  ['python.ladder', 3],
  ['networks.ladder', 2],
])
const code = linkTo(theirs)
const newerText = '2.AAAA'

const headingOf = (name: RegExp) => screen.findByRole('heading', { level: 1, name })

describe('a received link', () => {
  it('shows the result that was sent, and says so', async () => {
    await open(`/results/#${code}`, tabWith(mine))
    await headingOf(/Engineer/)
    expect(screen.getByText('A result you were sent')).toBeDefined()
    expect(screen.queryByRole('heading', { level: 1, name: /close to Red teamer/ })).toBeNull()
  })

  it('begins with what they bring and the question to ask first', async () => {
    await open(`/results/#${code}`, tabWith(mine))
    await headingOf(/Engineer/)
    const heads = screen.getAllByRole('heading', { level: 2 }).map(({ textContent }) => textContent)
    expect(heads.slice(0, 2)).toEqual(['What they bring', 'Ask about this first'])
    const note = screen.getByText(/^You are reading, nothing more/)
    const first = screen.getByRole('region', { name: 'Ask about this first' })
    expect(first.compareDocumentPosition(note)).toBe(Node.DOCUMENT_POSITION_FOLLOWING)
  })

  it('leaves the answers of this browser untouched', async () => {
    const area = memoryArea()
    const store = tabWith(mine, area)
    const before = [...area.texts]
    const user = await open(`/results/#${code}`, store)
    await headingOf(/Engineer/)
    await user.click(screen.getByRole('button', { name: /^Red teamer/ }))
    expect([...area.texts]).toEqual(before)
    expect(answersOf(store)).toEqual([...mine].toSorted())
  })

  it('stores nothing in a browser without answers', async () => {
    const area = memoryArea()
    await open(`/results/#${code}`, openTab(area))
    await headingOf(/Engineer/)
    expect(area.texts.size).toBe(0)
  })

  it('opens when it is put into an open tab', async () => {
    await open('/results/', tabWith(mine))
    await headingOf(/Red teamer/)
    act(() => {
      location.hash = code
    })
    expect(await screen.findByText('A result you were sent')).toBeDefined()
  })

  it('is recognised as one’s own', async () => {
    await open(`/results/#${linkTo(mine)}`, tabWith(mine))
    expect(await screen.findByText('This is your own result link')).toBeDefined()
  })

  it.each([
    ['your own results in the head of the page', `/results/#${code}`, 'Your results'],
    ['your own results from your own link', `/results/#${linkTo(mine)}`, 'Open your result'],
    ['your own results from a broken link', '/results/#broken', 'Your own results'],
  ])('lets you go on to %s', async (_, path, name) => {
    const user = await open(path, tabWith(mine))
    await user.click(await screen.findByRole('link', { name }))
    const own = { name: 'Send your result' }
    expect(await screen.findByRole('heading', own)).toBeDefined()
  })
})

describe('a received link of scores', () => {
  const scores = new Map([
    ['engineer', { score: 71, low: 60, high: 80, band: 'close' as const }],
    ['red-teamer', { score: 30, low: 30, high: 30, band: 'explore' as const }],
  ])
  const code = encodeScores({ edition: 1, scores }, example.codebook)

  it('shows the scores it holds, and says that it holds nothing else', async () => {
    await open(`/results/#${code}`)
    await headingOf(/^They’re close to Engineer/)
    expect(screen.getByText('Scores you were sent, without the answers')).toBeDefined()
    const table = screen.getByRole('table')
    expect(column(table, 'Role')).toEqual(['Engineer', 'Red teamer'])
    expect(column(table, 'Word')).toEqual(['Close', 'Explore'])
    expect(column(table, 'Points')).toEqual(['71, 60 to 80', '30'])
    expect(screen.queryByRole('button', { name: /Start from/ })).toBeNull()
  })

  it('names the nearest role and the question to ask first', async () => {
    await open(`/results/#${code}`)
    const nearest = await screen.findByRole('region', { name: 'What they’re nearest to' })
    expect(nearest.textContent).toMatch(/Engineer.*Close/)
    screen.getByRole('region', { name: 'Ask about this first' })
  })

  it('makes no path, and says why', async () => {
    await open(`/path/engineer/#${code}`)
    await headingOf(/holds scores only/)
    const link = screen.getByRole<HTMLAnchorElement>('link', { name: 'Open the scores' })
    expect(link.getAttribute('href')).toBe(`/results/#${code}`)
  })
})

describe('starting from the answers of a link', () => {
  it('asks first, and takes no for an answer', async () => {
    const store = tabWith(mine)
    const user = await open(`/results/#${code}`, store)
    await user.click(await screen.findByRole('button', { name: 'Start from these answers' }))
    expect(answersOf(store)).toEqual([...mine].toSorted())
    await user.click(screen.getByRole('button', { name: 'No' }))
    expect(answersOf(store)).toEqual([...mine].toSorted())
    expect(screen.queryByRole('button', { name: /^Yes/ })).toBeNull()
    expect(document.activeElement?.textContent).toBe('Start from these answers')
  })

  it('makes them one’s own, and can be undone', async () => {
    const store = tabWith(mine)
    const user = await open(`/results/#${code}`, store)
    await user.click(await screen.findByRole('button', { name: 'Start from these answers' }))
    await user.click(screen.getByRole('button', { name: /^Yes/ }))
    await screen.findByRole('heading', { name: 'Send your result' })
    await headingOf(/Engineer/)
    expect(answersOf(store)).toEqual([...theirs].toSorted())
    await user.click(screen.getByRole('button', { name: 'Undo' }))
    await headingOf(/Red teamer/)
    expect(answersOf(store)).toEqual([...mine].toSorted())
  })

  it('is undone to no answers where there were none', async () => {
    const store = openTab()
    const user = await open(`/results/#${code}`, store)
    await user.click(await screen.findByRole('button', { name: 'Start from these answers' }))
    await user.click(screen.getByRole('button', { name: /^Yes/ }))
    await user.click(await screen.findByRole('button', { name: 'Undo' }))
    expect(await screen.findByText(/Answer a few questions to see your result/)).toBeDefined()
    expect(answersOf(store)).toEqual([])
  })
})

describe('a link that does not open', () => {
  it.each([
    ['was never one', 'hello', /This is no result link/],
    ['was cut off', code.slice(0, -2), /cut off or mistyped/],
    ['was mistyped', `1.B${code.slice(3)}`, /cut off or mistyped/],
    ['is of a newer version', `${newerText}.${checksum(newerText)}`, /made by a newer version/],
  ])('says so when it %s, and shows nothing in its place', async (_, broken, title) => {
    const area = memoryArea()
    const store = tabWith(mine, area)
    const before = [...area.texts]
    await open(`/results/#${broken}`, store)
    await headingOf(title)
    expect(screen.getByRole('alert').textContent).toMatch(/untouched/)
    expect(screen.queryByRole('table')).toBeNull()
    expect([...area.texts]).toEqual(before)
  })
})

describe('the box for a link', () => {
  async function paste(text: string) {
    const store = tabWith(mine)
    const user = await open('/results/', store)
    await user.click(await screen.findByRole('textbox', { name: /Open a result link/ }))
    await user.paste(text)
    await user.click(screen.getByRole('button', { name: 'Open' }))
    return store
  }

  it('opens a link of any host, with words around it', async () => {
    const store = await paste(` See https://example.org/x/results/#${code} please`)
    expect(await screen.findByText('A result you were sent')).toBeDefined()
    expect(answersOf(store)).toEqual([...mine].toSorted())
  })

  it('says what is wrong with a text that holds no link, beside the box', async () => {
    await paste('hello')
    const box = screen.getByRole('textbox', { name: /Open a result link/ })
    expect(screen.getByRole('alert').textContent).toMatch(/no result link/)
    expect(box.getAttribute('aria-invalid')).toBe('true')
  })
})
