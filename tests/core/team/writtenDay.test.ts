import { expect, it } from 'vitest'
import { looksLikeDay, slashOrderOf, writtenDay } from '../../../src/core/team/writtenDay.ts'

it.each([
  ['2026-05-01', '2026-05-01'],
  [' 2026-5-1 ', '2026-05-01'],
  ['2026/05/01 1:02:03 PM GMT+5:30', '2026-05-01'],
  ['2026-05-01T10:15:00.123Z', '2026-05-01'],
  ['1.5.2026', '2026-05-01'],
  ['01.05.26, 10:15', '2026-05-01'],
  ['5/5/2026', '2026-05-05'],
  ['2026-02-30', null],
  ['2026-13-01', null],
  ['05/06/2026', null],
])('the day %s is read as %s', (text, day) => {
  expect(looksLikeDay(text)).toBe(true)
  expect(writtenDay(text, null)).toBe(day)
})

it.each(['', '63', '2026-05-01 Ada', '2026-05-01-7', '1.5', 'May', '2026-05-01 ADA'])(
  'the text “%s” is no day',
  (text) => {
    expect(looksLikeDay(text)).toBe(false)
    expect(writtenDay(text, 'day-first')).toBeNull()
  },
)

it.each([
  [['1/2/2026'], null],
  [['1/2/2026', '1/13/2026'], 'month-first'],
  [['1/2/2026', '13/1/26 10:15'], 'day-first'],
  [['13/1/2026', '1/13/2026'], null],
])('the days %j tell which number is the month: %s', (texts, order) => {
  expect(slashOrderOf(texts)).toBe(order)
})
