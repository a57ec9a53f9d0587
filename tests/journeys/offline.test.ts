import { execFile } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, test } from 'vitest'
import { settled } from '../../scripts/browser/settled.ts'
import { storedWith } from '../../scripts/browser/storedWith.ts'
import { violationsOn } from './axe.ts'
import {
  answeredOf,
  arriveAt,
  codeOf,
  content,
  everyAnswer,
  halfFinished,
  headlineOf,
  mixedAnswers,
  openSite,
  quiz,
} from './site.ts'
import { readPosting, teamCode } from './states.ts'

const [role] = content.roles
const [project] = content.projects
const [first] = quiz.domains
const sent = codeOf(everyAnswer((place) => (place * 3) % 4))

/** Another build than that in dist/: as if the site had been put up anew, or under a path. */
async function build(folder: string, environment: Readonly<Record<string, string>>): Promise<void> {
  const env = { ...process.env, ...environment }
  await promisify(execFile)('node_modules/.bin/vite', ['build', '--outDir', folder], { env })
}

/** Where a build with an address of its own lies: each of its pages says so. */
const newer = '.cache/newer'
const underPath = '.cache/under-a-path'

beforeAll(async () => {
  await Promise.all([
    build(newer, { SITE_URL: 'https://example.org' }),
    build(underPath, { BASE_PATH: '/skills-check/' }),
  ])
})

describe.each([
  { where: 'at the root of a host', root: 'dist', base: '/' },
  { where: 'under a path', root: underPath, base: '/skills-check/' },
])('$where', (built) => {
  const site = openSite(built)

  test('after one look at the first page the whole site works without network', async () => {
    const { page } = await site.visitor({ keeps: true })
    await page.goto(site.at('/'))
    await keptOn(page)
    await site.replace(null)

    await page.reload()
    await page.getByRole('link', { name: /^Begin/ }).click()
    await page.getByRole('link', { name: 'Begin' }).click()
    for (const { name } of quiz.domains) {
      await arriveAt(page, name)
      for (const group of await page.getByRole('group').all()) {
        await group.getByRole('radio').nth(1).check()
      }
      await page.reload()
      await settled(page)
      await page.getByRole('button', { name: 'Continue' }).click()
    }
    const headline = await headlineOf(page)
    await page.reload()
    expect(await headlineOf(page)).toBe(headline)
    await page.goto(site.at('/quiz/more/'))
    await page.getByRole('group').first().waitFor()
    await page.goto(site.at(`/path/${role?.id}/`))
    await page.getByRole('main').getByRole('list').getByRole('link').first().waitFor()
    await page.goto(site.at(`/compare/#${sent}`))
    await page.getByRole('table').first().waitFor()
    await page.goto(site.at('/jobs/'))
    await page.getByText(/those you cover most first/).waitFor()
    await page.goto(site.at('/posting/'))
    await readPosting(page)
    await page.getByText(/steps? to Ready/).waitFor()
    await page.goto(site.at(`/together/#${teamCode}`))
    await page.getByRole('button', { name: 'Show the team' }).click()
    await page.getByText(/can start it now/).waitFor()
    for (const path of [
      '/roles/',
      `/roles/${role?.id}/`,
      `/projects/${project?.id}/`,
      '/method/',
    ]) {
      await page.goto(site.at(path))
      await page.getByRole('heading', { level: 1 }).waitFor()
    }
    for (const [given, shown] of [
      ['/results', '/results/'],
      ['/quiz', '/quiz/'],
      ['/method', '/method/'],
      ['/index.html', '/'],
      ['/results/index.html?from=mail', '/results/?from=mail'],
    ] as const) {
      await page.goto(site.at(given))
      await page.getByRole('heading', { level: 1 }).waitFor()
      expect(page.url()).toBe(site.at(shown))
      expect(await page.getByText('There is no such page').count()).toBe(0)
    }
    await page.goto(site.at('/nowhere/'))
    await arriveAt(page, 'There is no such page')
    await site.replace(built.root)
  })
})

describe('once the site was visited', () => {
  // The one without windows does not say whether a site can be installed. Under a path, where others may have one too.
  const site = openSite({ whole: true, root: underPath, base: '/skills-check/' })

  test('a page opened on the first visit goes on when the network goes away', async () => {
    const { page } = await site.visitor({ keeps: true, stored: {} })
    await page.goto(site.at(`/quiz/${first?.id}/`))
    await keptOn(page)
    await site.replace(null)
    await page.getByRole('group').first().getByRole('radio').nth(2).check()
    await page.getByRole('link', { name: 'Your results' }).click()
    await headlineOf(page)
    await site.replace(underPath)
  })

  test('pages kept on the device come with the headers of the host', async () => {
    const { page } = await site.visitor({ keeps: true })
    const fromHost = await page.goto(site.at('/'))
    await keptOn(page)
    await site.replace(null)
    const kept = await page.reload()
    const names = ['content-security-policy', 'cross-origin-opener-policy', 'referrer-policy']
    const headers = (await kept?.allHeaders()) ?? {}
    for (const name of names) {
      expect(headers[name]).toBe((await fromHost?.allHeaders())?.[name])
      expect(headers[name]).toBeDefined()
    }
    await site.replace(underPath)
  })

  test('what is kept for use without network is files of the site and nothing else', async () => {
    const { page } = await site.visitor({ keeps: true, stored: storedWith(mixedAnswers) })
    await page.goto(site.at('/'))
    await keptOn(page)
    await page.goto(site.at(`/results/#${sent}`))
    await headlineOf(page)
    const kept = await page.evaluate(async () => {
      const names = await caches.keys()
      const found = await Promise.all(
        names.map(async (name) => {
          const cache = await caches.open(name)
          const requests = await cache.keys()
          return Promise.all(
            requests.map(async (request) => {
              const response = await cache.match(request)
              return [request.url, await response?.text()] as const
            }),
          )
        }),
      )
      return found.flat()
    })
    expect(kept.length).toBeGreaterThan(40)
    for (const [url, text] of kept) {
      const file = decodeURI(url)
        .replace(site.at('/'), '')
        .replace(/(^|\/)$/, '$1index.html')
      expect({ file, text }).toEqual({ file, text: readFileSync(join(underPath, file), 'utf8') })
    }
  })

  test('the browser finds nothing that speaks against installing it', async () => {
    const { page, context } = await site.visitor({ keeps: true })
    await page.goto(site.at('/'))
    await keptOn(page)
    const devtools = await context.newCDPSession(page)
    const { installabilityErrors } = await devtools.send('Page.getInstallabilityErrors')
    // Visitors of these journeys have a private window each.
    expect(installabilityErrors.map(({ errorId }) => errorId)).toEqual(['in-incognito'])
    // Two copies on one host are two apps.
    expect(await devtools.send('Page.getAppId')).toMatchObject({ appId: site.at('/') })
    const { url, errors } = await devtools.send('Page.getAppManifest')
    expect({ url, errors }).toEqual({ url: site.at('/manifest.webmanifest'), errors: [] })
  })
})

describe('when a newer version of the site is put up', () => {
  const site = openSite()

  test('a page of the app says so, and changes only when asked', async () => {
    const { page } = await site.visitor({ keeps: true, stored: storedWith(mixedAnswers) })
    await page.goto(site.at('/answers/'))
    await keptOn(page)
    await site.replace(newer)
    await page.reload()
    await page.getByText('A new version is ready').waitFor()
    expect(await violationsOn(page)).toEqual([])
    expect(await isNewer(page)).toBe(false)
    await page.reload()
    expect(await isNewer(page)).toBe(false)

    const answered = await answeredOf(page)
    await page.getByRole('button', { name: 'Reload' }).click()
    await expect.poll(() => isNewer(page)).toBe(true)
    expect(await answeredOf(page)).toBe(answered)
    expect(await page.getByText('A new version is ready').count()).toBe(0)
    await site.replace(null)
    await page.getByRole('link', { name: 'Your results' }).click()
    await headlineOf(page)
    expect(await page.evaluate(() => caches.keys())).toHaveLength(1)
    await site.replace('dist')
  })

  test('nothing is said between questions, only once the person moves on', async () => {
    const { page } = await site.visitor({ keeps: true, stored: storedWith(halfFinished) })
    await page.goto(site.at(`/quiz/${first?.id}/`))
    await keptOn(page)
    await site.replace(newer)
    await page.reload()
    await page.waitForFunction(
      async () => (await navigator.serviceWorker.ready).waiting?.state === 'installed',
    )
    await page.getByRole('group').nth(1).getByRole('radio').nth(1).check()
    expect(await page.getByText('A new version is ready').count()).toBe(0)
    await page.getByRole('link', { name: 'Back' }).click()
    await page.getByText('A new version is ready').waitFor()
    await site.replace('dist')
  })

  test('it comes in by itself while only static pages are open, and leaves the caches of others alone', async () => {
    const { page } = await site.visitor({ keeps: true })
    await page.goto(site.at('/'))
    await keptOn(page)
    await page.evaluate(() => caches.open('ai-security-skills-check:/elsewhere/:pages:1'))
    // From the beginning of the page, for it may come in before anybody else could listen.
    await page.addInitScript(`
      window.cameIn = new Promise((done) => {
        navigator.serviceWorker.addEventListener('controllerchange', () => done())
      })
    `)
    await site.replace(newer)
    await page.reload()
    expect(await isNewer(page)).toBe(false)
    await page.evaluate('cameIn')
    await page.goto(site.at('/roles/'))
    expect(await isNewer(page)).toBe(true)
    expect(await page.evaluate(() => caches.keys())).toHaveLength(2)
    await site.replace('dist')
  })
})

/** Waits until the page is kept on the device and answered from there. */
async function keptOn(page: Page): Promise<void> {
  await page.waitForFunction(() => navigator.serviceWorker.controller?.state === 'activated')
}

/** Pages of the newer build name their own address. */
async function isNewer(page: Page): Promise<boolean> {
  return (await page.locator('link[rel=canonical]').count()) > 0
}
