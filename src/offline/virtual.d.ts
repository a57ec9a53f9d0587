/** What the build knows and the service worker needs. */
declare module 'virtual:precache' {
  export const precache: {
    /** Begins the name of every cache of this site, under this base path. */
    readonly cachePrefix: string
    readonly version: string
    readonly base: string
    /** Addresses of files with a hash in their name. */
    readonly assets: readonly string[]
    /** The address of a JSON file with the text of all other files, by their path from the root. */
    readonly bundle: string
    /** The headers a host would send with each of them. */
    readonly headers: Readonly<Record<string, string>>
  }
}
