// @vitest-environment jsdom
import { cleanup, render, screen, within } from '@testing-library/react'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { cuts } from '../../src/core/fit/track.ts'
import { MethodPage } from '../../src/static/MethodPage.tsx'
import { contentOf } from '../content/contentOf.ts'

const content = contentOf('data')

// The first render works the evaluation out; a busy machine may take a while.
vi.setConfig({ testTimeout: 60_000 })

afterEach(cleanup)

describe('the method page', () => {
  it('says that nobody checked, and what it is not for', () => {
    render(<MethodPage content={content} />)
    const notice = screen.getByText(/^Having done something is not doing it well/)
    expect(notice.textContent).toMatch(/nobody checked/)
    expect(notice.textContent).toMatch(/not for hiring, promotion, admission or pay/)
  })

  it('says what each word takes, as the code counts it', () => {
    render(<MethodPage content={content} />)
    const table = screen.getByRole('table', { name: /^What each word takes/ })
    const [, ...rows] = within(table).getAllByRole('row')
    expect(rows.map(({ textContent }) => Number(/\d+/.exec(textContent ?? '')?.[0]))).toEqual(
      [cuts.ready, cuts.close, cuts.stretch, cuts.explore].map(({ score }) => score),
    )
  })

  it('says how well a posting that is pasted is read, and that it is to be looked over', () => {
    render(<MethodPage content={content} />)
    const figures = screen.getByText(/of the skills it finds/).textContent
    expect(figures).toMatch(/finds \d\d\s% are asked, and of the skills asked it finds \d\d\s%/)
    expect(figures).toMatch(/look it over, and correct it/)
  })

  it('speaks of no chances, no leniency and no invented terms', () => {
    render(<MethodPage content={content} />)
    expect(document.body.textContent).not.toMatch(
      /chances? of being best|lenien|invented|posterior|likely level/i,
    )
  })

  it('has a caption for every table and a scope for every head', () => {
    render(<MethodPage content={content} />)
    for (const each of screen.getAllByRole('table')) {
      expect(within(each).getByRole('caption').textContent).not.toBe('')
      for (const head of each.querySelectorAll('th')) {
        expect(head.getAttribute('scope')).toMatch(/^(col|row|rowgroup)$/)
        expect(head.textContent).not.toBe('')
      }
    }
  })
})
