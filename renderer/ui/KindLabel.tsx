import { memo, type ReactElement } from 'react';
import type { ResultKind } from '#shared/search/result-kind';

/** What a viewer calls each kind of what can be found. */
const NAMES: Readonly<Record<ResultKind, string>> = {
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
  note: 'Your note',
};

export const KindLabel = memo(function KindLabel({ kind }: { kind: ResultKind }): ReactElement {
  return (
    <span className="kind" data-kind={kind}>
      {NAMES[kind]}
    </span>
  );
});
