/** The pages and other texts that the service worker keeps, as they come to it in one file. */
export interface PrecachedTexts {
  /** The style sheets of all pages. */
  readonly styles: readonly string[]
  /** By path from the base. Where a style sheet belongs, `<style>` holds its place in `styles`. */
  readonly texts: Readonly<Record<string, string>>
}
