import type { Content, RolesPart } from '../content/parts.ts'
import type { Step } from '../core/path.ts'
import type { PlanSettings } from '../store/saved.ts'
import { address } from '../ui/To.tsx'

interface TakeAlongProps {
  readonly role: RolesPart['roles'][number]
  readonly steps: readonly Step[]
  readonly content: Content
  readonly settings: PlanSettings
  readonly nameOf: (skill: string) => string
}

/** The path as a calendar, as text, on paper. */
export function TakeAlong(props: TakeAlongProps) {
  const { steps, content, settings } = props
  const { start } = settings
  async function save(kind: 'calendar' | 'markdown'): Promise<void> {
    const { saveCalendar, saveMarkdown } = await import('./pathFiles.ts')
    const cards = await Promise.all(steps.map(({ resource }) => content.card(resource)))
    const plan = { ...props, cards: new Map(cards.map((card) => [card.id, card])) }
    const site = location.origin + address('/')
    if (kind === 'markdown') saveMarkdown(plan, site)
    else saveCalendar(plan, site, Date.now())
  }
  return (
    <section className="print-hidden" aria-labelledby="along">
      <h2 id="along">Take it along</h2>
      <p className="actions">
        <button type="button" className="button-quiet" onClick={() => save('calendar')}>
          Save for your calendar
        </button>
        <button type="button" className="button-quiet" onClick={() => save('markdown')}>
          Save as text
        </button>
        <button type="button" className="button-quiet" onClick={() => print()}>
          Print
        </button>
      </p>
      <p className="muted">
        The calendar starts {start === null ? 'today; choose another day above' : `on ${start}`}.
        Import it anew after a change: each step keeps its place.
      </p>
    </section>
  )
}
