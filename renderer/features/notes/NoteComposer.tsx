import { useEffect, useRef, type ReactElement } from 'react';
import { formatFilmTime } from '#shared/film-time';
import { Timecode } from '../../ui/Timecode';
import type { NoteDesk, Writing } from './note-desk';
import { NoteField } from './NoteField';
import { useDesk } from './use-note-desk';
import './NoteComposer.css';

const HINT_ID = 'note-composer-hint';
const TROUBLE_ID = 'note-composer-trouble';

/** Over the foot of the view: the field for a new note, and word of what has just been kept. The film goes on. */
export function NoteComposer({ desk }: { desk: NoteDesk }): ReactElement {
  const { writing } = useDesk(desk);
  return (
    <div className="note-room">
      {writing ? <Composer desk={desk} writing={writing} /> : <LastWord desk={desk} />}
    </div>
  );
}

function Composer({ desk, writing }: { desk: NoteDesk; writing: Writing }): ReactElement {
  const { isKeeping, trouble, called } = useDesk(desk);
  const { at, text, instead } = writing;
  const field = useRef<HTMLTextAreaElement>(null);
  useReturnOfFocus();
  useEffect(() => {
    const { current } = field;
    current?.focus();
    current?.setSelectionRange(current.value.length, current.value.length);
  }, [called]);
  return (
    <form
      className="note-composer"
      aria-label={`Note at ${formatFilmTime(at)}`}
      onSubmit={(event) => {
        event.preventDefault();
        void desk.keep();
      }}
    >
      <div className="note-composer-head">
        <strong className="note-composer-at">
          <Timecode at={at} />
        </strong>
        {instead !== null && (
          <button
            type="button"
            className="chip"
            onClick={() => {
              desk.moveHere();
              field.current?.focus();
            }}
          >
            Begun there; use <Timecode at={instead} /> instead
          </button>
        )}
      </div>
      <NoteField
        ref={field}
        label="Your note"
        describedBy={trouble === undefined ? HINT_ID : `${TROUBLE_ID} ${HINT_ID}`}
        text={text}
        isLocked={isKeeping}
        isWrong={trouble !== undefined}
        onType={(typed) => {
          desk.type(typed);
        }}
        onKeep={() => {
          void desk.keep();
        }}
        onLeave={() => {
          desk.leave();
        }}
      />
      {trouble !== undefined && (
        <p id={TROUBLE_ID} className="note-trouble" role="alert">
          {trouble}
        </p>
      )}
      <div className="note-composer-foot">
        <p id={HINT_ID}>
          <kbd>Enter</kbd> keeps it, empty as a bookmark. <kbd>Shift</kbd> <kbd>Enter</kbd> begins a
          line, <kbd>Esc</kbd> leaves it as a draft.
        </p>
        <button type="submit" className="button" aria-disabled={isKeeping}>
          {isKeeping ? 'Keeping …' : 'Keep'}
        </button>
        <button
          type="button"
          className="button button-quiet"
          onClick={() => {
            desk.leave();
          }}
        >
          Leave
        </button>
      </div>
    </form>
  );
}

/** When the field closes, the focus goes back to where it was. */
function useReturnOfFocus(): void {
  useEffect(() => {
    const before = document.activeElement;
    return () => {
      const isLost = document.activeElement === document.body || document.activeElement === null;
      if (before instanceof HTMLElement && before.isConnected && isLost) before.focus();
    };
  }, []);
}

/** How long the desk goes on saying what was kept, in milliseconds. */
const SAID_FOR = 6_000;

/** What was kept, with the way to take it back. Announced politely; it goes by itself, unless somebody is at it. */
function LastWord({ desk }: { desk: NoteDesk }): ReactElement {
  const { said } = useDesk(desk);
  const word = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (said === undefined || said.kind === 'trouble') return undefined;
    const timer = window.setInterval(() => {
      if (word.current?.matches(':hover, :focus-within') !== true) desk.hush();
    }, SAID_FOR);
    return () => {
      window.clearInterval(timer);
    };
  }, [desk, said]);
  return (
    <div ref={word} className="note-word" data-said={said?.kind ?? 'nothing'}>
      <p role={said?.kind === 'trouble' ? 'alert' : 'status'}>
        {said?.kind === 'kept' && (
          <>
            {said.isBookmark ? 'Bookmark' : 'Note'} kept at <Timecode at={said.at} />.
            {!said.isShown && ' It shows with the rest once you have seen up to there.'}
          </>
        )}
        {said?.kind === 'undone' && 'Taken back.'}
        {said?.kind === 'trouble' && said.words}
      </p>
      {said?.kind === 'kept' && (
        <button
          type="button"
          className="button button-quiet"
          onClick={() => {
            void desk.undo();
          }}
        >
          Undo
        </button>
      )}
      {said?.kind === 'trouble' && (
        <button
          type="button"
          className="button button-quiet"
          onClick={() => {
            desk.hush();
          }}
        >
          Close
        </button>
      )}
    </div>
  );
}
