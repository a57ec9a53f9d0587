/** What a page hears of a newer version, with the browser’s part played by the test: no journey can hold an installation at each point. */
import { afterEach, describe, expect, it, vi } from 'vitest'

/** A version of the service worker on its way in. */
class Worker extends EventTarget {
  readonly posted: unknown[] = []
  postMessage(message: unknown): void {
    this.posted.push(message)
  }
}

/** A registration as a page finds it when it opens. */
class Registration extends EventTarget {
  installing: Worker | null = null
  waiting: Worker | null = null

  begin(): void {
    this.installing = new Worker()
    this.dispatchEvent(new Event('updatefound'))
  }

  /** The version that is being installed lies ready. */
  finish(): void {
    const worker = this.installing
    this.installing = null
    this.waiting = worker
    worker?.dispatchEvent(new Event('statechange'))
  }
}

let pages = 0

/** A page that opens now; each has a module of its own. */
async function open(registration: Registration) {
  const container = Object.assign(new EventTarget(), { ready: Promise.resolve(registration) })
  const reload = vi.fn()
  vi.stubGlobal('navigator', { serviceWorker: container, onLine: true })
  vi.stubGlobal('location', { reload })
  const file = `../../src/offline/update.ts?page=${pages++}`
  const update: typeof import('../../src/offline/update.ts') = await import(file)
  const heard = vi.fn()
  update.onNewVersion(heard)
  await update.watchForNewVersion()
  return { update, container, reload, heard }
}

afterEach(() => vi.unstubAllGlobals())

describe('a page hears of a newer version', () => {
  it('that lay ready when it opened', async () => {
    const registration = new Registration()
    registration.begin()
    registration.finish()
    const { update, heard } = await open(registration)
    expect(update.isNewVersionReady()).toBe(true)
    expect(heard).toHaveBeenCalled()
  })

  it('that was already installing when it opened, once it lies ready', async () => {
    const registration = new Registration()
    registration.begin()
    const { update, heard } = await open(registration)
    expect(update.isNewVersionReady()).toBe(false)
    heard.mockClear()
    registration.finish()
    expect(update.isNewVersionReady()).toBe(true)
    expect(heard).toHaveBeenCalled()
  })

  it('that begins to install later, once it lies ready', async () => {
    const registration = new Registration()
    const { update } = await open(registration)
    registration.begin()
    expect(update.isNewVersionReady()).toBe(false)
    registration.finish()
    expect(update.isNewVersionReady()).toBe(true)
  })

  it('and of none where there is none', async () => {
    const { update } = await open(new Registration())
    expect(update.isNewVersionReady()).toBe(false)
  })

  it('for good: it has not changed to it because another tab did', async () => {
    const registration = new Registration()
    const { update } = await open(registration)
    registration.begin()
    registration.finish()
    registration.waiting = null
    expect(update.isNewVersionReady()).toBe(true)
  })
})

describe('loading anew', () => {
  it('brings in the version that lies ready, and waits for it', async () => {
    const registration = new Registration()
    registration.begin()
    registration.finish()
    const { update, container, reload } = await open(registration)
    update.reload()
    expect(registration.waiting?.posted).toEqual(['take over'])
    expect(reload).not.toHaveBeenCalled()
    container.dispatchEvent(new Event('controllerchange'))
    expect(reload).toHaveBeenCalledTimes(1)
  })

  it('is done at once where another tab has brought it in', async () => {
    const { update, reload } = await open(new Registration())
    update.reload()
    expect(reload).toHaveBeenCalledTimes(1)
  })
})
