/** What the environment sets for builds and tests. What cannot be used is named, with what it must be; empty is left out. */

export interface Settings {
  /** The path that the site lives under, such as `/skills-check/`. */
  readonly base: string
  /** Scheme and host, such as `https://example.org`; null when unknown. */
  readonly siteUrl: string | null
  readonly port: number
  /** Whether each property is tried as often as there is time for. */
  readonly isLong: boolean
  /** Whether the pictures for maintainers are taken. */
  readonly takesPictures: boolean
}

export function readSettings(environment: Readonly<Record<string, string | undefined>>): Settings {
  const { BASE_PATH, SITE_URL, PORT, LONG, PICTURES } = environment
  return {
    base: read('BASE_PATH', BASE_PATH, '/', {
      from: (text) => (/^\/([\w.-]+\/)*$/.test(text) && !/\/\.+\//.test(text) ? text : null),
      mustBe: 'a path that starts and ends with a slash, such as /repo/',
    }),
    siteUrl: read('SITE_URL', SITE_URL, null, {
      from(text) {
        const address = URL.canParse(text) ? new URL(text) : null
        const isHost = /^https?:$/.test(address?.protocol ?? '')
        return isHost && address?.href === `${address?.origin}/` ? address.origin : null
      },
      mustBe: 'the address of the host, such as https://example.org',
    }),
    port: read('PORT', PORT, 4173, {
      from: (text) => (/^\d{1,5}$/.test(text) && Number(text) < 2 ** 16 ? Number(text) : null),
      mustBe: 'a number from 0 to 65535',
    }),
    isLong: read('LONG', LONG, false, yesOrNo),
    takesPictures: read('PICTURES', PICTURES, false, yesOrNo),
  }
}

interface Kind<T> {
  /** Null where the text is none of this kind. */
  readonly from: (text: string) => T | null
  readonly mustBe: string
}

const yesOrNo: Kind<boolean> = {
  from: (text) => (text === '1' ? true : text === '0' ? false : null),
  mustBe: '1 for yes or 0 for no',
}

function read<T>(name: string, text: string | undefined, unset: T, { from, mustBe }: Kind<T>): T {
  if (text === undefined || text.trim() === '') return unset
  const found = from(text.trim())
  if (found === null) throw new Error(`${name} is "${text}". It must be ${mustBe}.`)
  return found
}

export const settings = readSettings(process.env)
