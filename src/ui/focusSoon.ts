/** Gives the focus in the next frame, for which the page is laid out in any case: what was pressed need not wait for that. */
export function focusSoon(element: HTMLElement | null | undefined): void {
  requestAnimationFrame(() => element?.focus())
}
