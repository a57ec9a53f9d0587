/** What an address answered: `here`; `moved` for good; `gone`, with the status; `silent`, no answer at all. */
export interface Answered {
  readonly outcome: 'here' | 'moved' | 'gone' | 'silent'
  /** The status, the new address or the error. */
  readonly detail: string
}

const patience = 20_000
const mostRedirects = 5
const movedForGood = new Set([301, 308])

/** Asks an address with HEAD, then with GET where HEAD is refused, and follows redirects. Never throws. */
export async function askAddress(url: string): Promise<Answered> {
  try {
    let at = url
    let moved = false
    for (let i = 0; i <= mostRedirects; i++) {
      const response = await request(at)
      const next = response.headers.get('location')
      if (response.status < 300 || response.status >= 400 || next === null) {
        if (!response.ok) return { outcome: 'gone', detail: String(response.status) }
        return moved
          ? { outcome: 'moved', detail: at }
          : { outcome: 'here', detail: String(response.status) }
      }
      moved ||= movedForGood.has(response.status)
      at = new URL(next, at).href
    }
    return { outcome: 'gone', detail: `more than ${mostRedirects} redirects` }
  } catch (error) {
    return { outcome: 'silent', detail: error instanceof Error ? error.message : String(error) }
  }
}

/** Some servers know no HEAD: whatever they answer to it, GET decides. */
async function request(url: string): Promise<Response> {
  const head = await ask(url, 'HEAD')
  return head.status < 400 ? head : ask(url, 'GET')
}

async function ask(url: string, method: string): Promise<Response> {
  const response = await fetch(url, {
    method,
    redirect: 'manual',
    signal: AbortSignal.timeout(patience),
    headers: { 'User-Agent': 'ai-security-skills-check link check' },
  })
  await response.body?.cancel()
  return response
}
