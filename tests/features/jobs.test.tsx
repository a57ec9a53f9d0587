// @vitest-environment jsdom
import { screen, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import type { Answers } from '../../src/core/answers/answers.ts'
import { open, tabWith } from './site.tsx'

const mine: Answers = new Map([
  ['python.ladder', 1],
  ['networks.ladder', 2],
  ['attacks.ladder', 2],
])

const titles = () => screen.getAllByRole('link', { name: /^Posting/ })

describe('the real postings', () => {
  it('stand under their roles, each with its year, what it asks and a link to its source', async () => {
    await open('/jobs/')
    const section = await screen.findByRole('region', { name: 'Red teamer' })
    const [first] = within(section).getAllByRole('listitem')
    expect(first?.textContent).toMatch(/^Posting 0.*2026.*Asks Attacks; Networks; Python; Reports/)
    expect(titles()[0]?.getAttribute('href')).toBe('https://example.org/')
    expect(titles()).toHaveLength(8)
    expect(screen.queryByRole('region', { name: 'Engineer' })).toBeNull()
  })

  it('may be filled, and no text is copied: the page says so', async () => {
    await open('/jobs/')
    expect(await screen.findByText(/many are filled by now. No text is copied/)).toBeDefined()
  })

  it('come in the order of cover for who has answered, each with what is missing', async () => {
    await open('/jobs/', tabWith(new Map([...mine, ['reports.ladder', 3]])))
    await screen.findByText(/those you cover most first/)
    expect(titles().map(({ textContent }) => textContent?.split(',')[0])).toEqual(
      [0, 1, 2, 3, 4, 5, 6, 7].map((place) => `Posting ${place}`),
    )
    const said = screen.getAllByRole('listitem').map(({ textContent }) => textContent)
    expect(said[0]).toMatch(/You meet all of it/)
    expect(said[2]).toMatch(/What’s missing: Python at 2/)
    expect(said[6]).toMatch(
      /What’s missing: Python at 4; Attacks at 4; Networks at 4; Reports at 4/,
    )
  })

  it('say what was not answered, and claim nothing of it', async () => {
    await open('/jobs/', tabWith(mine))
    await screen.findByText(/those you cover most first/)
    expect(screen.getAllByRole('listitem')[0]?.textContent).toMatch(
      /What’s missing: Reports \(not answered\)/,
    )
  })

  it('are asked of who has no answers only to be answered first', async () => {
    await open('/jobs/')
    expect(await screen.findByRole('link', { name: 'Answer the questions' })).toBeDefined()
    expect(screen.queryByText(/missing/)).toBeNull()
  })

  it.each([
    ['Role', 'Red teamer', 8],
    ['Place', 'United Kingdom', 2],
    ['Place', 'Remote', 2],
    ['Year', '2026', 8],
  ])('are filtered by %s “%s”', async (filter, name, left) => {
    const user = await open('/jobs/', tabWith(mine))
    await user.selectOptions(await screen.findByRole('combobox', { name: filter }), name)
    expect(screen.getByRole('status').textContent).toMatch(new RegExp(`^${left}\\spostings`))
    expect(screen.queryAllByRole('link', { name: /^Posting/ })).toHaveLength(left)
  })

  it('say what is left of one that is mostly met, and never call it missing', async () => {
    const most = new Map([
      ...mine,
      ['attacks.ladder', 3] as const,
      ['networks.ladder', 3] as const,
      ['reports.ladder', 3] as const,
      ['python.ladder', 2] as const,
    ])
    await open('/jobs/', tabWith(most))
    await screen.findByText(/those you cover most first/)
    const met = screen
      .getAllByRole('listitem')
      .map(({ textContent }) => textContent ?? '')
      .filter((text) => text.includes('You meet most of it'))
    expect(met.length).toBeGreaterThan(0)
    for (const text of met) expect(text).toMatch(/What’s left: Python at 3/)
    expect(met.join()).not.toMatch(/missing/)
  })

  it('lead out of a choice that none is like, in one click', async () => {
    const user = await open('/jobs/', tabWith(mine))
    const role = await screen.findByRole('combobox', { name: 'Role' })
    expect(screen.queryByRole('button', { name: 'Clear filters' })).toBeNull()
    await user.selectOptions(role, 'Engineer')
    expect(screen.getByRole('status').textContent).toBe('No posting is like that.')
    await user.click(screen.getByRole('button', { name: 'Clear filters' }))
    expect(titles()).toHaveLength(8)
    expect(document.activeElement).toBe(role)
  })

  it('are filtered by kind once the role has several', async () => {
    const user = await open('/jobs/', tabWith(mine))
    const role = await screen.findByRole('combobox', { name: 'Role' })
    expect(screen.queryByRole('combobox', { name: 'Kind' })).toBeNull()
    await user.selectOptions(role, 'Engineer')
    const kinds = within(screen.getByRole('combobox', { name: 'Kind' })).getAllByRole('option')
    expect(kinds.map(({ textContent }) => textContent)).toEqual(['Any', 'product', 'platform'])
  })

  it('of one role are what a result leads to', async () => {
    await open('/results/', tabWith(new Map([...mine, ['reports.ladder', 3]])))
    const link = await screen.findByRole('link', { name: /8 real postings/ })
    expect(link.getAttribute('href')).toBe('/jobs/?role=red-teamer')
  })

  it('of the role in the address come first', async () => {
    await open('/jobs/?role=red-teamer', tabWith(mine))
    expect(await screen.findByRole('combobox', { name: 'Role' })).toHaveProperty(
      'value',
      'red-teamer',
    )
  })
})
