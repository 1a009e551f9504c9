import { memo, type ReactElement } from 'react';
import type { ResultKind } from '#shared/search/result-kind';
import { useWords } from '../lib/words';

/** What a viewer calls each kind of what can be found. */
export const KindLabel = memo(function KindLabel({ kind }: { kind: ResultKind }): ReactElement {
  const say = useWords();
  return (
    <span className="kind" data-kind={kind}>
      {say(`kinds.${kind}`)}
    </span>
  );
});
