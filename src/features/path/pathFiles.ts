/** The path as files to keep: a calendar and a text. */
import type { LearningCard, RolesPart } from '../../content/parts.ts'
import { daysLater } from '../../core/day.ts'
import { type CalendarEvent, calendarText } from '../../core/path/calendar.ts'
import type { Path, Step } from '../../core/path/plan.ts'
import { hoursRange, lookAgainAfter, weeksOf, weeksRange } from '../../core/path/weeks.ts'
import { escapedForMarkdown, intendedUse } from '../../shared/fileText.ts'
import type { PlanSettings } from '../../storage/saved.ts'
import { dayOf } from '../../ui/day.ts'
import { download } from '../../ui/download.ts'
import {
  bandNames,
  hoursInWords,
  inWords,
  typeNames,
  weeksInWords,
  weeksRangeInWords,
} from '../../ui/words.ts'

/** A path with all that people read about it. */
export interface Plan {
  readonly role: Pick<RolesPart['roles'][number], 'id' | 'name'>
  /** What is left, and how many steps are done. */
  readonly steps: readonly Step[]
  readonly done: number
  readonly path: Pick<Path, 'chapters' | 'apply'>
  /** By the id of the item. */
  readonly cards: ReadonlyMap<string, LearningCard>
  readonly settings: Pick<PlanSettings, 'hoursAWeek' | 'start'>
  readonly nameOf: (skill: string) => string
}

const daysAWeek = 7

/** `site` is the address of the site, `now` in milliseconds since 1970. */
export function saveCalendar(props: Plan, site: string, now: number): void {
  const events = eventsOf(props, site, props.settings.start ?? dayOf(now))
  const text = calendarText(events, now, new URL(site).hostname)
  download(`path-to-${props.role.id}.ics`, 'text/calendar', text)
}

export function saveMarkdown(props: Plan, site: string): void {
  download(`path-to-${props.role.id}.md`, 'text/markdown', markdownOf(props, site))
}

/** A calendar event for each step over its weeks, and one for each time to look again. */
export function eventsOf(
  { role, steps, done, cards, settings, nameOf }: Plan,
  site: string,
  start: string,
): readonly CalendarEvent[] {
  const looks = lookAgainAfter(steps)
  const lastDay = (week: number) => daysLater(start, daysAWeek * week - 1)
  return weeksOf(steps, settings.hoursAWeek).flatMap(({ item, first, last }, i) => {
    const step = steps[i]
    const card = cards.get(item)
    if (step === undefined || card === undefined) return []
    const [least, most] = [hoursRange.least, hoursRange.most].map((share) =>
      hoursInWords(Math.round(step.hours * share)),
    )
    const event: CalendarEvent = {
      id: `${role.id}-${item}`,
      first: daysLater(start, daysAWeek * (first - 1)),
      last: lastDay(last),
      title: `Step ${done + i + 1}: ${card.title}`,
      text: [
        `About ${hoursInWords(step.hours)}; ${least} to ${most} are usual.`,
        `For ${raisesOf(step, nameOf)}.`,
        ...(card.evidence === null ? [] : [`You’ll have to show: ${card.evidence}`]),
        intendedUse,
      ].join('\n'),
      url: whereOf(card, site),
    }
    if (!looks.has(i)) return [event]
    const look: CalendarEvent = {
      id: `${role.id}-${item}-look-again`,
      first: lastDay(last),
      last: lastDay(last),
      title: 'Look again where you stand',
      text: 'Answer the questions about what you learned again: the rest of the path may get shorter.',
      url: `${site}answers/`,
    }
    return [event, look]
  })
}

/** The path as Markdown, with numbers and boxes to tick. */
export function markdownOf(
  { role, path, steps, done, cards, settings, nameOf }: Plan,
  site: string,
): string {
  const hours = steps.reduce((sum, step) => sum + step.hours, 0)
  const spans = weeksOf(steps, settings.hoursAWeek)
  const looks = lookAgainAfter(steps)
  const weeks = weeksRangeInWords(weeksRange(steps, settings.hoursAWeek))
  const chapterOf = (step: Step) => path.chapters.find((one) => one.steps[0] === step.item)
  const lines = steps.flatMap((step, i) => {
    const card = cards.get(step.item)
    const span = spans[i]
    if (card === undefined || span === undefined) return []
    const band = step.band === steps[i - 1]?.band ? '' : ` Then ${bandNames[step.band]}.`
    const chapter = chapterOf(step)
    return [
      ...(chapter === undefined ? [] : ['', `## ${chapter.name}`, '', chapter.reason, '']),
      `${done + i + 1}. [ ] [${escapedForMarkdown(card.title)}](${whereOf(card, site)}): ${typeNames[card.type]}, ` +
        `${hoursInWords(step.hours)}, ${weeksInWords(span.first, span.last)}. ${raisesOf(step, nameOf)}.${band}`,
      ...(card.evidence === null
        ? []
        : [`    You’ll have to show: ${escapedForMarkdown(card.evidence)}`]),
      ...(path.apply?.steps === i + 1 ? ['- [ ] From here on you can apply.'] : []),
      ...(looks.has(i) ? ['- [ ] Look again: answer the questions about what you learned.'] : []),
    ]
  })
  return [
    `# Path to ${role.name}`,
    '',
    `${hoursInWords(hours)} in all, ${weeks} at ${hoursInWords(settings.hoursAWeek)} a week.`,
    '',
    ...lines,
    '',
    intendedUse,
    '',
  ].join('\n')
}

function raisesOf({ raises }: Step, nameOf: (skill: string) => string) {
  return inWords(raises.map(({ skill, from, to }) => `${nameOf(skill)} ${from} → ${to}`))
}

/** Where a step is found; a practice project on this site. */
function whereOf({ id, url }: LearningCard, site: string): string {
  return url ?? `${site}projects/${id}/`
}
