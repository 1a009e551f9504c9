import { Component, type ReactNode } from 'react';
import { Notice } from '../ui/Notice';

interface State {
  message: string | undefined;
}

/** The last net: a fault in drawing shows words and a way on, never a blank window. */
export class ErrorBoundary extends Component<{ children: ReactNode }, State> {
  override state: State = { message: undefined };

  static getDerivedStateFromError(error: unknown): State {
    return { message: error instanceof Error ? error.message : String(error) };
  }

  override render(): ReactNode {
    if (this.state.message === undefined) return this.props.children;
    return (
      <Notice
        title="This view could not be drawn"
        message={this.state.message}
        remedy="Your place in the film is kept. Draw the window again."
        action={{
          label: 'Draw again',
          run: () => {
            this.setState({ message: undefined });
          },
        }}
      />
    );
  }
}
