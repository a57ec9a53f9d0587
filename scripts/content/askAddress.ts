/**
 * What an address answered: `here`; `moved` for good; `gone`, as it says; `refused`, any other answer, which some hosts give to scripts
 * only; `silent`, no answer at all.
 */
export interface Answered {
  readonly outcome: 'gone' | 'silent' | 'refused' | 'moved' | 'here'
  /** The status, the new address or the error. */
  readonly detail: string
}

/** An address of the content, and the file it stands in. */
export interface Address {
  readonly url: string
  readonly file: string
}

/** An address and what it answered. */
export interface Asked extends Address {
  readonly answered: Answered
}

const patience = 20_000
const mostRedirects = 5
const movedForGood = new Set([301, 308])
const saysGone = new Set([404, 410])

/**
 * Asks all of them: hosts side by side, the addresses of one host one after the other, `pause` milliseconds apart. Who is silent is asked
 * once more. Never throws.
 */
export async function askAll(
  addresses: readonly Address[],
  pause: number,
): Promise<readonly Asked[]> {
  const byHost = new Map<string, Address[]>()
  for (const address of addresses) {
    const { host } = new URL(address.url)
    byHost.set(host, [...(byHost.get(host) ?? []), address])
  }
  return (await Promise.all([...byHost.values()].map((some) => askHost(some, pause)))).flat()
}

async function askHost(addresses: readonly Address[], pause: number): Promise<readonly Asked[]> {
  const rest = () => new Promise((resolve) => setTimeout(resolve, pause))
  const asked: Asked[] = []
  for (const address of addresses) {
    if (asked.length > 0) await rest()
    const first = await askAddress(address.url)
    if (first.outcome === 'silent') await rest()
    const answered = first.outcome === 'silent' ? await askAddress(address.url) : first
    asked.push({ ...address, answered })
  }
  return asked
}

/** Asks an address with HEAD, then with GET where HEAD is refused, and follows redirects. Never throws. */
export async function askAddress(url: string): Promise<Answered> {
  try {
    let at = url
    let moved = false
    for (let i = 0; i <= mostRedirects; i++) {
      const response = await request(at)
      const next = response.headers.get('location')
      if (response.status < 300 || response.status >= 400 || next === null) {
        const detail = String(response.status)
        if (saysGone.has(response.status)) return { outcome: 'gone', detail }
        if (!response.ok) return { outcome: 'refused', detail }
        return moved ? { outcome: 'moved', detail: at } : { outcome: 'here', detail }
      }
      moved ||= movedForGood.has(response.status)
      at = new URL(next, at).href
    }
    return { outcome: 'refused', detail: `more than ${mostRedirects} redirects` }
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
