import { Component, type ReactNode, useEffect, useRef, useState } from 'react'
import { reload, reloadOnce } from '../offline/update.ts'
import { Confirm } from '../ui/Confirm.tsx'
import { download } from '../ui/download.ts'

/** What somebody can still do about their data when a page is broken. */
interface Rescue {
  /** Everything this site keeps about the person, as text. */
  readonly everything: () => string
  /** Puts what is stored aside and begins with nothing; false where that cannot be done. */
  readonly reset: () => boolean
}

interface PageBoundaryProps {
  /** The address of the page: another one is another try. */
  readonly page: string
  readonly rescue: Rescue
  readonly children: ReactNode
}

interface PageBoundaryState {
  readonly page: string
  readonly broken: boolean
}

/**
 * Stands in for a page that could not be loaded or drawn, such as after the network was lost or a new version of the site was
 * put up. Loads the page anew first, once. React has no hook for this, so it is a class.
 */
export class PageBoundary extends Component<PageBoundaryProps, PageBoundaryState> {
  override state: PageBoundaryState = { page: this.props.page, broken: false }

  static getDerivedStateFromError() {
    return { broken: true }
  }

  static getDerivedStateFromProps({ page }: PageBoundaryProps, state: PageBoundaryState) {
    return page === state.page ? null : { page, broken: false }
  }

  override componentDidCatch() {
    reloadOnce()
  }

  override render() {
    return this.state.broken ? <BrokenPage {...this.props.rescue} /> : this.props.children
  }
}

function BrokenPage({ everything, reset }: Rescue) {
  const [noRoom, setNoRoom] = useState(false)
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  const begin = () => {
    if (reset()) reload()
    else setNoRoom(true)
  }
  return (
    <div className="reading" role="alert">
      <h1 tabIndex={-1} ref={heading}>
        This page could not be shown
      </h1>
      <p>
        Your answers were not touched. The network may be gone, or the site may have changed since
        you opened it. Try again first.
      </p>
      <div className="actions">
        <button type="button" className="button" onClick={reload}>
          Try again
        </button>
        <button
          type="button"
          className="button-quiet"
          onClick={() => download('my-answers.json', 'application/json', everything())}
        >
          Download my data
        </button>
        <Confirm label="Start anew" yes="Yes, start anew" no="No" onYes={begin}>
          Begin with no answers? The present ones are put aside in this browser word for word, and
          you can still download them under “Check your answers”.
        </Confirm>
      </div>
      {noRoom && (
        <p>
          This browser has no room to put them aside, so nothing was changed. Download your data,
          make room, and try again.
        </p>
      )}
    </div>
  )
}
