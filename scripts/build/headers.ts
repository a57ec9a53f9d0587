/** The HTTP headers of every page, from one place: for static hosts (`_headers`), for `npm start`, for pages kept offline, and the policy for the meta tag. */
import { workerPolicy } from '../../src/offline/policy.ts'

type Policy = readonly (readonly [directive: string, ...values: readonly string[]])[]

/** `styles` are the hashes of the style sheets that stand in the pages, such as `sha256-…`; no other style is let in. */
const policy = (styles: readonly string[]): Policy => [
  ['default-src', "'none'"],
  ['script-src', "'self'"],
  ['style-src', ...styles.map((hash) => `'${hash}'`)],
  ['img-src', "'self'"],
  ['font-src', "'self'"],
  ['manifest-src', "'self'"],
  ['worker-src', "'self'"],
  ['connect-src', "'self'"],
  ['base-uri', "'none'"],
  ['form-action', "'none'"],
  ['frame-ancestors', "'none'"],
  ['require-trusted-types-for', "'script'"],
  ['trusted-types', workerPolicy],
]

/** Browsers refuse these in a meta tag and say so in the console. */
const headerOnly = new Set(['frame-ancestors'])

const join = (directives: Policy) => directives.map((words) => words.join(' ')).join('; ')

/** The Content-Security-Policy for the meta tag: for hosts that send no headers. */
export function metaPolicy(styles: readonly string[]): string {
  return join(policy(styles).filter(([directive]) => !headerOnly.has(directive)))
}

/** The headers of every page, by name. */
export function pageHeaders(styles: readonly string[]): Readonly<Record<string, string>> {
  return {
    'Content-Security-Policy': join(policy(styles)),
    'Referrer-Policy': 'no-referrer',
    'X-Content-Type-Options': 'nosniff',
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Permissions-Policy': 'camera=(), geolocation=(), microphone=()',
  }
}

/** The `_headers` file that static hosts read. Assets carry a hash in their names, so they never change. */
export function headersFile(headers: Readonly<Record<string, string>>): string {
  return `/*
${Object.entries(headers)
  .map(([name, value]) => `  ${name}: ${value}`)
  .join('\n')}

/assets/*
  Cache-Control: public, max-age=31536000, immutable
`
}
