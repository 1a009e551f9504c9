import type { ReactElement } from 'react';
import { useWords } from '../lib/words';

/** Stands in the place of what was asked for: it is on its way, or it is said why it cannot come. */
export function NotYet({ trouble }: { trouble: string | undefined }): ReactElement {
  const say = useWords();
  return trouble === undefined ? (
    <p className="empty" aria-busy="true">
      {say('read.opening')}
    </p>
  ) : (
    <p className="empty" role="alert">
      {trouble}
    </p>
  );
}
