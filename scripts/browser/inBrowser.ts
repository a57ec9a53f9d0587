import { type Browser, chromium } from 'playwright-core'
import { type RunningServer, serve } from '../build/serve.ts'
import { chromiumFlags, chromiumPath } from './chromium.ts'

/** Does something with the built site in a browser. Browser and server are closed afterwards, also when it throws. */
export async function inBrowser<Result>(
  work: (browser: Browser, server: RunningServer) => Promise<Result>,
  executablePath: string = chromiumPath(),
): Promise<Result> {
  const server = await serve({ port: 0 })
  const browser = await chromium.launch({ executablePath, args: [...chromiumFlags] })
  try {
    return await work(browser, server)
  } finally {
    await browser.close()
    await server.close()
  }
}
