// @vitest-environment jsdom
import { screen, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { largestBackup, writeBackup } from '../../src/store/backup.ts'
import { memoryArea } from '../store/memoryArea.ts'
import { answersOf, open, openTab, tabWith } from './site.tsx'

const spring = new Map([['python.ladder', 1]])
const autumn = new Map([
  ['python.ladder', 2],
  ['reports.ladder', 3],
])

/** A tab with two attempts; the later is in use. */
function tabWithTwo() {
  const store = tabWith(spring)
  store.startFrom(autumn, 'Autumn')
  return store
}

async function attemptsShown(): Promise<readonly string[]> {
  const section = await screen.findByRole('region', { name: 'Your attempts on this device' })
  return within(section)
    .getAllByRole('listitem')
    .map((item) => item.textContent?.replace(/(Go back|Rename|Delete).*/, '') ?? '')
}

describe('attempts', () => {
  it('are listed with name, day and number of answers, latest first', async () => {
    await open('/answers/', tabWithTwo())
    expect(await attemptsShown()).toEqual([
      expect.stringMatching(/^Autumn, \d{4}-\d\d-\d\d, 2\sanswers, in use now$/),
      expect.stringMatching(/^Your first answers, \d{4}-\d\d-\d\d, 1\sanswer$/),
    ])
  })

  it('can be renamed, with anything that fits into a name', async () => {
    const store = tabWithTwo()
    const user = await open('/answers/', store)
    await user.click(await screen.findByRole('button', { name: 'Rename “Your first answers”' }))
    const field = screen.getByRole('textbox', { name: 'Name' })
    expect(document.activeElement).toBe(field)
    await user.type(field, ' =1+1 <b>名前</b> ')
    await user.click(screen.getByRole('button', { name: 'Save' }))
    expect((await attemptsShown())[1]).toMatch(/^=1\+1 <b>名前<\/b>,/)
  })

  it('can be deleted, which can be undone', async () => {
    const store = tabWithTwo()
    const user = await open('/answers/', store)
    await user.click(await screen.findByRole('button', { name: 'Delete “Autumn”' }))
    expect(await attemptsShown()).toHaveLength(1)
    expect(answersOf(store)).toEqual([...spring])
    await user.click(screen.getByRole('button', { name: 'Undo' }))
    expect(await attemptsShown()).toHaveLength(2)
    expect(answersOf(store)).toEqual([...autumn])
  })
})

describe('a backup file', () => {
  const field = () => screen.findByLabelText<HTMLInputElement>('Take in a backup file')
  const file = (text: string) => new File([text], 'backup.json', { type: 'application/json' })

  it('taken in brings back everything in another browser', async () => {
    const backup = writeBackup(tabWithTwo().getState().saved, '2026-11-23')
    const store = openTab()
    const user = await open('/answers/', store)
    await user.upload(await field(), file(backup))
    await screen.findByText(/^Taken in: 2\sattempts\. Nothing that was here is lost\.$/)
    expect(answersOf(store)).toEqual([...autumn])
    expect(await attemptsShown()).toHaveLength(2)
  })

  it('brings back what was deleted', async () => {
    const store = tabWithTwo()
    const backup = writeBackup(store.getState().saved, '2026-11-23')
    const user = await open('/answers/', store)
    await user.click(await screen.findByRole('button', { name: 'Delete “Autumn”' }))
    await user.upload(await field(), file(backup))
    await screen.findByText(/^Taken in/)
    expect(await attemptsShown()).toHaveLength(2)
  })

  it('that is none is refused with the reason, and nothing changes', async () => {
    const area = memoryArea()
    const store = tabWith(spring, area)
    const before = [...area.texts]
    const user = await open('/answers/', store)
    await user.upload(await field(), file('{"name":"something else"}'))
    expect((await screen.findByRole('alert')).textContent).toMatch(
      /^This file is no backup of this site\. .* Nothing was changed\.$/,
    )
    expect([...area.texts]).toEqual(before)
  })

  it('that is far too large is refused unread', async () => {
    const large = file('x')
    Object.defineProperty(large, 'size', { value: largestBackup + 1 })
    Object.defineProperty(large, 'text', {
      value: () => {
        throw new Error('This file is not to be read')
      },
    })
    const user = await open('/answers/', tabWith(spring))
    await user.upload(await field(), large)
    expect((await screen.findByRole('alert')).textContent).toMatch(/too large/)
  })
})
