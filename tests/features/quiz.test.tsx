// @vitest-environment jsdom
import { act, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { memoryArea } from '../storage/memoryArea.ts'
import { answersOf, open, openTab, tabWith } from './site.tsx'

const question = (subject: string) => screen.getByRole('group', { name: new RegExp(subject) })
const option = (subject: string, name: RegExp) =>
  within(question(subject)).getByRole('radio', { name })
const goOn = () => screen.getByRole('button', { name: 'Continue' })

describe('the questions of a screen', () => {
  it('have nothing chosen before one chooses', async () => {
    await open('/quiz/building/')
    expect(screen.getAllByRole('radio')).toHaveLength(10)
    expect(screen.queryAllByRole('radio', { checked: true })).toEqual([])
  })

  it('are saved as soon as they are answered', async () => {
    const area = memoryArea()
    const user = await open('/quiz/building/', openTab(area))
    await user.click(option('writing Python', /On my own/))
    expect(answersOf(openTab(area))).toEqual([['python.ladder', 2]])
    await user.click(option('writing Python', /Skip/))
    expect(answersOf(openTab(area))).toEqual([['python.ladder', 'skipped']])
  })

  it('can be answered with the keyboard alone', async () => {
    const store = openTab()
    const user = await open('/quiz/building/', store)
    option('writing Python', /Not done/).focus()
    await user.keyboard('[ArrowDown][ArrowDown]')
    expect(answersOf(store)).toEqual([['python.ladder', 2]])
  })

  it('lead to the next screen, with its title and the focus on its heading', async () => {
    const user = await open('/quiz/building/')
    await user.click(option('writing Python', /On my own/))
    await user.click(option('running networks', /Not done/))
    await user.click(goOn())
    const heading = await screen.findByRole('heading', { level: 1, name: 'Breaking' })
    expect(document.activeElement).toBe(heading)
    expect(document.title).toMatch(/^Breaking/)
  })

  it('lead to the result after the last screen', async () => {
    const user = await open('/quiz/breaking/')
    await user.click(option('attacking systems', /With guidance/))
    await user.click(option('writing reports', /Led others/))
    await user.click(goOn())
    expect(await screen.findByRole('region', { name: /^What stands between/ })).toBeDefined()
  })

  it('show the earlier choice when one goes back', async () => {
    const user = await open('/quiz/building/')
    await user.click(option('writing Python', /On my own/))
    await user.click(option('running networks', /Skip/))
    await user.click(goOn())
    await screen.findByRole('heading', { level: 1, name: 'Breaking' })
    await user.click(screen.getByRole('link', { name: 'Back' }))
    await screen.findByRole('heading', { level: 1, name: 'Building' })
    const chosen = screen.getAllByRole('radio', { checked: true })
    expect(chosen).toEqual([
      option('writing Python', /On my own/),
      option('running networks', /Skip/),
    ])
  })

  it('show the choice of an earlier visit', async () => {
    await open('/quiz/building/', tabWith(new Map([['networks.ladder', 1]])))
    const chosen = await screen.findAllByRole('radio', { checked: true })
    expect(chosen).toEqual([option('running networks', /With guidance/)])
  })

  it.each([
    { where: 'where nothing was answered before', before: () => openTab() },
    {
      where: 'after the only attempt was deleted',
      before: () => {
        const store = tabWith(new Map([['networks.ladder', 1]]))
        store.remove(store.getState().saved.current?.id ?? '')
        return store
      },
    },
  ])('leave the focus on the choice that begins an attempt, $where', async ({ before }) => {
    const user = await open('/quiz/building/', before())
    const choice = option('writing Python', /On my own/)
    await user.click(choice)
    expect(screen.getAllByRole('radio', { checked: true })).toEqual([choice])
    expect(document.activeElement).toBe(choice)
  })

  it('leave the focus where it is when another tab begins the attempt', async () => {
    const area = memoryArea()
    const store = openTab(area)
    await open('/quiz/building/', store)
    const choice = option('writing Python', /On my own/)
    choice.focus()
    openTab(area).answer('networks.ladder', 1)
    act(() => store.read())
    expect(document.activeElement).toBe(choice)
  })

  it('show the choice made in another tab', async () => {
    const area = memoryArea()
    const store = openTab(area)
    await open('/quiz/building/', store)
    openTab(area).answer('networks.ladder', 1)
    act(() => store.read())
    expect(screen.getAllByRole('radio', { checked: true })).toEqual([
      option('running networks', /With guidance/),
    ])
  })
})

describe('going on with a question untouched', () => {
  it('says how many wait, names each, and has the focus there', async () => {
    const store = openTab()
    const user = await open('/quiz/building/', store)
    await user.click(option('running networks', /Not done/))
    await user.click(goOn())
    const summary = await screen.findByRole('alert')
    await waitFor(() => expect(document.activeElement).toBe(summary))
    expect(within(summary).getByRole('heading', { name: /^1\s+question/ })).toBeDefined()
    const links = within(summary).getAllByRole('link')
    expect(links.map(({ textContent }) => textContent)).toEqual([
      expect.stringContaining('“Python”'),
    ])
    expect(answersOf(store)).toEqual([['networks.ladder', 0]])
  })

  it('leads from the summary to the first choice of the question', async () => {
    const user = await open('/quiz/building/')
    await user.click(goOn())
    const link = await screen.findByRole('link', { name: /“Networks”/ })
    const target = document.getElementById(
      decodeURIComponent(link.getAttribute('href') ?? '').slice(1),
    )
    expect(target).toBe(option('running networks', /Not done/))
  })

  it('moves the focus again at each try', async () => {
    const user = await open('/quiz/building/')
    await user.click(goOn())
    const summary = await screen.findByRole('alert')
    await user.click(goOn())
    await waitFor(() => expect(document.activeElement).toBe(summary))
  })

  it('takes a question off the summary once it is answered', async () => {
    const user = await open('/quiz/building/')
    await user.click(goOn())
    await screen.findByRole('link', { name: /“Python”/ })
    await user.click(option('writing Python', /Not done/))
    expect(screen.queryByRole('link', { name: /“Python”/ })).toBeNull()
    expect(screen.getByRole('link', { name: /“Networks”/ })).toBeDefined()
  })

  it('can skip the rest, which is recorded as skipped, and goes on', async () => {
    const store = openTab()
    const user = await open('/quiz/building/', store)
    await user.click(option('writing Python', /Led others/))
    await user.click(goOn())
    await user.click(await screen.findByRole('button', { name: /Skip the rest/ }))
    await screen.findByRole('heading', { level: 1, name: 'Breaking' })
    expect(answersOf(store)).toEqual([
      ['networks.ladder', 'skipped'],
      ['python.ladder', 3],
    ])
  })
})

describe('a screen that is new to one', () => {
  const none = (name = 'None of this area') => screen.getByRole('button', { name })

  it('is answered “Not yet” in one click, says so, and goes on', async () => {
    const store = openTab()
    const user = await open('/quiz/building/', store)
    await user.click(none())
    const heading = await screen.findByRole('heading', { level: 1, name: 'Breaking' })
    await waitFor(() => expect(document.activeElement).toBe(heading))
    expect(answersOf(store)).toEqual([
      ['networks.ladder', 0],
      ['python.ladder', 0],
    ])
    const said = screen.getByText(/what was open is answered “Not yet”/)
    expect(said.closest('[aria-live]')).not.toBeNull()
  })

  it('is open again after one click more, and shown', async () => {
    const store = openTab()
    const user = await open('/quiz/building/', store)
    await user.click(none())
    await screen.findByRole('heading', { level: 1, name: 'Breaking' })
    await user.click(screen.getByRole('button', { name: 'Undo' }))
    const heading = await screen.findByRole('heading', { level: 1, name: 'Building' })
    await waitFor(() => expect(document.activeElement).toBe(heading))
    expect(screen.queryAllByRole('radio', { checked: true })).toEqual([])
    expect(answersOf(store)).toEqual([])
    expect(screen.queryByRole('button', { name: 'Undo' })).toBeNull()
  })

  it('keeps what was answered before, also a skip, and offers nothing where all is answered', async () => {
    const store = openTab()
    const user = await open('/quiz/building/', store)
    await user.click(option('writing Python', /On my own/))
    await user.click(none('None of the rest'))
    await screen.findByRole('heading', { level: 1, name: 'Breaking' })
    expect(answersOf(store)).toEqual([
      ['networks.ladder', 0],
      ['python.ladder', 2],
    ])
    await user.click(screen.getByRole('link', { name: 'Back' }))
    await screen.findByRole('heading', { level: 1, name: 'Building' })
    expect(screen.queryByRole('button', { name: /^None of/ })).toBeNull()
  })

  it('is not left by the second click of a double click, which was meant for the one before', async () => {
    const store = openTab()
    await open('/quiz/building/', store)
    fireEvent.click(none(), { detail: 2 })
    expect(screen.getByRole('heading', { level: 1, name: 'Building' })).toBeDefined()
    expect(answersOf(store)).toEqual([])
  })

  it('can be the last one: the result follows, with the way back', async () => {
    const store = tabWith(
      new Map([
        ['python.ladder', 2],
        ['networks.ladder', 1],
      ]),
    )
    const user = await open('/quiz/breaking/', store)
    await user.click(none())
    await screen.findByRole('region', { name: /^What stands between/ })
    await user.click(screen.getByRole('button', { name: 'Undo' }))
    await screen.findByRole('heading', { level: 1, name: 'Breaking' })
    expect(answersOf(store)).toHaveLength(2)
  })

  it('is no longer offered for undoing once one goes on from the next', async () => {
    const user = await open('/quiz/building/')
    await user.click(none())
    await screen.findByRole('heading', { level: 1, name: 'Breaking' })
    await user.click(option('attacking systems', /With guidance/))
    await user.click(option('writing reports', /Led others/))
    expect(screen.getByRole('button', { name: 'Undo' })).toBeDefined()
    await user.click(goOn())
    await screen.findByRole('region', { name: /^What stands between/ })
    expect(screen.queryByRole('button', { name: 'Undo' })).toBeNull()
  })
})

describe('where one comes from and what draws one', () => {
  const choose = (name: string) => screen.getByRole('radio', { name })

  it('decide which screen comes first, and are kept', async () => {
    const area = memoryArea()
    const user = await open('/quiz/', openTab(area))
    expect(screen.queryAllByRole('radio', { checked: true })).toEqual([])
    await user.click(choose('tested things'))
    expect(openTab(area).getState().saved.start).toMatchObject({ from: 'tester', draws: null })
    await user.click(screen.getByRole('link', { name: 'Begin' }))
    await screen.findByRole('heading', { level: 1, name: 'Breaking' })
    await user.click(screen.getByRole('button', { name: 'None of this area' }))
    await screen.findByRole('heading', { level: 1, name: 'Building' })
    await user.click(screen.getByRole('link', { name: 'Back' }))
    await screen.findByRole('heading', { level: 1, name: 'Breaking' })
  })

  it('come in this order: what one knows before what draws one', async () => {
    const user = await open('/quiz/')
    await user.click(choose('break things'))
    const first = () => screen.getAllByRole('listitem').map(({ textContent }) => textContent)
    expect(first().join()).toMatch(/Breaking.*Building/)
    await user.click(choose('made things'))
    expect(first().join()).toMatch(/Building.*Breaking/)
  })

  it('can be said on the first page already, and otherwise later', async () => {
    const store = openTab()
    const user = await open('/quiz/#from-tester', store)
    await waitFor(() => expect(store.getState().saved.start?.from).toBe('tester'))
    expect(location.hash).toBe('')
    await user.click(choose('made things'))
    expect(store.getState().saved.start?.from).toBe('maker')
  })

  it('are no answers: nothing is begun, and no result changes', async () => {
    const store = openTab()
    const user = await open('/quiz/', store)
    await user.click(choose('tested things'))
    expect(store.getState().saved.attempts.size).toBe(0)
    expect(screen.getByRole('link', { name: 'Begin' })).toBeDefined()
  })

  it('change nothing where this version does not know them', async () => {
    const store = openTab()
    store.chooseStart({ from: 'gone', draws: '__proto__' })
    const user = await open('/quiz/', store)
    await user.click(screen.getByRole('link', { name: 'Begin' }))
    await screen.findByRole('heading', { level: 1, name: 'Building' })
  })
})

describe('the page before the questions', () => {
  it('leads to the first screen', async () => {
    const user = await open('/quiz/')
    await user.click(screen.getByRole('link', { name: 'Begin' }))
    await screen.findByRole('heading', { level: 1, name: 'Building' })
  })

  it('leads to the screen where one stopped', async () => {
    const done = new Map([
      ['python.ladder', 2],
      ['networks.ladder', 1],
    ])
    const user = await open('/quiz/', tabWith(done))
    await user.click(screen.getByRole('link', { name: /Continue/ }))
    await screen.findByRole('heading', { level: 1, name: 'Breaking' })
  })

  it('starts again without losing what was answered', async () => {
    const store = tabWith(new Map([['python.ladder', 2]]))
    const user = await open('/quiz/', store)
    await user.click(screen.getByRole('button', { name: 'Start again' }))
    expect(answersOf(store)).toEqual([])
    await user.click(screen.getByRole('button', { name: 'Undo' }))
    expect(answersOf(store)).toEqual([['python.ladder', 2]])
  })

  it('is what an unknown screen is not', async () => {
    await open('/quiz/nowhere/')
    expect(screen.getByRole('heading', { level: 1, name: 'There is no such page' })).toBeDefined()
  })
})
