/** What a round of asking means for the content: the days on which addresses were found, and the report on the others. */
import type { AllContent } from '../../src/content/load.ts'
import type { Address, Answered, Asked } from './askAddress.ts'

/** The days, `YYYY-MM-DD`, by address. */
export type FoundDays = AllContent['found']

/** Every address of the content once, in order, with the files it stands in. */
export function addressesOf({
  resources,
  sources,
}: Pick<AllContent, 'resources' | 'sources'>): readonly Address[] {
  const files = new Map<string, string[]>()
  const add = (url: string, file: string) => files.set(url, [...(files.get(url) ?? []), file])
  for (const { id, url } of resources) add(url, `data/resources/${id}.json`)
  for (const { url } of sources) if (url !== null) add(url, 'data/sources.json')
  return [...files]
    .map(([url, some]) => ({ url, file: some.join(', ') }))
    .toSorted((a, b) => (a.url < b.url ? -1 : 1))
}

/**
 * The days after a round: today for what is where it was, the day before for what was not found this time. Addresses that are no longer
 * in the content are left out. Sorted by address.
 */
export function foundAfter(
  before: FoundDays,
  asked: readonly Asked[],
  today: string,
): Record<string, string> {
  const days = asked.flatMap(({ url, answered }): [string, string][] => {
    const day = answered.outcome === 'here' ? today : before[url]
    return day === undefined ? [] : [[url, day]]
  })
  return Object.fromEntries(days.toSorted(([a], [b]) => (a < b ? -1 : 1)))
}

const outcomes: readonly Answered['outcome'][] = ['gone', 'silent', 'refused', 'moved', 'here']

/** Markdown: how many addresses answered what, and a table of all that were not simply there, gone ones first. */
export function reportOf(asked: readonly Asked[], found: FoundDays, today: string): string {
  const counts = outcomes.map((outcome) => {
    const number = asked.filter(({ answered }) => answered.outcome === outcome).length
    return `${number} ${outcome}`
  })
  const rank = ({ answered }: Asked) => outcomes.indexOf(answered.outcome)
  const rows = asked
    .filter(({ answered }) => answered.outcome !== 'here')
    .toSorted((a, b) => rank(a) - rank(b) || (a.url < b.url ? -1 : 1))
    .map(({ url, file, answered: { outcome, detail } }) => {
      return `| ${outcome} | ${code(url)} | ${code(detail)} | ${found[url] ?? ''} | ${file} |`
    })
  return [
    `${asked.length} addresses asked on ${today}: ${counts.join(', ')}.`,
    ...(rows.length === 0
      ? []
      : [
          '',
          '| outcome | address | answer | last found | file |',
          '| --- | --- | --- | --- | --- |',
        ]),
    ...rows,
    '',
  ].join('\n')
}

/** What other people's servers said, as text in which Markdown finds no signs. */
function code(text: string): string {
  return `\`${text.replace(/[`|\s]+/g, ' ').trim()}\``
}
