/** The HTTP headers of every page, from one place: for static hosts (`_headers`), for `npm start`, for pages kept offline, and the policy for the meta tag. */
import { workerPolicy } from './offline/policy.ts'

const policy: readonly (readonly [directive: string, ...values: readonly string[]])[] = [
  ['default-src', "'none'"],
  ['script-src', "'self'"],
  ['style-src', "'self'"],
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

const join = (directives: typeof policy) => directives.map((words) => words.join(' ')).join('; ')

/** The Content-Security-Policy for the meta tag: for hosts that send no headers. */
export const metaPolicy = join(policy.filter(([directive]) => !headerOnly.has(directive)))

/** The headers of every page, by name. */
export const pageHeaders = {
  'Content-Security-Policy': join(policy),
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=()',
}

const lines = Object.entries(pageHeaders).map(([name, value]) => `  ${name}: ${value}`)

/** The `_headers` file that static hosts read. Assets carry a hash in their names, so they never change. */
export const headersFile = `/*
${lines.join('\n')}

/assets/*
  Cache-Control: public, max-age=31536000, immutable
`
