import { type Browser, chromium } from 'playwright-core'
import { chromiumFlags, chromiumPath } from './browser.ts'
import { type RunningServer, serve } from './serve.ts'

/** Does something with the built site in Chromium. Browser and server are closed afterwards, also when it throws. */
export async function inBrowser<Result>(
  work: (browser: Browser, server: RunningServer) => Promise<Result>,
): Promise<Result> {
  const server = await serve({ port: 0 })
  const browser = await chromium.launch({
    executablePath: chromiumPath(),
    args: [...chromiumFlags],
  })
  try {
    return await work(browser, server)
  } finally {
    await browser.close()
    await server.close()
  }
}
