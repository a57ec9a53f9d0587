import type { ReactNode } from 'react'

interface WideTableProps {
  /** The same words as the caption of the table. */
  readonly label: string
  readonly children: ReactNode
}

/** Around a table that may be wider than the screen: it scrolls by itself, and by keyboard too. */
export function WideTable({ label, children }: WideTableProps) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section className="table-scroll" aria-label={label} tabIndex={0}>
      {children}
    </section>
  )
}
