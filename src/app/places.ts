/** Where somebody was on each page of the app that they left in this tab, so that Back leads there. */

interface Place {
  /** In pixels from the top. */
  readonly scrolled: number
  /** What they clicked or had the focus on, by what it is called: parts of a page may come later than others. */
  readonly control: string
}

const controls = 'a[href], button, input, select, textarea, summary, [tabindex]'

const left = new Map<string, Place>()
let shown: string | null = null
let isReturn = false

/** Takes down the place whenever a click or the buttons of the browser may lead away. To be called before the router listens. */
export function rememberPlaces(): void {
  addEventListener('click', remember, { capture: true })
  addEventListener('popstate', remember)
}

/** Says which page is shown now, and goes back to the place on it if one comes back to it; false where there is none. */
export function returnTo(page: string): boolean {
  const place = isReturn ? left.get(page) : undefined
  shown = page
  if (place === undefined) return false
  if (goTo(place)) return true
  const watch = new MutationObserver(() => {
    if (shown !== page || goTo(place)) watch.disconnect()
  })
  watch.observe(document.body, { childList: true, subtree: true })
  // Whoever does something meanwhile is where they want to be.
  for (const act of ['keydown', 'pointerdown', 'click', 'wheel'])
    addEventListener(act, () => watch.disconnect(), { once: true, capture: true })
  return true
}

/** Whether all of it that leads there has come. */
function goTo({ scrolled, control }: Place): boolean {
  const all = [...document.querySelectorAll<HTMLElement>(controls)]
  const found = all.find((one) => nameOf(one) === control)
  found?.focus({ preventScroll: true })
  scrollTo(0, scrolled)
  return found !== undefined && Math.abs(scrollY - scrolled) < 1
}

function remember({ type, target }: Event): void {
  isReturn = type === 'popstate'
  if (shown === null) return
  const clicked = target instanceof Element ? target.closest(controls) : null
  left.set(shown, { scrolled: scrollY, control: nameOf(clicked ?? document.activeElement) })
}

function nameOf(control: Element | null): string {
  return control === null ? '' : `${control.tagName} ${control.id} ${control.textContent}`
}
