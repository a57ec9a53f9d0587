/**
 * Draws the pictures that links show where they are sent into public/previews/, each with its words inside, by which a test knows
 * that they are current. Run it when the words change.
 */
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { chromium, type Page } from 'playwright-core'
import { loadContent } from '../../src/content/load.ts'
import { siteName } from '../../src/routes.ts'
import { type Preview, previewSize, previews } from '../../src/static/previews.ts'
import { chromiumFlags, chromiumPath } from '../browser/chromium.ts'
import { smallPng } from './png.ts'

const { content } = loadContent('data')
if (content === null) throw new Error('The content needs mending: npm run check')

const folder = 'public/previews'
mkdirSync(folder, { recursive: true })
for (const file of readdirSync(folder)) rmSync(`${folder}/${file}`)
const browser = await chromium.launch({ executablePath: chromiumPath(), args: [...chromiumFlags] })
try {
  const page = await browser.newPage({ viewport: previewSize })
  for (const preview of previews(content)) {
    await page.setContent(documentOf(preview))
    const rgba = await pixelsOf(page, await page.screenshot())
    const png = smallPng({ ...previewSize, rgba }, JSON.stringify(preview))
    writeFileSync(`${folder}/${preview.id}.png`, png)
  }
} finally {
  await browser.close()
}

/** The pixels of a picture, which the browser can read. */
async function pixelsOf(page: Page, picture: Buffer): Promise<Uint8Array> {
  const encoded = await page.evaluate(
    async ({ source, width, height }) => {
      const image = new Image()
      image.src = source
      await image.decode()
      const context = new OffscreenCanvas(width, height).getContext('2d')
      context?.drawImage(image, 0, 0)
      const { data } = context?.getImageData(0, 0, width, height) ?? { data: [] }
      let text = ''
      for (const byte of data) text += String.fromCharCode(byte)
      return btoa(text)
    },
    { source: `data:image/png;base64,${picture.toString('base64')}`, ...previewSize },
  )
  return Buffer.from(encoded, 'base64')
}

/** The gap line over the whole width: what is there, what is needed, and the way between. */
function documentOf({ title, line, foot }: Preview): string {
  const [name, head, text, end] = [siteName, title, line, foot].map(escapeHtml)
  return `<!doctype html><meta charset="utf-8"><style>
    body { margin: 0; padding: 64px 80px; background: #fbfaf7; color: #1a1f24; font: 34px/1.35 system-ui, sans-serif }
    main { display: flex; flex-direction: column; box-sizing: border-box; height: 502px }
    p { margin: 0; max-width: 30em }
    .name { color: #0a6570; font-weight: 600; font-size: 28px }
    .foot { color: #545c66; font-size: 28px }
    h1 { margin: 32px 0 20px; font: 600 72px/1.12 "Iowan Old Style", Palatino, P052, Georgia, serif; text-wrap: balance }
    svg { margin: auto 0 24px }
  </style><main>
    <p class="name">${name}</p>
    <h1>${head}</h1>
    <p>${text}</p>
    <svg width="1040" height="48" viewBox="0 0 1040 48" fill="none">
      <path d="M0 24H1040" stroke="#dedbd3" stroke-width="3"/>
      <path d="M520 24H758" stroke="#a34a06" stroke-width="8"/>
      <circle cx="520" cy="24" r="16" fill="#0a6570"/>
      <circle cx="780" cy="24" r="20" stroke="#1a1f24" stroke-width="6"/>
    </svg>
    <p class="foot">${end}</p>
  </main>`
}

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
}
