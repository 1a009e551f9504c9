import type { ReactElement } from 'react';

/** A key as it looks; null draws nothing. It is for the eye: the control beside it says the same to a screen reader. */
export function KeyCap({ printed }: { printed: string | null }): ReactElement | null {
  return printed === null ? null : <kbd aria-hidden="true">{printed}</kbd>;
}
