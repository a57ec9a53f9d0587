import { type ReactNode, useRef, useState } from 'react'

interface ConfirmProps {
  /** What the button says that asks first. */
  readonly label: string
  /** What comes of it, as a question. */
  readonly children: ReactNode
  readonly yes: string
  readonly no: string
  readonly onYes: () => void
  /** Whether it cannot be undone. */
  readonly isDanger?: boolean
}

/** A button for what needs a second thought: it asks, and only a yes does it. */
export function Confirm(props: ConfirmProps) {
  const { label, children, yes, no, onYes, isDanger = false } = props
  const button = useRef<HTMLButtonElement>(null)
  const [isAsking, setAsking] = useState(false)
  // The button that had the focus goes away, so the one that asked gets it.
  function close(): void {
    button.current?.focus()
    setAsking(false)
  }
  return (
    <>
      <button type="button" className="button-quiet" ref={button} onClick={() => setAsking(true)}>
        {label}
      </button>
      {isAsking && (
        <div className="notice" role="alert">
          <p>{children}</p>
          <button
            type="button"
            className={isDanger ? 'button-danger' : 'button'}
            onClick={() => {
              close()
              onYes()
            }}
          >
            {yes}
          </button>{' '}
          <button type="button" className="button-quiet" onClick={close}>
            {no}
          </button>
        </div>
      )}
    </>
  )
}
