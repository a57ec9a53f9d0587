// @vitest-environment jsdom
import { cleanup, screen, within } from '@testing-library/react'
import { describe, expect, it, vi } from 'vitest'
import type { Answer, Answers } from '../../src/core/answers/answers.ts'
import { decodeLink } from '../../src/core/link/link.ts'
import { example } from '../example.ts'
import { open, openTab, tabWith } from './site.tsx'

const mine: Answers = new Map<string, Answer>([
  ['python.level', 4],
  ['networks.level', 2],
  ['attacks.ladder', 'skipped'],
])

async function panel() {
  const user = await open('/results/', tabWith(mine))
  const section = await screen.findByRole('region', { name: 'Send your result' })
  return { user, section: within(section) }
}

function held(field: HTMLElement) {
  const link = field instanceof HTMLInputElement ? field.value : ''
  return decodeLink(link.slice(link.indexOf('#') + 1), example.codebook)
}

describe('the link to one’s result', () => {
  it('is made after it was said what it holds', async () => {
    const { user, section } = await panel()
    expect(section.getByText(/Whoever has the link can read them/)).toBeDefined()
    expect(section.queryByRole('textbox')).toBeNull()
    await user.click(section.getByRole('button', { name: 'Make the link' }))
    const field = section.getByRole('textbox', { name: 'Your result link' })
    expect(document.activeElement).toBe(field)
    expect(held(field)).toEqual({
      ok: true,
      kind: 'answers',
      result: { edition: 1, answers: mine },
    })
  })

  it('holds scores only when that is chosen', async () => {
    const { user, section } = await panel()
    await user.click(section.getByRole('radio', { name: /^Scores only/ }))
    await user.click(section.getByRole('button', { name: 'Make the link' }))
    expect(held(section.getByRole('textbox', { name: 'Your link of scores' }))).toEqual({
      ok: true,
      kind: 'scores',
      result: {
        edition: 1,
        scores: new Map([['engineer', { score: 100, low: 90, high: 100, band: 'ready' }]]),
      },
    })
  })

  it('opens on the role that its sender looks at, and on the best where none was chosen', async () => {
    const { user, section } = await panel()
    await user.click(section.getByRole('button', { name: 'Make the link' }))
    const field = section.getByRole<HTMLInputElement>('textbox', { name: 'Your result link' })
    expect(field.value).not.toMatch(/systems|product$/)
    expect(section.queryByText(/It opens on/)).toBeNull()
    await user.click(screen.getByRole('button', { name: /^Red teamer/ }))
    expect(section.getByText(/It opens on Red teamer/)).toBeDefined()
    expect(field.value).toMatch(/\.systems$/)
    cleanup()
    await open(`/results/${field.value.slice(field.value.indexOf('#'))}`, openTab())
    expect((await screen.findByRole('heading', { level: 1 })).textContent).toMatch(/Red teamer/)
  })

  it('is hidden again when something else is to be in it', async () => {
    const { user, section } = await panel()
    await user.click(section.getByRole('button', { name: 'Make the link' }))
    await user.click(section.getByRole('button', { name: 'Show as a QR code' }))
    expect(await section.findByRole('img', { name: /QR code/ })).toBeDefined()
    await user.click(section.getByRole('radio', { name: /^Scores only/ }))
    expect(section.queryByRole('textbox')).toBeNull()
    expect(section.queryByRole('img', { name: /QR code/ })).toBeNull()
  })

  it('and its QR code follow the answers', async () => {
    const { user, section } = await panel()
    await user.click(section.getByRole('button', { name: 'Make the link' }))
    await user.click(section.getByRole('button', { name: 'Show as a QR code' }))
    const code = await section.findByRole('img', { name: /QR code/ })
    const [link, drawn] = [section.getByRole<HTMLInputElement>('textbox').value, code.innerHTML]
    await user.click(screen.getByText('Show the working'))
    await user.click(await screen.findByRole('button', { name: 'Python' }))
    await user.selectOptions(await screen.findByLabelText(/of Python ?yourself/), '1 Aware')
    expect(section.getByRole<HTMLInputElement>('textbox').value).not.toBe(link)
    expect(code.innerHTML).not.toBe(drawn)
  })

  it('can be copied, and by hand where the browser refuses', async () => {
    const { user, section } = await panel()
    await user.click(section.getByRole('button', { name: 'Make the link' }))
    const field = section.getByRole<HTMLInputElement>('textbox')
    await user.click(section.getByRole('button', { name: 'Copy the link' }))
    await section.findByText('The link is copied.')
    expect(await navigator.clipboard.readText()).toBe(field.value)
    vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValueOnce(new DOMException('No'))
    await user.click(section.getByRole('button', { name: 'Copy the link' }))
    await section.findByText(/The link is selected/)
    expect(field.selectionEnd).toBe(field.value.length)
  })
})
