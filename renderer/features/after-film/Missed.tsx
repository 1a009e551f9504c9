import type { ReactElement } from 'react';
import type { AfterFilmView } from '#shared/reading/after-film';
import type { HeldView } from '#shared/watch/views';
import { LinkList } from '../../ui/LinkList';
import { PackWords } from '../../ui/pack-text';

const REASONS: Readonly<Record<HeldView['reason'], string>> = {
  off: 'pop-ups were off',
  'no-cue': 'it has no moment of its own',
  quiet: 'the scene was a quiet one',
  crowded: 'others were more important',
  passed: 'its moment had passed',
  'not-revealed': 'it would have told too much then',
  'no-room': 'you kept others open',
  unseen: 'something lay over the window',
  notice: 'it is a warning',
};

interface MissedProps {
  missed: AfterFilmView['missed'];
  onOpen: (id: string) => void;
}

/** What did not come to the viewer's eye, part by part, with the reason. */
export function Missed({ missed, onOpen }: MissedProps): ReactElement {
  return (
    <section aria-labelledby="after-missed">
      <h3 id="after-missed">What passed you by</h3>
      {missed.length === 0 ? (
        <p className="after-hint">Nothing so far: every note of this viewing came up.</p>
      ) : (
        <p className="after-hint">Notes that did not come up, or came while nobody could look.</p>
      )}
      {missed.map(({ part, entries }, index) => (
        // Two parts may have the same title: a film has more than one winter.
        <details key={index} className="after-part">
          <summary>
            <PackWords>{part}</PackWords> <span className="tab-count">{entries.length}</span>
          </summary>
          <LinkList
            links={entries.map((entry) => ({ ...entry, remark: REASONS[entry.reason] }))}
            onOpen={onOpen}
          />
        </details>
      ))}
    </section>
  );
}
