/**
 * The script of every page. Keeps the site on this device for use without network; on pages with a way into the quiz shows
 * "continue" to people with answers, and warms up the quiz when they reach for it.
 */
import { workerPolicy } from '../offline/policy.ts'

declare global {
  /** TypeScript does not know Trusted Types yet. What a policy gives is taken where a URL is. */
  interface Window {
    readonly trustedTypes?: {
      createPolicy(
        name: string,
        rules: { createScriptURL(): string },
      ): { createScriptURL(input: string): URL }
    }
  }
}

// Some programs encode the `#` of a link. Its result then stands in the path, where there is no page.
const [page, code] = location.pathname.split('%23')
if (code !== undefined) location.replace(`${page}#${code}`)

const start = document.querySelector<HTMLAnchorElement>('a[data-start]')

if (start !== null) {
  const begin = start.textContent
  const sayWhere = () => {
    const goesOn = hasAnswers(start.dataset.store ?? '')
    start.textContent = (goesOn ? start.dataset.continue : null) ?? begin
  }
  sayWhere()
  // Also where the page is shown again that the browser kept, or answers were given or deleted in another tab.
  addEventListener('pageshow', sayWhere)
  addEventListener('storage', sayWhere)
  for (const event of ['pointerenter', 'focus', 'touchstart'] as const) {
    start.addEventListener(event, () => warmUp(start.dataset.warm ?? ''), {
      once: true,
      passive: true,
    })
  }
}

if (import.meta.env.PROD && 'serviceWorker' in navigator) {
  // Once the page is there and idle: what is kept for later must not hold up what is looked at now.
  addEventListener('load', () => setTimeout(keepOffline, 1000))
}

/** A glance only: the app reads what is stored with care. */
function hasAnswers(key: string): boolean {
  try {
    return localStorage.getItem(key)?.includes('"question"') ?? false
  } catch {
    return false
  }
}

function warmUp(files: string): void {
  for (const file of files.split(' ')) {
    const link = document.createElement('link')
    link.rel = 'modulepreload'
    link.href = file
    document.head.append(link)
  }
}

async function keepOffline(): Promise<void> {
  const worker = `${import.meta.env.BASE_URL}sw.js`
  const policy = window.trustedTypes?.createPolicy(workerPolicy, { createScriptURL: () => worker })
  try {
    await navigator.serviceWorker.register(policy?.createScriptURL(worker) ?? worker)
  } catch {
    // A browser that keeps nothing, such as in a private window. The site works all the same, with the network.
  }
}
