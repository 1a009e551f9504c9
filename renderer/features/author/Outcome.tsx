import type { ReactElement } from 'react';

/** What came of a deed: announced politely, and at once where it went wrong. */
export function Outcome({
  said,
  trouble,
}: {
  said: string | undefined;
  trouble: string | undefined;
}): ReactElement {
  return (
    <div className="author-outcome">
      <p role="status">{said}</p>
      {trouble !== undefined && (
        <p className="author-trouble" role="alert">
          {trouble}
        </p>
      )}
    </div>
  );
}
