import type { AllContent } from '../content/load.ts'
import { SiteLink } from '../ui/SiteLink.tsx'

type Sources = AllContent['sources']
type Fact = { readonly text: string; readonly source: string }

/** A fact with the source it comes from, and the day it was read. */
export function Cited({ fact, sources }: { readonly fact: Fact; readonly sources: Sources }) {
  return (
    <>
      {fact.text} <SourceNote id={fact.source} sources={sources} />
    </>
  )
}

/** The name of a source, linked to its entry on the credits page. */
export function SourceNote({ id, sources }: { readonly id: string; readonly sources: Sources }) {
  const source = sources.find((source) => source.id === id)
  if (source === undefined) return null
  return (
    <span className="small">
      [<SiteLink href={`/credits/#${id}`}>{shortTitles.get(id) ?? source.title}</SiteLink>, read{' '}
      {source.seen}]
    </span>
  )
}

/** The two sources that are named again and again. */
const shortTitles = new Map([
  ['industry-brief', 'industry brief, a claim'],
  ['postings', 'our count of postings'],
])

/** Where to report that a fact is wrong: the file it comes from. */
export function FactFile({ file, checked }: { readonly file: string; readonly checked: string }) {
  return (
    <p className="small fact-file">
      Last checked on {checked}. Something wrong? Report it with the name of the file it comes from:{' '}
      <code>data/{file}</code>.
    </p>
  )
}
