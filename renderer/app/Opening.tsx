import type { ReactElement } from 'react';
import { useWords } from '../lib/words';
import { Lamp } from '../ui/Lamp';

/** Shown for the blink in which the film is opened. */
export function Opening(): ReactElement {
  const say = useWords();
  return (
    <main className="opening" aria-busy="true">
      <Lamp />
      <p>{say('app.opening')}</p>
    </main>
  );
}

/** Before that, while the viewer's language is not known yet. */
export function OpeningSilently(): ReactElement {
  return (
    <main className="opening" aria-busy="true">
      <Lamp />
    </main>
  );
}
