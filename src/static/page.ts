/**
 * The script of every page. Keeps the site on this device for use without network; on pages with a way into the quiz leads people with
 * answers on from where they are, and warms up the quiz when they reach for it.
 */
import { workerPolicy } from '../offline/policy.ts'
import type { NextStep } from '../storage/nextStep.ts'

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

const base = import.meta.env.BASE_URL
const start = document.querySelector<HTMLAnchorElement>('a[data-start]')

if (start !== null) {
  const begin = { line: '', say: start.textContent, to: start.pathname }
  const { store = '', next = '', version = '', questions, warm = '' } = start.dataset
  const sayWhere = () => {
    const answered = answersIn(store)
    const { line, say, to } =
      answered === 0 ? begin : wayOn(answered, Number(questions), next, version)
    start.textContent = say
    start.pathname = to
    const back = document.querySelector<HTMLElement>('[data-back]')
    if (back !== null) {
      back.textContent = line
      back.hidden = answered === 0
    }
    // Who has answers has answered it.
    document.querySelector('[data-new]')?.toggleAttribute('hidden', answered > 0)
  }
  sayWhere()
  // Also where the page is shown again that the browser kept, or answers were given or deleted in another tab.
  addEventListener('pageshow', sayWhere)
  addEventListener('storage', sayWhere)
  for (const event of ['pointerenter', 'focus', 'touchstart'] as const) {
    start.addEventListener(event, () => warmUp(warm), { once: true, passive: true })
  }
}

if (import.meta.env.PROD && 'serviceWorker' in navigator) {
  // Once the page is there and idle: what is kept for later must not hold up what is looked at now.
  addEventListener('load', () => setTimeout(keepOffline, 1000))
}

/** How many questions are answered or skipped. A glance only: the app reads what is stored with care. */
function answersIn(key: string): number {
  try {
    const { attempts, current } = JSON.parse(localStorage.getItem(key) ?? '')
    const { answers } = attempts.find(({ id }: { id: string }) => id === current.id)
    return answers.filter(
      ({ question, answer }: { question: string; answer: unknown }) =>
        answer !== null && question.endsWith('.ladder'),
    ).length
  } catch {
    return 0
  }
}

/** Where somebody with answers stands, and the way on from there. */
function wayOn(answered: number, questions: number, key: string, version: string) {
  try {
    const next: NextStep = JSON.parse(localStorage.getItem(key) ?? '')
    if (next.version === version)
      return {
        line: `Welcome back: step ${next.step} of ${next.of} on your way to ${next.name}. Next: ${next.title}.`,
        say: 'Go on with your path',
        to: `${base}path/${next.role}/`,
      }
  } catch {
    // No path left a note.
  }
  return answered < questions
    ? {
        line: `Welcome back. You have answered ${answered} of ${questions} questions.`,
        say: 'Continue with your answers',
        to: `${base}quiz/`,
      }
    : {
        line: 'Welcome back. All questions are answered.',
        say: 'See your result',
        to: `${base}results/`,
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
  const worker = `${base}sw.js`
  const policy = window.trustedTypes?.createPolicy(workerPolicy, { createScriptURL: () => worker })
  try {
    await navigator.serviceWorker.register(policy?.createScriptURL(worker) ?? worker)
  } catch {
    // A browser that keeps nothing, such as in a private window. The site works all the same, with the network.
  }
}
