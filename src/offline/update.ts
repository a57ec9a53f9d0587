/** Whether a newer version of the site lies ready on this device, and the way to it. The service worker holds it back until asked. */

let registration: ServiceWorkerRegistration | null = null
let ready = false
const listeners = new Set<() => void>()

/** For `useSyncExternalStore`. */
export function onNewVersion(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** Stays true once it is, also when another tab has changed to the newer version: this one has not. */
export function isNewVersionReady(): boolean {
  return ready
}

/** Loads the page anew, in the newest version that is on this device. */
export function reload(): void {
  const waiting = registration?.waiting ?? null
  if (waiting === null) {
    location.reload()
    return
  }
  navigator.serviceWorker.addEventListener('controllerchange', () => location.reload())
  waiting.postMessage('take over')
}

/**
 * Loads the page anew, once for each entry of the history, which remembers it also where nothing can be stored. Not without a
 * network, where that could lose the page.
 */
export function reloadOnce(): void {
  if (!navigator.onLine || history.state?.reloaded === true) return
  history.replaceState({ ...history.state, reloaded: true }, '')
  reload()
}

/** Begins to look out for a newer version. */
export async function watchForNewVersion(): Promise<void> {
  if (!('serviceWorker' in navigator)) return
  const watched = await navigator.serviceWorker.ready
  registration = watched
  watched.addEventListener('updatefound', followInstalling)
  // One may have begun before this page opened.
  followInstalling()
  look()

  function followInstalling(): void {
    watched.installing?.addEventListener('statechange', look)
  }

  function look(): void {
    ready ||= watched.waiting !== null
    for (const listener of listeners) listener()
  }
}
