import { startTransition } from 'react'
import { Router } from 'wouter'
import { content } from '../content/browser.ts'
import { watchForNewVersion } from '../offline/update.ts'
import { appRoute, sitePath } from '../routes.ts'
import { openStorage, type StorageArea } from '../storage/storage.ts'
import { createDraftStore } from '../storage/store.ts'
import { App } from './App.tsx'
import { pages } from './lazyPages.tsx'
import { PageBoundary } from './PageBoundary.tsx'
import { rememberPlaces } from './places.ts'
import { surviveTranslation } from './translation.ts'

const base = import.meta.env.BASE_URL

/** Browsers that block storage throw at its very name. */
function localArea(): StorageArea | null {
  try {
    return localStorage
  } catch {
    return null
  }
}

/** Two attempts must never share an id; this is for ids only, no score depends on it. */
function newId(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(9)), (byte) =>
    byte.toString(36).padStart(2, '0'),
  ).join('')
}

const storage = openStorage(localArea(), base, Date.now)
const store = createDraftStore(storage, Date.now, newId)
addEventListener('storage', ({ key }) => {
  if (key === storage.key) store.read()
})
// A page that the browser kept for going back heard nothing of other pages meanwhile.
addEventListener('pageshow', ({ persisted }) => {
  if (persisted) store.read()
})

watchForNewVersion()

start()

/** The page and what it shows come before the first view, so that React takes over the HTML that is there as it stands. */
async function start(): Promise<void> {
  const root = document.getElementById('app')
  if (root === null) return
  const path = sitePath(location.pathname, base)
  const address = base + path.slice(1)
  if (address !== location.pathname)
    history.replaceState(history.state, '', address + location.search + location.hash)
  const route = appRoute(path)
  surviveTranslation(root)
  rememberPlaces()
  // In a task of its own, for it takes a slow phone as long to begin as all the rest.
  const { hydrateRoot } = await import('react-dom/client')
  if (route !== null) {
    const parts = route.needs.map((part) => content[part]())
    await Promise.all([pages[route.page].load(), ...parts]).catch(() => {})
  }
  // In a transition React takes the page over in short tasks, and answers what is pressed in between.
  startTransition(() => {
    hydrateRoot(
      root,
      <PageBoundary page="" rescue={store}>
        <Router base={base.slice(0, -1)}>
          <App content={content} store={store} />
        </Router>
      </PageBoundary>,
    )
  })
  // Takes away the notice for browsers that do not get this far.
  document.documentElement.dataset.started = ''
}
