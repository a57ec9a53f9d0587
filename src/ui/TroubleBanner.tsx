import { reload } from '../offline/update.ts'
import type { Trouble } from '../store/shelf.ts'
import { download } from './download.ts'

const advice: { readonly [trouble in Trouble]: string } = {
  newer:
    'Another tab runs a newer version of this site, so nothing is saved from here. Reload this page to go on.',
  unreadable:
    'Your saved answers could not be read. They were put aside word for word, and nothing was overwritten.',
  full: 'This browser has no room left, so your answers last only until this tab closes. Make your result link to keep them.',
  blocked:
    'This browser keeps nothing for this site, so your answers last only until this tab closes. Make your result link to keep them.',
}

interface TroubleBannerProps {
  readonly trouble: Trouble
  readonly aside: () => readonly string[]
}

/** Says what is wrong with saving, and what to do next. */
export function TroubleBanner({ trouble, aside }: TroubleBannerProps) {
  return (
    <div className="trouble" role="alert">
      <p>{advice[trouble]}</p>
      {trouble === 'newer' && (
        <button type="button" className="button-quiet" onClick={reload}>
          Reload
        </button>
      )}
      {trouble === 'unreadable' && (
        <button
          type="button"
          className="button-quiet"
          onClick={() => download('put-aside.txt', 'text/plain', aside().join('\n\n'))}
        >
          Download what was put aside
        </button>
      )}
    </div>
  )
}
