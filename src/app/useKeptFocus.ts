import { useEffect } from 'react'

/**
 * Keeps the focus in its neighbourhood: when what has it goes away, such as a button with the row it stood in, the focus moves to
 * the heading of the section around it, or to the summary of the details. Browsers leave it nowhere, and screen readers then begin
 * at the top of the page. Whoever moves the focus on purpose comes first, in the same frame (see `focusSoon`).
 */
export function useKeptFocus(): void {
  useEffect(() => {
    let focused: Element | null = null
    let around: readonly Element[] = []

    function remember({ target }: FocusEvent): void {
      focused = target instanceof Element ? target : null
      around = ancestorsOf(focused)
    }

    function moveOn(): void {
      if (document.activeElement === document.body) placeAmong(around)?.focus()
    }

    const watching = new MutationObserver(() => {
      if (focused === null || focused.isConnected) return
      focused = null
      if (document.activeElement === document.body) requestAnimationFrame(moveOn)
    })
    document.addEventListener('focusin', remember)
    watching.observe(document.body, { childList: true, subtree: true })
    return () => {
      document.removeEventListener('focusin', remember)
      watching.disconnect()
    }
  }, [])
}

/** Taken down beforehand, because what is gone no longer knows where it stood. Nearest first. */
function ancestorsOf(element: Element | null): readonly Element[] {
  const parent = element?.parentElement ?? null
  return parent === null ? [] : [parent, ...ancestorsOf(parent)]
}

function placeAmong(around: readonly Element[]): HTMLElement | undefined {
  const places = around
    .filter((element) => element.isConnected && element.matches('details, section, article, main'))
    .flatMap((element) => {
      const names = element.matches('details') ? 'summary' : 'h1, h2, h3'
      return element.querySelector<HTMLElement>(names) ?? []
    })
  const [place] = places
  if (place?.matches('h1, h2, h3')) place.tabIndex = -1
  return place
}
