/** The browser that the journeys and other scripts drive. */
import { findChromium, findLightChromium } from '../install.mjs'

/** Without a sandbox because containers run as root; without anything that calls home. */
export const chromiumFlags: readonly string[] = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** The path of the Chromium that is lighter because it has no windows, where there is one; else that of the whole. */
export function lightChromiumPath(): string {
  return thereIs(findLightChromium())
}

/** The path of Chromium; throws when there is none. */
export function chromiumPath(): string {
  return thereIs(findChromium())
}

function thereIs(path: string | undefined): string {
  if (path !== undefined) return path
  throw new Error('No Chromium found: run `node scripts/install.mjs --browser`')
}
