/** The HTML document around a page: its head, and the files it loads. */
import { type SitePage, siteName } from '../routes.ts'

/** What a page loads, as addresses from the root. */
export interface Files {
  /** The elements with its style sheets, or the links to them. */
  readonly styles: readonly string[]
  readonly scripts: readonly string[]
  /** Modules the scripts will want at once. */
  readonly ahead: readonly string[]
}

interface Surroundings {
  /** Where the site will stand, such as `https://example.org`; null when unknown, and then there is no canonical address. */
  readonly siteUrl: string | null
  readonly base: string
  /** The Content-Security-Policy for the meta tag; null in development. */
  readonly policy: string | null
}

/** A whole document from the template index.html. */
export function documentHtml(
  template: string,
  page: SitePage,
  body: string,
  files: Files,
  around: Surroundings,
): string {
  const full = `${page.title} · ${siteName}`
  const address = around.siteUrl === null ? null : around.siteUrl + around.base + page.path.slice(1)
  const head = [
    around.policy !== null &&
      `<meta http-equiv="Content-Security-Policy" content="${escapeHtml(around.policy)}">`,
    `<title>${escapeHtml(full)}</title>`,
    `<meta name="description" content="${escapeHtml(page.description)}">`,
    page.path === '/404.html' && '<meta name="robots" content="noindex">',
    address !== null && `<link rel="canonical" href="${escapeHtml(address)}">`,
    `<meta property="og:title" content="${escapeHtml(page.title)}">`,
    `<meta property="og:description" content="${escapeHtml(page.description)}">`,
    `<link rel="icon" href="${around.base}favicon.svg" type="image/svg+xml">`,
    `<link rel="apple-touch-icon" href="${around.base}icons/apple-touch-icon.png">`,
    `<link rel="manifest" href="${around.base}manifest.webmanifest">`,
    ...files.styles,
    // The first view is in the page already, so it goes before the scripts that take it over.
    ...files.ahead.map((file) => `<link rel="modulepreload" fetchpriority="low" href="${file}">`),
    ...files.scripts.map(
      (file) => `<script type="module" fetchpriority="low" src="${file}"></script>`,
    ),
  ].filter((line) => line !== false)
  return template
    .replace('<!--head-->', () => head.join('\n    '))
    .replace('<!--notice-->', () => (page.kind === 'app' ? notStarted(around.base) : ''))
    .replace('<!--body-->', () => body)
}

/** For browsers in which the app does not start: too old, or without its script. Shown by the stylesheet after some seconds. */
function notStarted(base: string): string {
  return `<p class="not-started">This page has not started. It may still be loading. If this does not go away, load it once more; if that does not help, this browser is too old for it, or blocks its script. <a href="${base}roles/">The role pages</a> and <a href="${base}method/">the method</a> can be read all the same.</p>
    `
}

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;')
}
