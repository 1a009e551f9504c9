import { useState } from 'react';
import { wordsOf } from './error-words';

/** What became of saving something in one of its forms. */
export type SaveOutcome<Format> =
  { kind: 'saved'; format: Format; path: string } | { kind: 'trouble'; words: string };

/**
 * Saves in a form that the viewer chooses, and tells what became of it.
 * @param save answers where it was saved; null where the viewer chose no place
 */
export function useSave<Format>(
  save: (format: Format) => Promise<string | null>,
): [outcome: SaveOutcome<Format> | undefined, run: (format: Format) => void] {
  const [outcome, setOutcome] = useState<SaveOutcome<Format>>();
  const run = (format: Format): void => {
    save(format).then(
      (path) => {
        setOutcome(path === null ? undefined : { kind: 'saved', format, path });
      },
      (error: unknown) => {
        setOutcome({ kind: 'trouble', words: wordsOf(error) });
      },
    );
  };
  return [outcome, run];
}
