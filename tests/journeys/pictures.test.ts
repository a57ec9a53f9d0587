import { test } from 'vitest'
import { settled } from '../../scripts/browser/settled.ts'
import { storedWith } from '../../scripts/browser/storedWith.ts'
import { settings } from '../../scripts/settings.ts'
import { sampleAnswers } from '../../src/content/sample.ts'
import { headlineOf, openSite } from './site.ts'

const site = openSite({ whole: true })

// Only on demand, `PICTURES=1 npx vitest run --project journeys pictures`: a picture is never the same to the last byte.
test.runIf(settings.takesPictures)('docs/results.png shows the results of the sample', async () => {
  const { page } = await site.visitor({
    viewport: { width: 1280, height: 900 },
    colorScheme: 'light',
    reducedMotion: 'reduce',
    stored: storedWith(sampleAnswers),
  })
  await page.goto(site.at('/results/'))
  await headlineOf(page)
  await settled(page)
  const clip = { x: 0, y: 0, width: 1280, height: 1000 }
  await page.screenshot({ path: 'docs/results.png', fullPage: true, clip })
})
