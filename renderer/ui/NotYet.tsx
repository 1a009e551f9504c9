import type { ReactElement } from 'react';
import { useWords } from '../lib/words';
import { Blank } from './Blank';

/** Stands in the place of what was asked for: it is on its way, or it is said why it cannot come. */
export function NotYet({ trouble }: { trouble: string | undefined }): ReactElement {
  const say = useWords();
  return trouble === undefined ? (
    <Blank of="waiting">
      <p>{say('read.opening')}</p>
    </Blank>
  ) : (
    <Blank of="trouble">
      <p>{trouble}</p>
    </Blank>
  );
}
