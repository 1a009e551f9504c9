import { useMemo, type ReactElement, type ReactNode } from 'react';
import type { ViewingState } from '#shared/watch/viewing-state';
import type { TimelineView } from '#shared/watch/views';
import { useWords } from '../../lib/words';
import { Horizon } from '../../ui/Horizon';
import { HeldTray } from './HeldTray';
import { InStep } from './InStep';
import { NowPanel } from './NowPanel';
import { Pinned } from './Pinned';
import './WatchView.css';

interface WatchViewProps {
  viewing: ViewingState;
  /** Whether there is only a column beside the player. */
  isCompanion: boolean;
  /** What stands below: more ways to get in step, and to have the notes where the film is. */
  children: ReactNode;
  onOpen: (id: string) => void;
  onHeld: () => void;
}

/** What is on, and the ways to get in step with the film. */
export function WatchView(props: WatchViewProps): ReactElement {
  const { viewing, isCompanion, children, onOpen, onHeld } = props;
  const say = useWords();
  const { anchor, landmarks, now, pinned, slept, step } = viewing;
  // The anchor stands while the film runs on; the scene comes along.
  const here = now.scene?.end ?? anchor.position;
  const part = partOn(viewing);
  const held = useMemo(
    () => viewing.held.filter(({ at }) => at === null || at <= here),
    [viewing.held, here],
  );
  return (
    <div className="watch">
      <Horizon accent={part?.accent} scenery={part?.scenery ?? undefined} />
      {slept && (
        <p className="slept" role="status">
          {say('watch.slept')}
        </p>
      )}
      <NowPanel viewing={viewing} onOpen={onOpen} />
      <Pinned pinned={pinned} onOpen={onOpen} />
      {isCompanion && <HeldTray held={held} onOpen={onOpen} onAll={onHeld} />}
      <InStep landmarks={landmarks} next={now.nextLandmark} step={step} />
      {children}
      {!isCompanion && <HeldTray held={held} onOpen={onOpen} onAll={onHeld} />}
    </div>
  );
}

/** The part of the film that is on; undefined where the viewer may not know what is. */
function partOn({ timeline, now }: ViewingState): TimelineView['parts'][number] | undefined {
  const start = now.scene?.start;
  if (start === undefined) return undefined;
  return timeline.parts.find((part) => part.start <= start && start < part.end);
}
