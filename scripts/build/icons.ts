/** Draws the icons of the installed site from public/favicon.svg into public/icons/. Run it when the favicon changes. */
import { mkdirSync, readFileSync } from 'node:fs'
import { chromium } from 'playwright-core'
import { chromiumFlags, chromiumPath } from '../browser/chromium.ts'

const icons = [
  { name: 'icon-192', size: 192, rounded: true },
  { name: 'icon-512', size: 512, rounded: true },
  // Systems cut these to a shape of their own; the mark stays within the inner four fifths.
  { name: 'maskable-512', size: 512, rounded: false },
  { name: 'apple-touch-icon', size: 180, rounded: false },
]

const svg = readFileSync('public/favicon.svg', 'utf8')
mkdirSync('public/icons', { recursive: true })
const browser = await chromium.launch({ executablePath: chromiumPath(), args: [...chromiumFlags] })
try {
  for (const { name, size, rounded } of icons) {
    const page = await browser.newPage({ viewport: { width: size, height: size } })
    await page.setContent(`<style>
      body { margin: 0 }
      div { display: grid; place-items: center; height: 100vh; background: #fbfaf7 }
      div { border-radius: ${rounded ? '22%' : '0'} }
      svg { width: 70%; height: 70% }
    </style><div>${svg}</div>`)
    await page.screenshot({ path: `public/icons/${name}.png`, omitBackground: true })
    await page.close()
  }
} finally {
  await browser.close()
}
