import fc from 'fast-check'
import ICAL from 'ical.js'
import { describe, expect, it } from 'vitest'
import { type CalendarEvent, calendarText } from '../../../src/core/path/calendar.ts'
import { runs } from '../runs.ts'

const made = Date.UTC(2026, 10, 23, 9, 30)
const course: CalendarEvent = {
  id: 'course-1',
  first: '2026-11-23',
  last: '2026-12-06',
  title: 'Attacks; and, defences \\ more',
  text: 'About 9 h.\nThen look again.',
  url: 'https://example.org/course?a=1,2;b',
}

/** The events of a calendar, read by a parser that is not ours. */
function read(text: string) {
  const calendar = new ICAL.Component(ICAL.parse(text))
  return calendar.getAllSubcomponents('vevent').map((component) => {
    const event = new ICAL.Event(component)
    return {
      uid: event.uid,
      first: event.startDate.toString(),
      end: event.endDate.toString(),
      isDay: event.startDate.isDate && event.endDate.isDate,
      title: event.summary,
      text: event.description,
      url: component.getFirstPropertyValue('url'),
      stamp: String(component.getFirstPropertyValue('dtstamp')),
    }
  })
}

describe('a calendar', () => {
  it('is read by others as it was meant', () => {
    expect(read(calendarText([course], made, 'example.org'))).toEqual([
      {
        uid: 'course-1@example.org',
        first: '2026-11-23',
        end: '2026-12-07',
        isDay: true,
        title: course.title,
        text: course.text,
        url: course.url,
        stamp: '2026-11-23T09:30:00Z',
      },
    ])
  })

  it('of no events is a calendar still', () => {
    expect(read(calendarText([], made, 'example.org'))).toEqual([])
  })

  it('keeps any text whole, in lines of at most 75 bytes that end as they must', () => {
    // Characters that stand for nothing readable come out as spaces; a lone half of a character is no text.
    const anyText = fc.string({ unit: 'grapheme', maxLength: 120 })
    const readable = (text: string) => text.replace(/\r\n|\r/g, '\n').replace(/[^\n\P{Cc}]/gu, ' ')
    fc.assert(
      fc.property(anyText, anyText, (title, text) => {
        const calendar = calendarText([{ ...course, title, text }], made, 'example.org')
        const [event] = read(calendar)
        expect(event?.title ?? '').toBe(readable(title))
        expect(event?.text ?? '').toBe(readable(text))
        expect(calendar.endsWith('\r\n')).toBe(true)
        expect(calendar.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
        for (const line of calendar.split('\r\n')) {
          expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75)
        }
      }),
      { numRuns: runs(200) },
    )
  })
})
