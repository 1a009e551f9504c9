import type { ReactElement } from 'react';
import type { NoteView } from '#shared/reading/views';
import { PackWords } from './pack-text';
import './VerdictNote.css';

export const VERDICT_WORDS: Readonly<Record<NoteView['verdict'], string>> = {
  confirmed: 'Confirmed',
  reported: 'Reported by one source',
  disputed: 'Disputed',
  corrected: 'Corrected',
};

/** How sure we are, and how we know, where that needs saying. */
export function VerdictNote({
  verdict,
  note,
}: {
  verdict: NoteView['verdict'];
  note: string | null;
}): ReactElement | null {
  if (note === null) return null;
  return (
    <p className="verdict-note" data-verdict={verdict}>
      <strong>{VERDICT_WORDS[verdict]}.</strong> <PackWords>{note}</PackWords>
    </p>
  );
}
