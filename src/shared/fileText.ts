/** What files that people save share. */

export const intendedUse =
  'Guidance for the person who answered, not for hiring, promotion, admission or pay.'

/** Text in which Markdown finds no signs of its own. */
export function escapedForMarkdown(text: string): string {
  return text.replace(/[\\|`*_<>[\]#]/g, '\\$&').replace(/\s+/g, ' ')
}
