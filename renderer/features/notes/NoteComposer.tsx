import { useEffect, useRef, type ReactElement } from 'react';
import { formatFilmTime } from '#shared/film-time';
import { useWords, Words } from '../../lib/words';
import { Timecode } from '../../ui/Timecode';
import type { NoteDesk, Writing } from './note-desk';
import { KEYS } from './keys';
import { NoteField } from './NoteField';
import { noteTroubleWords } from './note-trouble';
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
  const say = useWords();
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
      aria-label={say('notes.at', { time: formatFilmTime(at) })}
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
            <Words id="notes.use-instead" values={{ at: <Timecode at={instead} /> }} />
          </button>
        )}
      </div>
      <NoteField
        ref={field}
        label={say('notes.yours')}
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
          {noteTroubleWords(trouble, say)}
        </p>
      )}
      <div className="note-composer-foot">
        <p id={HINT_ID}>
          <Words id="notes.composer.keys" values={KEYS} />
        </p>
        <button type="submit" className="button" aria-disabled={isKeeping}>
          {say(isKeeping ? 'notes.keeping' : 'notes.keep')}
        </button>
        <button
          type="button"
          className="button button-quiet"
          onClick={() => {
            desk.leave();
          }}
        >
          {say('notes.leave')}
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
  const say = useWords();
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
            <Words
              id={said.isBookmark ? 'notes.said.bookmark' : 'notes.said.note'}
              values={{ at: <Timecode at={said.at} /> }}
            />
            {!said.isShown && ` ${say('notes.said.later')}`}
          </>
        )}
        {said?.kind === 'undone' && say('notes.said.undone')}
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
          {say('notes.undo')}
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
          {say('notes.close')}
        </button>
      )}
    </div>
  );
}
