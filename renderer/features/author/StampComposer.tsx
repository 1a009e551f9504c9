import { useEffect, useLayoutEffect, useRef, useState, type ReactElement } from 'react';
import { formatFilmTime } from '#shared/film-time';
import { LONGEST_NOTE } from '#shared/notes/limits';
import { ask } from '../../lib/api';
import { wordsOf } from '../../lib/error-words';
import { useKeyHint, withKey } from '../../lib/keymap';
import { Timecode } from '../../ui/Timecode';
import type { Stamping, WritingLine } from './author-keys';
import './Field.css';
import './StampComposer.css';

/** How long a word of what was done stays, in milliseconds. */
const SAID_FOR = 6_000;
/** A pause in typing after which a line is kept, so that nothing loses it. */
const PAUSE = 300;

/** Over the foot of the view: the line for the moment that was stamped, and word of what was done. The film goes on. */
export function StampComposer({ stamping }: { stamping: Stamping }): ReactElement {
  const { writing } = stamping;
  return (
    <div className="stamp-room">
      {writing ? (
        <Composer key={writing.at} writing={writing} stamping={stamping} />
      ) : (
        <LastWord stamping={stamping} />
      )}
    </div>
  );
}

function Composer({
  writing,
  stamping,
}: {
  writing: WritingLine;
  stamping: Stamping;
}): ReactElement {
  const { at, stamped } = writing;
  const { end, fail } = stamping;
  const [text, setText] = useState('');
  const [trouble, setTrouble] = useState<string>();
  const field = useRef<HTMLInputElement>(null);
  const time = formatFilmTime(at);
  // Before the next key comes: its letter belongs in the field.
  useLayoutEffect(() => {
    field.current?.focus();
  }, []);
  useEffect(() => {
    if (text === '') return undefined;
    const timer = window.setTimeout(() => {
      void stamped.then((id) => ask('keepLine', { id, text })).catch(fail);
    }, PAUSE);
    return () => {
      window.clearTimeout(timer);
    };
  }, [text, stamped, fail]);
  const leave = (): void => {
    if (text !== '') void stamped.then((id) => ask('keepLine', { id, text })).catch(fail);
    end(`Stamped ${time}. It waits for its line among your own packs.`);
  };
  const keep = (): void => {
    if (text.trim() === '') {
      leave();
      return;
    }
    stamped
      .then((id) => ask('writeMoment', { id, text }))
      .then(
        () => {
          end(`Kept at ${time}.`);
        },
        (error: unknown) => {
          setTrouble(wordsOf(error));
        },
      );
  };
  return (
    <form
      className="stamp-composer"
      aria-label={`Line for the moment at ${time}`}
      onSubmit={(event) => {
        event.preventDefault();
        keep();
      }}
    >
      <strong>
        <Timecode at={at} />
      </strong>
      <input
        ref={field}
        type="text"
        className="input"
        aria-label="What there is to know here"
        aria-describedby="stamp-hint"
        dir="auto"
        maxLength={LONGEST_NOTE}
        value={text}
        onChange={(event) => {
          setText(event.target.value);
        }}
        onKeyDown={(event) => {
          if (event.key !== 'Escape' || event.nativeEvent.isComposing) return;
          event.preventDefault();
          leave();
        }}
      />
      <button type="submit" className="button">
        Keep
      </button>
      <button type="button" className="button button-quiet" onClick={leave}>
        Later
      </button>
      {trouble !== undefined && (
        <p className="author-trouble" role="alert">
          {trouble}
        </p>
      )}
      <p id="stamp-hint">
        <kbd>Enter</kbd> keeps the line, <kbd>Esc</kbd> leaves it for later.
      </p>
    </form>
  );
}

function LastWord({ stamping }: { stamping: Stamping }): ReactElement {
  const { said, hush, undo } = stamping;
  const undoKey = useKeyHint('undoDraft');
  const word = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!said || said.isTrouble) return undefined;
    const timer = window.setInterval(() => {
      if (word.current?.matches(':hover, :focus-within') !== true) hush();
    }, SAID_FOR);
    return () => {
      window.clearInterval(timer);
    };
  }, [said, hush]);
  return (
    <div ref={word} className="stamp-word" data-said={said !== undefined}>
      <p role={said?.isTrouble === true ? 'alert' : 'status'}>{said?.words}</p>
      {said && (
        <button
          type="button"
          className="button button-quiet"
          {...(!said.isTrouble && { title: withKey('Undo', undoKey), ...undoKey.aria })}
          onClick={said.isTrouble ? hush : undo}
          hidden={said.words === 'Taken back.'}
        >
          {said.isTrouble ? 'Close' : 'Undo'}
        </button>
      )}
    </div>
  );
}
