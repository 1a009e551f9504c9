import type { ReactElement } from 'react';
import type { EntryView } from '#shared/reading/views';
import { useWords } from '../../lib/words';
import { PackWords } from '../../ui/pack-text';

/** Where an entry comes from, on demand. */
export function EntrySources({ entry: { sources, verdict } }: { entry: EntryView }): ReactElement {
  const say = useWords();
  return (
    <details className="entry-sources">
      <summary>{say('read.where-from', { verdict: say(`read.verdict.${verdict}`) })}</summary>
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
