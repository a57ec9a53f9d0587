import type { RolesPart } from '../../content/parts.ts'
import type { Path } from '../../core/path/plan.ts'
import { useContent } from '../../shared/useContent.ts'
import type { PlanSettings } from '../../storage/saved.ts'
import { addressOf } from '../../ui/SiteLink.tsx'

interface TakeAlongProps {
  readonly role: RolesPart['roles'][number]
  readonly path: Path
  /** How many of its steps are done. */
  readonly done: number
  readonly settings: PlanSettings
}

/** The path as a calendar, as text, on paper. */
export function PathExports(props: TakeAlongProps) {
  const { path, settings } = props
  const { card, nameOf } = useContent()
  const { start } = settings
  async function save(kind: 'calendar' | 'markdown'): Promise<void> {
    const { saveCalendar, saveMarkdown } = await import('./pathFiles.ts')
    const cards = await Promise.all(path.steps.map(({ item }) => card(item)))
    const plan = {
      ...props,
      nameOf,
      steps: path.steps,
      cards: new Map(cards.map((card) => [card.id, card])),
    }
    const site = location.origin + addressOf('/')
    if (kind === 'markdown') saveMarkdown(plan, site)
    else saveCalendar(plan, site, Date.now())
  }
  return (
    <section className="print-hidden" aria-labelledby="along">
      <h2 id="along">Save or print</h2>
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
