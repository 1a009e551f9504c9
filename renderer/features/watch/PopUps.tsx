import { memo, useRef, type ReactElement } from 'react';
import { X } from 'lucide-react';
import type { PopUpView } from '#shared/watch/views';
import { tell } from '../../lib/api';
import { KindLabel } from '../../ui/KindLabel';
import { RichText } from '../../ui/RichText';
import './PopUps.css';

interface PopUpsProps {
  popUps: readonly PopUpView[];
  onOpen: (id: string) => void;
}

/** The notes of the moment. They are announced politely and never take the focus. */
export const PopUps = memo(function PopUps({ popUps, onOpen }: PopUpsProps): ReactElement {
  return (
    <aside className="pop-ups" aria-live="polite" aria-label="Notes of the moment">
      {popUps.map((popUp) => (
        <PopUp key={popUp.id} popUp={popUp} onOpen={onOpen} />
      ))}
    </aside>
  );
});

function PopUp({
  popUp,
  onOpen,
}: {
  popUp: PopUpView;
  onOpen: (id: string) => void;
}): ReactElement {
  const { id } = popUp;
  const reasons = useRef({ pointer: false, focus: false });
  const hold = (reason: 'pointer' | 'focus', on: boolean): void => {
    const before = reasons.current.pointer || reasons.current.focus;
    reasons.current[reason] = on;
    const after = reasons.current.pointer || reasons.current.focus;
    if (before !== after) tell('holdPopUp', { id, held: after });
  };
  return (
    // Pointer and focus only keep the note open; what can be done with it are buttons.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <article
      className="pop-up"
      data-entry={id}
      onPointerEnter={() => {
        hold('pointer', true);
      }}
      onPointerLeave={() => {
        hold('pointer', false);
      }}
      onFocus={() => {
        hold('focus', true);
      }}
      onBlur={() => {
        hold('focus', false);
      }}
    >
      <header>
        <KindLabel kind={popUp.kind} />
        <button
          type="button"
          className="pop-up-close"
          aria-label={`Dismiss: ${popUp.title}`}
          onClick={() => {
            tell('dismissPopUp', { id });
          }}
        >
          <X aria-hidden="true" />
        </button>
      </header>
      <h2>
        <button
          type="button"
          className="pop-up-title"
          onClick={() => {
            onOpen(id);
          }}
        >
          {popUp.title}
        </button>
      </h2>
      <RichText blocks={popUp.content} />
    </article>
  );
}
