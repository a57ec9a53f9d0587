// @vitest-environment jsdom
import { screen, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { storageKey } from '../../src/storage/storage.ts'
import { blockedArea, memoryArea } from '../storage/memoryArea.ts'
import { answersOf, open, openTab, tabWith } from './site.tsx'

const some = new Map<string, number | 'skipped'>([
  ['python.ladder', 2],
  ['networks.ladder', 'skipped'],
])

/** What stands beside the name of a skill. */
async function answerTo(skill: string): Promise<string> {
  const change = await screen.findByRole('link', { name: new RegExp(`^Change ?${skill}$`) })
  return change.parentElement?.parentElement?.textContent ?? ''
}

describe('the check of the answers', () => {
  it('says that there are none, and how to begin', async () => {
    await open('/answers/')
    expect(await screen.findByText(/no answers in this browser yet/)).toBeDefined()
    expect(screen.getByRole('link', { name: 'Begin' })).toBeDefined()
  })

  it('shows what was chosen, what was skipped and what was not reached', async () => {
    await open('/answers/', tabWith(some))
    expect(await answerTo('Python')).toContain('On my own')
    expect(await answerTo('Networks')).toContain('Skipped')
    expect(await answerTo('Attacks')).toContain('Not answered yet')
    expect(screen.getByText(/1 of 4 questions answered, 1 skipped, 2 not reached/)).toBeDefined()
  })

  it('leads to the question to change it, and back', async () => {
    const store = tabWith(some)
    const user = await open('/answers/', store)
    await user.click(await screen.findByRole('link', { name: /^Change ?Networks$/ }))
    const question = await screen.findByRole('group', { name: /running networks/ })
    expect(question.contains(document.activeElement)).toBe(true)
    await user.click(within(question).getByRole('radio', { name: /With guidance/ }))
    await user.click(screen.getByRole('button', { name: /Save/ }))
    expect(await answerTo('Networks')).toContain('With guidance')
    expect(answersOf(store)).toContainEqual(['networks.ladder', 1])
  })
})

describe('deleting everything', () => {
  it('asks first, and takes no for an answer', async () => {
    const store = tabWith(some)
    const user = await open('/answers/', store)
    await user.click(await screen.findByRole('button', { name: /Delete everything/ }))
    await user.click(screen.getByRole('button', { name: /^No/ }))
    expect(answersOf(store)).toHaveLength(2)
  })

  it('leaves nothing of ours in the browser, and says so', async () => {
    const area = memoryArea([['theme', 'dark']])
    const user = await open('/answers/', tabWith(some, area))
    await user.click(await screen.findByRole('button', { name: /Delete everything/ }))
    await user.click(screen.getByRole('button', { name: /^Yes/ }))
    expect([...area.texts]).toEqual([['theme', 'dark']])
    expect(screen.getByText(/no answers in this browser yet/)).toBeDefined()
    expect(screen.getByText(/site kept in this browser is deleted/)).toBeDefined()
  })
})

describe('trouble with saving', () => {
  it('is told on every page, and the questions go on', async () => {
    const store = openTab(blockedArea)
    const user = await open('/quiz/building/', store)
    expect(screen.getByRole('alert').textContent).toMatch(/keeps nothing for this site/)
    const question = screen.getByRole('group', { name: /writing Python/ })
    await user.click(within(question).getByRole('radio', { name: /On my own/ }))
    expect(answersOf(store)).toEqual([['python.ladder', 2]])
  })

  it('offers what could not be read for download', async () => {
    await open('/answers/', openTab(memoryArea([[storageKey('/'), 'damaged']])))
    const alert = await screen.findByRole('alert')
    expect(alert.textContent).toMatch(/put aside/)
    expect(within(alert).getByRole('button', { name: /Download/ })).toBeDefined()
  })

  it('asks to reload where another tab runs a newer version', async () => {
    await open('/quiz/', openTab(memoryArea([[storageKey('/'), '{"version":99}']])))
    const alert = screen.getByRole('alert')
    expect(within(alert).getByRole('button', { name: 'Reload' })).toBeDefined()
  })
})
