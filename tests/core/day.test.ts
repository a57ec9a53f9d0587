import { describe, expect, it } from 'vitest'
import { daysLater, isDay } from '../../src/core/day.ts'

describe('days', () => {
  it.each([
    ['2026-11-23', true],
    ['2028-02-29', true],
    ['2026-02-29', false],
    ['2026-11-31', false],
    ['2026-13-01', false],
    ['23.11.2026', false],
    ['12026-11-23', false],
    ['1026-11-23', false],
    ['', false],
  ])('%s exists: %s', (day, exists) => {
    expect(isDay(day)).toBe(exists)
  })

  it('follow each other over months and leap years', () => {
    expect(daysLater('2028-02-28', 1)).toBe('2028-02-29')
    expect(daysLater('2026-12-31', 1)).toBe('2027-01-01')
    expect(daysLater('2026-11-23', 0)).toBe('2026-11-23')
  })
})
