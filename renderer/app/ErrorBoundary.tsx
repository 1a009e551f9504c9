import { Component, type ReactElement, type ReactNode } from 'react';
import { useWords } from '../lib/words';
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
      <NotDrawn
        message={this.state.message}
        onAgain={() => {
          this.setState({ message: undefined });
        }}
      />
    );
  }
}

function NotDrawn({ message, onAgain }: { message: string; onAgain: () => void }): ReactElement {
  const say = useWords();
  return (
    <Notice
      title={say('trouble.view')}
      message={message}
      remedy={say('trouble.view.remedy')}
      action={{ label: say('trouble.view.again'), run: onAgain }}
    />
  );
}
