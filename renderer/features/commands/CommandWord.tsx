import { useEffect, useRef, type ReactElement } from 'react';
import { useWords } from '../../lib/words';

/** How long a word of what was done stays, in milliseconds. */
const STAYS = 6_000;

export interface Word {
  text: string;
  isTrouble: boolean;
}

/** What has become of a command that shows nowhere else. What went wrong stays until it is closed. */
export function CommandWord({
  word,
  onDone,
}: {
  word: Word | undefined;
  onDone: () => void;
}): ReactElement {
  const say = useWords();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!word || word.isTrouble) return undefined;
    const timer = window.setInterval(() => {
      if (box.current?.matches(':hover, :focus-within') !== true) onDone();
    }, STAYS);
    return () => {
      window.clearInterval(timer);
    };
  }, [word, onDone]);
  return (
    <div className="commands-room">
      <div ref={box} className="commands-word" data-said={word !== undefined}>
        <p role={word?.isTrouble === true ? 'alert' : 'status'}>{word?.text}</p>
        {word && (
          <button type="button" className="button button-quiet" onClick={onDone}>
            {say('commands.close')}
          </button>
        )}
      </div>
    </div>
  );
}
