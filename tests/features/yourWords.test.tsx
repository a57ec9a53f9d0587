// @vitest-environment jsdom
import { screen, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { memoryArea } from '../storage/memoryArea.ts'
import { answersOf, open, openTab, tabWith } from './site.tsx'

const cv = `Experience
- Led the attacks on our own shop, with songs
- Wrote python every day <img src=x onerror=alert(1)>
Skills
Networks
Interests
Reports of bees`

async function paste(text = cv, store = openTab()) {
  const user = await open('/answers/', store)
  await user.click(await screen.findByRole('button', { name: 'Paste something' }))
  await user.click(await screen.findByRole('textbox', { name: /^Your CV/ }))
  await user.paste(text)
  await user.click(screen.getByRole('button', { name: 'Look for skills' }))
  return user
}

const about = (subject: string) => screen.findByRole('group', { name: new RegExp(subject) })
const chosenIn = (group: HTMLElement) =>
  within(group)
    .getAllByRole<HTMLInputElement>('radio')
    .flatMap((radio) => (radio.checked ? [radio.value] : []))

describe('a CV that was pasted', () => {
  it('becomes the questions it says something about, with its sentences and what they speak for marked', async () => {
    await paste()
    const attacks = await about('attacking systems')
    expect(within(attacks).getByText(/^Led the/).textContent).toBe(
      'Led the attacks on our own shop, with songs',
    )
    expect(chosenIn(attacks)).toEqual(['3'])
    expect(chosenIn(await about('writing Python'))).toEqual(['2'])
    expect(screen.getByText(/It says something about 3\squestions/)).toBeDefined()
    expect(screen.queryByRole('group', { name: /reports/i })).toBeNull()
  })

  it('suggests no answer where a skill is only named', async () => {
    await paste()
    expect(chosenIn(await about('running networks'))).toEqual([])
  })

  it('counts for nothing until a question is confirmed, and then for that one', async () => {
    const store = openTab()
    const user = await paste(cv, store)
    const attacks = await about('attacking systems')
    expect(answersOf(store)).toEqual([])
    await user.click(within(attacks).getByRole('radio', { name: /^With guidance/ }))
    expect(answersOf(store)).toEqual([])
    const form = attacks.closest('form')
    if (form === null) throw new Error('no form')
    await user.click(within(form).getByRole('button', { name: 'Confirm' }))
    expect(answersOf(store)).toEqual([['attacks.ladder', 1]])
    expect(await screen.findByText(/With guidance. It counts now./)).toBeDefined()
    await user.click(screen.getByRole('button', { name: /^Ask again ?about Attacks/ }))
    expect(answersOf(store)).toEqual([])
  })

  it('leaves an answer as it is where one says so, and shows it beside', async () => {
    const store = tabWith(new Map([['attacks.ladder', 1]]))
    const user = await paste(cv, store)
    const attacks = await about('attacking systems')
    expect(within(attacks).getByText('Your answer so far: With guidance.')).toBeDefined()
    await user.click(within(attacks).getByRole('radio', { name: 'Leave it as it is' }))
    const form = attacks.closest('form')
    if (form === null) throw new Error('no form')
    await user.click(within(form).getByRole('button', { name: 'Confirm' }))
    expect(await screen.findByText(/left as it was/)).toBeDefined()
    expect(answersOf(store)).toEqual([['attacks.ladder', 1]])
  })

  it('asks nothing that was answered as high already', async () => {
    await paste(cv, tabWith(new Map([['attacks.ladder', 3]])))
    expect(await screen.findByText(/1\smore is answered as high already/)).toBeDefined()
    expect(screen.queryByRole('group', { name: /attacking systems/ })).toBeNull()
  })

  it('is shown as text whatever it holds, and stored nowhere', async () => {
    const area = memoryArea()
    const store = openTab(area)
    const user = await paste(cv, store)
    const attacks = await about('attacking systems')
    const form = attacks.closest('form')
    if (form === null) throw new Error('no form')
    await user.click(within(form).getByRole('button', { name: 'Confirm' }))
    expect([...area.texts].join()).not.toMatch(/songs|bees|every day/)
    expect(store.everything()).not.toMatch(/songs|bees|every day/)
    expect(document.querySelector('article img')).toBeNull()
  })

  it('goes with everything else', async () => {
    const user = await paste()
    await about('attacking systems')
    await user.click(screen.getByRole('button', { name: 'Delete everything on this device' }))
    await user.click(screen.getByRole('button', { name: 'Yes, delete everything' }))
    expect(screen.queryByRole('textbox', { name: /^Your CV/ })).toBeNull()
    expect(document.body.textContent).not.toContain('songs')
  })

  it.each([
    ['empty', ' ', /no text yet. Paste your CV/],
    [
      'in German',
      'Ich habe für die Abteilung in Berlin gearbeitet und mit den anderen an der Sicherheit',
      /looks like German/,
    ],
  ])('is refused with the reason where it is %s', async (_, text, reason) => {
    await paste(text)
    expect((await screen.findByRole('alert')).textContent).toMatch(reason)
  })

  it('that tells of no skill is said to, and nothing is invented', async () => {
    await paste('I like long walks and the sea.')
    expect(await screen.findByText(/Nothing in it goes beyond your answers/)).toBeDefined()
    expect(screen.queryByRole('button', { name: 'Confirm' })).toBeNull()
  })

  it('is asked for at once where a link leads to it', async () => {
    await open('/answers/#words')
    expect(await screen.findByRole('textbox', { name: /^Your CV/ })).toBeDefined()
  })
})
