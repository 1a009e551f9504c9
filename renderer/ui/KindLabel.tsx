import { memo, type ReactElement } from 'react';
import type { EntryKind } from '#shared/pack/entry';

/** What a viewer calls each kind of entry. */
const NAMES: Readonly<Record<EntryKind, string>> = {
  trivia: 'Behind the scene',
  essay: 'Long read',
  plot: 'Scene',
  person: 'Person',
  song: 'Song',
  place: 'Place',
  goof: 'Mistake',
  credit: 'Credit',
  connection: 'Connection',
  award: 'Award',
  review: 'Review',
  question: 'To talk about',
  notice: 'Notice',
};

export const KindLabel = memo(function KindLabel({ kind }: { kind: EntryKind }): ReactElement {
  return (
    <span className="kind" data-kind={kind}>
      {NAMES[kind]}
    </span>
  );
});
