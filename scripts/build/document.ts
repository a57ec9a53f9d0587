/** The HTML document around a page: its head, and the files it loads. */
import { type SitePage, siteName } from '../../src/routes.ts'
import { previewOf, previewSize } from '../../src/static/previews.ts'

export interface Surroundings {
  /** Where the site will stand, such as `https://example.org`; null when unknown, and then there is no canonical address. */
  readonly siteUrl: string | null
  readonly base: string
  /** The Content-Security-Policy for the meta tag; null in development. */
  readonly policy: string | null
  /** The element with the style sheet of the page, or the link to it. */
  readonly style: string
  /** Addresses from the root, as are the next. */
  readonly scripts: readonly string[]
  /** Modules that the scripts will want at once. */
  readonly ahead: readonly string[]
  /** Modules to load when somebody reaches for the quiz. */
  readonly warm: readonly string[]
}

/** A whole document around the HTML of a page. */
export function documentHtml(page: SitePage, body: string, around: Surroundings): string {
  const { siteUrl, base, policy, style, scripts, ahead, warm } = around
  const [title, description] = [page.title, page.description].map(escapeHtml)
  const head = [
    policy !== null &&
      `<meta http-equiv="Content-Security-Policy" content="${escapeHtml(policy)}">`,
    `<title>${title} · ${siteName}</title>`,
    `<meta name="description" content="${description}">`,
    page.page === 'NotFoundPage' && '<meta name="robots" content="noindex">',
    siteUrl !== null &&
      `<link rel="canonical" href="${escapeHtml(siteUrl + base + page.path.slice(1))}">`,
    `<meta property="og:title" content="${title}">`,
    `<meta property="og:description" content="${description}">`,
    `<meta property="og:type" content="website">`,
    `<meta property="og:site_name" content="${siteName}">`,
    '<meta name="twitter:card" content="summary_large_image">',
    // A picture counts by its whole address only.
    ...(siteUrl === null ? [] : pictureTags(page.path, siteUrl + base)),
    `<link rel="icon" href="${base}favicon.svg" type="image/svg+xml">`,
    `<link rel="apple-touch-icon" href="${base}icons/apple-touch-icon.png">`,
    `<link rel="manifest" href="${base}manifest.webmanifest">`,
    style,
    // The first view is in the page already, so it goes before the scripts that take it over.
    // Of these the app's own comes first: with few connections what is asked for last begins last, and all the rest waits for it.
    ...scripts.map((file) => `<script type="module" fetchpriority="low" src="${file}"></script>`),
    ...ahead.map((file) => `<link rel="modulepreload" fetchpriority="low" href="${file}">`),
  ].filter((line) => line !== false)
  return `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    ${head.join('\n    ')}
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="color-scheme" content="light dark">
    <meta name="referrer" content="no-referrer">
  </head>
  <body>
    <div id="app">${body.replace('%WARM%', warm.join(' '))}</div>${page.kind === 'app' ? notStarted(base) : ''}
  </body>
</html>
`
}

/** The picture that a link to the page shows where it is sent. */
function pictureTags(path: string, site: string): readonly string[] {
  const { width, height } = previewSize
  return [
    `<meta property="og:image" content="${escapeHtml(`${site}previews/${previewOf(path)}.png`)}">`,
    `<meta property="og:image:width" content="${width}">`,
    `<meta property="og:image:height" content="${height}">`,
  ]
}

/** For browsers in which the app does not start: too old, or without its script. Shown by the stylesheet after some seconds, and last, so that the way past the head is the first link of the page. */
function notStarted(base: string): string {
  return `
    <p class="not-started" role="alert">This page has not started. It may still be loading. If this does not go away, load it once more; if that does not help, this browser is too old for it, or blocks its script. <a href="${base}roles/">The role pages</a> and <a href="${base}method/">the method</a> can be read all the same.</p>`
}

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;')
}
