import type { ReactNode } from 'react';

/** Draws the tag `soft` of a message: what is said in passing, such as how many there are. */
export function soft(words: ReactNode): ReactNode {
  return (
    <span key="soft" className="author-soft">
      {words}
    </span>
  );
}
