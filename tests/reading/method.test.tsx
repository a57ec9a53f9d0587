// @vitest-environment jsdom
import { cleanup, render, screen, within } from '@testing-library/react'
import { afterEach, describe, expect, it, vi } from 'vitest'
import type { AllContent } from '../../src/content/load.ts'
import { MethodPage } from '../../src/reading/MethodPage.tsx'
import { contentOf } from '../content/contentOf.ts'

vi.setConfig({ testTimeout: 20_000 })

const content = contentOf('data')
const { model, evaluation } = content
if (evaluation === null) throw new Error('Run "npm run evaluate -- estimate 5000 --save".')

afterEach(cleanup)

/** The page of this content with these parts in place of its own. */
function show(changed: Partial<AllContent> = {}) {
  render(<MethodPage content={{ ...content, ...changed }} />)
}

function table(caption: RegExp) {
  return screen.getByRole('table', { name: caption })
}

/** The cells of the row with this head. */
function row(caption: RegExp, head: RegExp): readonly string[] {
  const found = within(table(caption)).getByRole('row', { name: head })
  return within(found)
    .getAllByRole('cell')
    .map(({ textContent }) => textContent ?? '')
}

/** What a table of chances says in one place, in per cent. */
function chance(caption: RegExp, head: RegExp, column: number): number {
  return Number(row(caption, head)[column])
}

describe('the method page', () => {
  it('says that it was not validated, and what it is not for', () => {
    show()
    const notice = screen.getByText(/^Not yet validated against performance/)
    expect(notice.textContent).toMatch(/not for hiring, promotion, admission or pay/)
  })

  it('shows the usual shares of the levels as what a skipped question says', () => {
    show({ model: { ...model, levelShares: [0.6, 0.1, 0.1, 0.1, 0.1] } })
    expect(row(/What one answer says/, /Skipped/)).toEqual(['60', '10', '10', '10', '10'])
  })

  it('believes one answer more when the model says that answers are less noisy', () => {
    const last = content.ladder.options.length - 1
    const name = new RegExp(`^${content.ladder.options[last]}`)
    show()
    const before = chance(/What one answer says/, name, 4)
    cleanup()
    show({ model: { ...model, ladder: { ...model.ladder, noise: 0.7 } } })
    expect(chance(/What one answer says/, name, 4)).toBeGreaterThan(before)
  })

  it('shows response tables that follow the numbers of the model', () => {
    show()
    const before = chance(/^Second look, at leniency 0/, /^4/, 4)
    cleanup()
    show({ model: { ...model, view: { ...model.view, noise: 0.8, lapse: 0 } } })
    expect(chance(/^Second look, at leniency 0/, /^4/, 4)).toBeGreaterThan(before)
    expect(row(/^Numbers of the two kinds/, /Second look/)).toContain('0.8')
  })

  it('lowers the level of the same answers with each invented term that is ticked', () => {
    show()
    const rows = [/^None/, /^1/, /^2/, /^3/, /^4/].map((head) => row(/^What ticking does/, head))
    const levels = rows.map(([, level]) => Number(level))
    expect(levels).toEqual(levels.toSorted((a, b) => b - a))
    expect(levels[4]).toBeLessThan(levels[0] ?? 0)
  })

  it('moves the discount no more where ticking says nothing about leniency', () => {
    show({ model: { ...model, invented: { ...model.invented, steepness: 1e-9 } } })
    expect(row(/^What ticking does/, /^None/)).toEqual(row(/^What ticking does/, /^4/))
  })

  it('shows each goal with its bar and verdict, those that were missed too', () => {
    const [met, missed] = [true, false].map((met) => ({
      id: met ? 'G1' : 'G2',
      says: met ? 'Something good' : 'Something else',
      scenario: 'B' as const,
      side: 'at least' as const,
      bar: 0.9,
      unit: 'share' as const,
      reached: { value: met ? 0.95 : 0.5, low: met ? 0.94 : 0.4, high: met ? 0.96 : 0.6 },
      met,
      unsure: false,
    }))
    if (met === undefined || missed === undefined) throw new Error('Two goals are needed.')
    show({ evaluation: { ...evaluation, goals: [met, { ...missed, unsure: true }] } })
    const goals = /^Goals beside/
    const [, , good, , missing] = within(table(goals)).getAllByRole('row')
    expect(good?.textContent).toBe('Bat least 90\u00a0%95.0\u00a0%94.0 to 96.0Met')
    expect(missing?.textContent).toMatch(/Missed, perhaps by chance$/)
    expect(screen.getByText(/Of 2 bars, 1 is missed/)).toBeTruthy()
  })

  it('says in which scenario ranges are too narrow, and nothing of the kind where they are not', () => {
    const covering = (value: number): typeof evaluation => {
      const { A, B, C } = evaluation.scenarios
      const covered = { value, low: value - 0.01, high: value + 0.01 }
      const as = (scenario: typeof A) => ({
        ...scenario,
        figures: { ...scenario.figures, covered },
      })
      return { ...evaluation, scenarios: { A: as(A), B: as(B), C: as(C) } }
    }
    show({ evaluation: covering(0.6) })
    expect(screen.getByText(/In A, B and C it did not/).textContent).toMatch(/60/)
    cleanup()
    show({ evaluation: covering(0.81) })
    expect(screen.getByText(/about as often as they promise/)).toBeTruthy()
  })

  it('says so where nobody has evaluated the content', () => {
    show({ evaluation: null })
    expect(screen.getByText(/has not been worked out for the present questions/)).toBeTruthy()
    expect(screen.queryByRole('table', { name: /^Goals/ })).toBeNull()
  })

  it('has a caption for every table and a scope for every head', () => {
    show()
    for (const each of screen.getAllByRole('table')) {
      expect(within(each).getByRole('caption').textContent).not.toBe('')
      for (const head of each.querySelectorAll('th')) {
        expect(head.getAttribute('scope')).toMatch(/^(col|row|rowgroup)$/)
        expect(head.textContent).not.toBe('')
      }
    }
  })
})
