import type { ReactElement } from 'react';
import type { ViewingState } from '#shared/watch/viewing-state';
import { Horizon } from '../../ui/Horizon';
import { InStep } from './InStep';
import { NowPanel } from './NowPanel';
import './WatchView.css';

/** What is on, and the ways to get in step with the film. */
export function WatchView({
  viewing,
  onOpen,
}: {
  viewing: ViewingState;
  onOpen: (id: string) => void;
}): ReactElement {
  return (
    <div className="watch">
      <Horizon accent={partAccent(viewing)} />
      <NowPanel viewing={viewing} onOpen={onOpen} />
      <InStep landmarks={viewing.landmarks} next={viewing.now.nextLandmark} />
    </div>
  );
}

function partAccent({ timeline, now }: ViewingState): string | undefined {
  const start = now.scene?.start;
  if (start === undefined) return undefined;
  return timeline.parts.find((part) => part.start <= start && start < part.end)?.accent;
}
