import { useSyncExternalStore } from 'react'
import { useLocation } from 'wouter'
import { isNewVersionReady, onNewVersion, reload } from './update.ts'

/** Offers a newer version of the site once it is ready: never by itself, and never between questions. */
export function NewVersion() {
  const ready = useSyncExternalStore(onNewVersion, isNewVersionReady, () => false)
  const [path] = useLocation()
  const isSaid = ready && !/^\/quiz\/./.test(path)
  return (
    <div aria-live="polite">
      {isSaid && (
        <p className="notice">
          A new version is ready. Your answers stay.{' '}
          <button type="button" className="button-quiet" onClick={reload}>
            Reload
          </button>
        </p>
      )}
    </div>
  )
}
