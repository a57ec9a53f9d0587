import type { AllContent } from '../content/load.ts'
import { type PaySeen, paySeen, payYears } from '../content/pay.ts'
import { count } from '../ui/words.ts'

/** The end of the scale of every bar, in thousands of US dollars. */
const scale = 600
const height = 12

type Spread = NonNullable<PaySeen['spread']>

/** All postings that pay is counted in. */
export function allPostings({ postings, thinPostings }: AllContent) {
  return [...postings, ...thinPostings]
}

/** Pay as a bar from the median lower to the median upper end, on a line over all that was seen; the figures stand beside it. */
export function PayBar({ spread }: { readonly spread: Spread }) {
  const { ranges, lowest, medianLow, medianHigh, highest } = spread
  const [from, low, high, to] = [lowest, medianLow, medianHigh, highest].map((pay) => pay / 1000)
  return (
    <>
      <svg
        className="pay-bar"
        viewBox={`0 0 ${scale} ${height}`}
        preserveAspectRatio="none"
        aria-hidden="true"
      >
        <path d={`M0 ${height / 2}H${scale}`} />
        <path className="pay-bar-all" d={`M${from} ${height / 2}H${to}`} />
        <path className="pay-bar-median" d={`M${low} ${height / 2}H${high}`} />
      </svg>{' '}
      <span className="pay-figures">
        {thousands(medianLow)}–{thousands(medianHigh)}{' '}
        <span className="muted">{count(ranges, 'range')}</span>
      </span>
    </>
  )
}

/** The pay of a role by level, as far as postings disclose it. */
export function PayByLevel({
  content,
  role,
}: {
  readonly content: AllContent
  readonly role: AllContent['roles'][number]
}) {
  const { all, levels, laboratories } = paySeen(allPostings(content), role.id)
  // A level nobody discloses is said only for those that most people ask about.
  const [entry, mid, senior] = levels
  const rows = [all, ...levels, laboratories].filter(
    (row) => row.spread !== null || [all, entry, mid, senior].includes(row),
  )
  return (
    <table className="pay-table">
      <caption className="visually-hidden">{role.name}: pay by level</caption>
      <thead className="visually-hidden">
        <tr>
          <th scope="col">Level</th>
          <th scope="col">Pay</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ name, spread }) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            <td>
              {spread === null ? (
                <span className="muted">no pay disclosed</span>
              ) : (
                <PayBar spread={spread} />
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** What the bars show, and from when. */
export function PayNote({ content }: { readonly content: AllContent }) {
  const years = payYears(allPostings(content))
  return (
    <p className="muted">
      Base pay in US postings that disclose it{years !== null && `, ${years[0]}–${years[1]}`},
      mostly of large employers. The bar runs from the middle of the low ends to the middle of the
      high ends, the thin line over all that we saw, on a scale from $0 to ${scale}k. The two
      largest AI laboratories pay far more and are counted apart.
    </p>
  )
}

function thousands(amount: number): string {
  return `$${Math.round(amount / 1000)}k`
}
