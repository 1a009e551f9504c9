import type { ReactElement } from 'react';
import type { HeldView } from '#shared/watch/views';
import { LinkList } from '../../ui/LinkList';

const REASONS: Readonly<Record<HeldView['reason'], string>> = {
  off: 'pop-ups are off',
  notice: 'it is a notice, which only counts down',
  'no-cue': 'it has no moment of its own',
  quiet: 'the scene is a quiet one',
  crowded: 'others were more important',
  passed: 'its moment had passed',
  'not-revealed': 'it would have told too much then',
  'no-room': 'you kept others open',
  unseen: 'something lay in front of it',
};

/** What did not pop up so far, with the reason: nothing is lost. */
export function HeldBack({
  held,
  onOpen,
}: {
  held: readonly HeldView[];
  onOpen: (id: string) => void;
}): ReactElement {
  if (held.length === 0) {
    return (
      <p className="empty">
        Nothing has been held back so far. What does not pop up while you watch waits here.
      </p>
    );
  }
  return (
    <section aria-labelledby="held-title">
      <h2 id="held-title">Held back, to read when you like</h2>
      <LinkList
        links={held.map((entry) => ({ ...entry, remark: REASONS[entry.reason] }))}
        onOpen={onOpen}
      />
    </section>
  );
}
