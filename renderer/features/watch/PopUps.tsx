import { memo, useRef, useState, type ReactElement, type ReactNode } from 'react';
import { Pin, Star, X } from 'lucide-react';
import type { MarkedView, PopUpView } from '#shared/watch/views';
import { tell } from '../../lib/api';
import { isAttentive } from '../../lib/attention';
import { useWords } from '../../lib/words';
import { PopUpCard } from '../../ui/PopUpCard';
import './PopUps.css';

interface PopUpsProps {
  popUps: readonly PopUpView[];
  marked: readonly MarkedView[];
  /** What stands above them: the notices. */
  children?: ReactNode;
  /** Off where another window says the same. */
  isAnnounced?: boolean;
  onOpen: (id: string) => void;
}

/** The notes of the moment. They are announced politely and never take the focus. */
export const PopUps = memo(function PopUps({
  popUps,
  marked,
  children,
  isAnnounced = true,
  onOpen,
}: PopUpsProps): ReactElement {
  const say = useWords();
  return (
    <div className="pop-ups">
      {children}
      <aside
        className="pop-up-list"
        // Where the focus goes from a note that is dismissed while there are others.
        tabIndex={-1}
        aria-live={isAnnounced ? 'polite' : 'off'}
        aria-label={say('watch.pop-ups')}
      >
        {popUps.map((popUp) => (
          <PopUp
            key={popUp.id}
            popUp={popUp}
            isMarked={marked.some(({ id }) => id === popUp.id)}
            onOpen={onOpen}
          />
        ))}
      </aside>
    </div>
  );
});

function PopUp({
  popUp,
  isMarked,
  onOpen,
}: {
  popUp: PopUpView;
  isMarked: boolean;
  onOpen: (id: string) => void;
}): ReactElement {
  const say = useWords();
  const { id, title } = popUp;
  // Whoever leans back looks at the film: what moves beside it would draw the eye, and costs more than all the rest.
  const [isStill] = useState(() => !isAttentive());
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
      data-still={isStill}
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
      <PopUpCard
        kind={popUp.kind}
        content={popUp.content}
        title={
          <button
            type="button"
            className="pop-up-title"
            onClick={() => {
              onOpen(id);
            }}
          >
            {title}
          </button>
        }
        buttons={
          <>
            <button
              type="button"
              className="pop-up-button"
              aria-label={say('watch.pop-up.mark', { title })}
              aria-pressed={isMarked}
              onClick={() => {
                tell('markEntry', { id, marked: !isMarked });
              }}
            >
              <Star aria-hidden="true" />
            </button>
            <button
              type="button"
              className="pop-up-button"
              aria-label={say('watch.pop-up.pin', { title })}
              onClick={() => {
                tell('pinEntry', { id, pinned: true });
              }}
            >
              <Pin aria-hidden="true" />
            </button>
            <button
              type="button"
              className="pop-up-button"
              aria-label={say('watch.pop-up.dismiss', { title })}
              onClick={() => {
                tell('dismissPopUp', { id });
              }}
            >
              <X aria-hidden="true" />
            </button>
          </>
        }
      />
    </article>
  );
}
