import { useEffect, useLayoutEffect, useRef, useState, type ReactElement } from 'react';
import { formatFilmTime } from '#shared/film-time';
import { LONGEST_NOTE } from '#shared/notes/limits';
import { ask } from '../../lib/api';
import { wordsOf } from '../../lib/error-words';
import { useKeyHint, withKey } from '../../lib/keymap';
import { useWords, Words } from '../../lib/words';
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
  const say = useWords();
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
    end(say('author-moments.stamped', { time }));
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
          end(say('author-moments.kept', { time }));
        },
        (error: unknown) => {
          setTrouble(wordsOf(error));
        },
      );
  };
  return (
    <form
      className="stamp-composer"
      aria-label={say('author-moments.line-at', { time })}
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
        aria-label={say('author-moments.what')}
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
        {say('author-moments.keep')}
      </button>
      <button type="button" className="button button-quiet" onClick={leave}>
        {say('author-moments.later')}
      </button>
      {trouble !== undefined && (
        <p className="author-trouble" role="alert">
          {trouble}
        </p>
      )}
      <p id="stamp-hint">
        <Words id="author-moments.keys" values={{ key: (words) => <kbd>{words}</kbd> }} />
      </p>
    </form>
  );
}

function LastWord({ stamping }: { stamping: Stamping }): ReactElement {
  const say = useWords();
  const { said, hush, undo } = stamping;
  const isTrouble = said?.came === 'wrong';
  const undoKey = useKeyHint('undoDraft');
  const word = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!said || said.came === 'wrong') return undefined;
    const timer = window.setInterval(() => {
      if (word.current?.matches(':hover, :focus-within') !== true) hush();
    }, SAID_FOR);
    return () => {
      window.clearInterval(timer);
    };
  }, [said, hush]);
  return (
    <div ref={word} className="stamp-word" data-said={said !== undefined}>
      <p role={isTrouble ? 'alert' : 'status'}>{said?.words}</p>
      {said && (
        <button
          type="button"
          className="button button-quiet"
          {...(!isTrouble && { title: withKey(say('author.undo'), undoKey), ...undoKey.aria })}
          onClick={isTrouble ? hush : undo}
          hidden={said.came === 'undone'}
        >
          {say(isTrouble ? 'author.close' : 'author.undo')}
        </button>
      )}
    </div>
  );
}
