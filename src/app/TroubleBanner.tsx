import { reload } from '../offline/update.ts'
import type { Saved } from '../storage/saved.ts'
import type { Trouble } from '../storage/storage.ts'
import { dayOf } from '../ui/day.ts'
import { download } from '../ui/download.ts'

const advice: { readonly [trouble in Trouble]: string } = {
  newer:
    'Another tab runs a newer version of this site, so nothing is saved from here. Download a backup of what you answered here, then reload this page to go on.',
  unreadable:
    'Your saved answers could not be read. They were put aside word for word, and nothing was overwritten.',
  full: 'This browser has no room left, so your answers last only until this tab closes. A backup file or your result link keeps them.',
  blocked:
    'This browser keeps nothing for this site, so your answers last only until this tab closes. A backup file or your result link keeps them.',
}

interface TroubleBannerProps {
  readonly trouble: Trouble
  /** All there is in this tab. */
  readonly saved: Saved
  readonly quarantined: () => readonly string[]
}

/** Says what is wrong with saving, and what to do next. */
export function TroubleBanner({ trouble, saved, quarantined }: TroubleBannerProps) {
  async function keep(): Promise<void> {
    const { writeBackup } = await import('../storage/backup.ts')
    const day = dayOf(Date.now())
    download(`skills-check-${day}.json`, 'application/json', writeBackup(saved, day))
  }
  return (
    <div className="trouble" role="alert">
      <p>{advice[trouble]}</p>
      {trouble !== 'unreadable' && (
        <button type="button" className="button-quiet" onClick={keep}>
          Download a backup
        </button>
      )}{' '}
      {trouble === 'newer' && (
        <button type="button" className="button-quiet" onClick={reload}>
          Reload
        </button>
      )}
      {trouble === 'unreadable' && (
        <button
          type="button"
          className="button-quiet"
          onClick={() => download('put-aside.txt', 'text/plain', quarantined().join('\n\n'))}
        >
          Download what was put aside
        </button>
      )}
    </div>
  )
}
