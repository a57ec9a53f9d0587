import { Component, type ReactNode } from 'react'

interface PageBoundaryProps {
  /** The address of the page: another one is another try. */
  readonly page: string
  readonly children: ReactNode
}

interface PageBoundaryState {
  readonly page: string
  readonly broken: boolean
}

/**
 * Stands in for a page that could not be loaded or drawn, such as after the network was lost or a new version of the site was
 * put up. Answers are saved by then. React has no hook for this, so it is a class.
 */
export class PageBoundary extends Component<PageBoundaryProps, PageBoundaryState> {
  override state: PageBoundaryState = { page: this.props.page, broken: false }

  static getDerivedStateFromError() {
    return { broken: true }
  }

  static getDerivedStateFromProps({ page }: PageBoundaryProps, state: PageBoundaryState) {
    return page === state.page ? null : { page, broken: false }
  }

  override render() {
    if (!this.state.broken) return this.props.children
    return (
      <article className="reading" role="alert">
        <h1 tabIndex={-1}>This page could not be loaded</h1>
        <p>
          Your answers are saved in this browser. The network may be gone, or the site may have
          changed since you opened it.
        </p>
        <button type="button" className="button" onClick={() => location.reload()}>
          Try again
        </button>
      </article>
    )
  }
}
