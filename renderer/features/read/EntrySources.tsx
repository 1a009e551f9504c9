import type { ReactElement } from 'react';
import type { EntryView } from '#shared/reading/views';
import { VERDICT_WORDS } from '../../ui/VerdictNote';
import { PackWords } from '../../ui/pack-text';

/** Where an entry comes from, on demand. */
export function EntrySources({ entry: { sources, verdict } }: { entry: EntryView }): ReactElement {
  return (
    <details className="entry-sources">
      <summary>{VERDICT_WORDS[verdict]}: where this comes from</summary>
      <ul>
        {sources.map(({ title, ref }) => (
          <li key={`${title} ${ref}`}>
            <PackWords>
              {title}, {ref}
            </PackWords>
          </li>
        ))}
      </ul>
    </details>
  );
}
