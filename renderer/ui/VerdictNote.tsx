import type { ReactElement } from 'react';
import type { NoteView } from '#shared/reading/views';
import { useWords } from '../lib/words';
import { PackWords } from './pack-text';
import './VerdictNote.css';

/** How sure we are, and how we know, where that needs saying. */
export function VerdictNote({
  verdict,
  note,
}: {
  verdict: NoteView['verdict'];
  note: string | null;
}): ReactElement | null {
  const say = useWords();
  if (note === null) return null;
  return (
    <p className="verdict-note" data-verdict={verdict}>
      <strong>{say('read.verdict', { verdict: say(`read.verdict.${verdict}`) })}</strong>{' '}
      <PackWords>{note}</PackWords>
    </p>
  );
}
