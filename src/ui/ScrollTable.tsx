import type { ReactNode } from 'react'

interface ScrollTableProps {
  readonly caption: string
  readonly className?: string
  /** The head and the body. */
  readonly children: ReactNode
}

/** A table that may be wider than the screen: it scrolls by itself, by keyboard too, under its own name. */
export function ScrollTable({ caption, className, children }: ScrollTableProps) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section className="table-scroll" aria-label={caption} tabIndex={0}>
      <table className={className}>
        <caption>{caption}</caption>
        {children}
      </table>
    </section>
  )
}
