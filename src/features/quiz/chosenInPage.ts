/**
 * What is chosen in the form of the page already: somebody can be faster than the script, and React does not hear of what was chosen
 * before it came. Null on the server.
 */
export function chosenInPage(): FormData | null {
  if (typeof document === 'undefined') return null
  const form = document.querySelector<HTMLFormElement>('main form')
  return form === null ? null : new FormData(form)
}
