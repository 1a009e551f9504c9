import type { ReactElement } from 'react';
import type { EntryView } from '#shared/reading/views';
import { VERDICT_WORDS } from '../../ui/VerdictNote';

/** Where an entry comes from, on demand. */
export function EntrySources({ entry: { sources, verdict } }: { entry: EntryView }): ReactElement {
  return (
    <details className="entry-sources">
      <summary>{VERDICT_WORDS[verdict]}: where this comes from</summary>
      <ul>
        {sources.map(({ title, ref }) => (
          <li key={`${title} ${ref}`}>
            {title}, {ref}
          </li>
        ))}
      </ul>
    </details>
  );
}
