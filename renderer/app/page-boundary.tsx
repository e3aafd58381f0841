import { Component, type ErrorInfo, type ReactNode } from 'react'
import { PageFailed } from './page-failed.tsx'

type State = { failed: boolean }

/** A page that breaks takes only itself down: the navigation stays. */
export class PageBoundary extends Component<{ children: ReactNode }, State> {
  override state: State = { failed: false }

  static getDerivedStateFromError(): State {
    return { failed: true }
  }

  override componentDidCatch(error: Error, info: ErrorInfo) {
    console.error(error, info.componentStack)
  }

  override render() {
    return this.state.failed ? <PageFailed again={() => this.setState({ failed: false })} /> : this.props.children
  }
}
