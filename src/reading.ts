/** The only script of the reading pages: shows "continue" to people with answers, and warms up the quiz when they reach for it. */
const start = document.querySelector<HTMLAnchorElement>('a[data-start]')

if (start !== null) {
  if (hasAnswers(start.dataset.store ?? ''))
    start.textContent = start.dataset.continue ?? start.textContent
  for (const event of ['pointerenter', 'focus', 'touchstart'] as const) {
    start.addEventListener(event, () => warmUp(start.dataset.warm ?? ''), {
      once: true,
      passive: true,
    })
  }
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
    link.rel = file.endsWith('.js') ? 'modulepreload' : 'prefetch'
    link.href = file
    document.head.append(link)
  }
}
