import { useCallback, useState } from 'react';
import { wordsOf } from '../../lib/error-words';
import { afterDrawing } from './after-drawing';
import type { Command } from './command';
import type { Word } from './CommandWord';
import { noteUse } from './used-lately';

interface CommandRun {
  run: (command: Command) => void;
  /** What has become of the last one, where that is to be said. */
  word: Word | undefined;
  hush: () => void;
}

/** Does what is chosen, and sees to it that the focus is where one goes on from. */
export function useCommandRun(): CommandRun {
  const [word, setWord] = useState<Word>();
  const hush = useCallback(() => {
    setWord(undefined);
  }, []);
  const run = useCallback((command: Command) => {
    setWord(undefined);
    // A time is another command the next time.
    if (command.id !== 'time') noteUse(command.id);
    followWithFocus();
    command.run()?.then(
      (text) => {
        if (text !== undefined) setWord({ text, isTrouble: false });
      },
      (error: unknown) => {
        setWord({ text: wordsOf(error), isTrouble: true });
      },
    );
  }, []);
  return { run, word, hush };
}

/**
 * A command that leads to another view takes the focus there, unless it put it somewhere itself; and where what had the
 * focus is gone, it is not lost. Else it stays where it was before.
 */
function followWithFocus(): void {
  const { hash } = window.location;
  const held = document.activeElement;
  afterDrawing(() => {
    const now = document.activeElement;
    const isLost = now === document.body && held !== document.body;
    const isLeft = now === held && window.location.hash !== hash;
    if (isLost || isLeft)
      document.querySelector<HTMLElement>('main')?.focus({ preventScroll: true });
  });
}
