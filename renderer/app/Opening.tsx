import type { ReactElement } from 'react';
import { Lamp } from '../ui/Lamp';

/** Shown for the blink in which the film is opened. */
export function Opening(): ReactElement {
  return (
    <main className="opening" aria-busy="true">
      <Lamp />
      <p>Opening the film …</p>
    </main>
  );
}
