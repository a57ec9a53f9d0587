/** How long the core works, outside a browser, and how that grows with what it works on. */
import type { AllContent } from '../../src/content/load.ts'
import { cataloguePart, domainsOf, postingsPart, readingPart } from '../../src/content/parts.ts'
import { seededRandom } from '../../src/content/random.ts'
import { readPostings } from '../../src/content/readPostings.ts'
import { metByRole } from '../../src/core/fit/postings.ts'
import { fitRoles } from '../../src/core/fit/roles.ts'
import { encodeLink } from '../../src/core/link/link.ts'
import { planPath } from '../../src/core/path/plan.ts'
import { quantile } from '../../src/core/quantile.ts'
import { readPosting } from '../../src/core/reading/posting.ts'
import { recogniser } from '../../src/core/reading/recognise.ts'
import { lineScorer } from '../cli/scoreLine.ts'
import { generateAnswers, generateLevels } from '../research/drawnPeople.ts'
import { type Figure, median } from './figures.ts'

const people = 100
/** What grows as it should takes at most so much more than its share. */
const asGoodAsLinear = 1.25
/** Characters of a long posting. */
const longText = 30_000

export function workingFigures(content: AllContent, slower: number): readonly Figure[] {
  return [
    ...linkFigures(content),
    ...fitFigures(content),
    ...planFigures(content),
    readFigure(content, slower),
  ]
}

/** The milliseconds that each of some things takes. */
function times<Thing>(
  things: readonly Thing[],
  work: (thing: Thing) => unknown,
): readonly number[] {
  return things.map((thing) => {
    const start = performance.now()
    work(thing)
    return performance.now() - start
  })
}

/** How many times as long `more` takes, which is `growth` times as much. */
function grown(name: string, growth: number, [less, more]: readonly number[]): Figure {
  const value = (more ?? Number.NaN) / (less ?? Number.NaN)
  return { name: `${name}, ${growth} times`, value, unit: '×', most: growth * asGoodAsLinear }
}

function repeated<Thing>(things: readonly Thing[], copies: number): readonly Thing[] {
  return Array.from({ length: copies }, () => things).flat()
}

function linkFigures(content: AllContent): readonly Figure[] {
  const { edition } = content.codebook
  const random = seededRandom(1)
  const links = Array.from({ length: people }, () =>
    encodeLink({ edition, answers: generateAnswers(content, random) }, content.codebook),
  )
  const score = lineScorer(content)
  const milliseconds = [10_000, 100_000].map((count) =>
    times(repeated(links, count / people), (link) =>
      score(JSON.stringify({ id: 'a', link: `#${link}` }), 1),
    ).reduce((sum, time) => sum + time),
  )
  const longest = Math.max(...links.map(({ length }) => length))
  return [
    { name: 'a link with all answers', value: longest, unit: 'characters' },
    { name: '10,000 links, scored', value: (milliseconds[0] ?? 0) / 1000, unit: 's', most: 2 },
    grown('scored links', 10, milliseconds),
  ]
}

function fitFigures(content: AllContent): readonly Figure[] {
  const anybody = drawn(content, 2)
  const postings = readPostings(postingsPart(content))
  const fits = [1, 16].map((copies) => {
    const roles = repeated(content.roles, copies)
    return median(times(anybody, (levels) => fitRoles(levels, roles)))
  })
  const counts = [1, 5].map((copies) => {
    const all = repeated(postings, copies)
    return median(times(anybody, (levels) => metByRole(levels, all)))
  })
  return [
    { name: 'the fit to every role', value: fits[0] ?? 0, unit: 'ms' },
    grown('roles', 16, fits),
    { name: `${postings.length} postings, counted`, value: counts[0] ?? 0, unit: 'ms' },
    grown('postings', 5, counts),
  ]
}

/** Every kind of every role for some people, in our catalogue; and in one of sixteen times as much, no two of the same hours. */
function planFigures(content: AllContent): readonly Figure[] {
  const domains = domainsOf(content)
  const random = seededRandom(3)
  const ours = cataloguePart(content)
  const [now = [], more = []] = [1, 16].map((copies) => {
    const catalogue = repeated(ours, copies).map((item, i) =>
      i < ours.length
        ? item
        : { ...item, id: `${item.id}-${i}`, hours: item.hours * (1 + random()) },
    )
    const situations = drawn(content, 4).flatMap((levels) =>
      content.roles.flatMap(({ tracks }) => tracks.map((track) => ({ levels, track }))),
    )
    return times(situations, ({ levels, track }) =>
      planPath({ ...track, reach: 'ready' }, { levels, catalogue, domains, done: new Set() }),
    )
  })
  return [
    { name: 'a path, 95 of 100', value: quantile(now, 0.95), unit: 'ms', most: 50 },
    { name: 'a path, slowest', value: Math.max(...now), unit: 'ms' },
    grown('what may be planned', 16, [median(now), median(more)]),
  ]
}

function readFigure(content: AllContent, slower: number): Figure {
  const table = readingPart(content)
  const recognise = recogniser(table)
  const text = longPosting(content)
  const readings = times(repeated([text], people), (text) =>
    readPosting(text, recognise, table.skills),
  )
  const value = slower * median(readings)
  return { name: `a posting of 30 kB, ${slower}× slower`, value, unit: 'ms', most: 50 }
}

/** A text made of what real postings ask. */
export function longPosting({ postings }: AllContent): string {
  const asks = postings.flatMap(({ asks }) => asks.map(({ phrase }) => `• ${phrase}`))
  return `Requirements\n${asks.join('\n')}`.slice(0, longText)
}

function drawn({ skills }: AllContent, seed: number) {
  const random = seededRandom(seed)
  const ids = skills.map(({ id }) => id)
  return Array.from({ length: people }, () => generateLevels(random, ids))
}
