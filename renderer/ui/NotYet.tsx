import type { ReactElement } from 'react';

/** Stands in the place of what was asked for: it is on its way, or it is said why it cannot come. */
export function NotYet({ trouble }: { trouble: string | undefined }): ReactElement {
  return trouble === undefined ? (
    <p className="empty" aria-busy="true">
      Opening …
    </p>
  ) : (
    <p className="empty" role="alert">
      {trouble}
    </p>
  );
}
