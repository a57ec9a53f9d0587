import type { ReactNode } from 'react'

interface StatusProps {
  readonly className?: string
  /** What came of what somebody did; nothing until then. */
  readonly children: ReactNode
}

/** Read out when its words change, which works only where it stood empty before: so it is always there. */
export function Status({ className, children }: StatusProps) {
  return (
    <p className={className} role="status">
      {children}
    </p>
  )
}
