import type { ReactElement } from 'react';
import type { ProblemView } from '#shared/author/views';
import { useWords } from '../../lib/words';

interface ProblemListProps {
  problems: readonly ProblemView[];
  onEntry: (id: string) => void;
  /** Goes to the page about the film. */
  onAbout: () => void;
}

/** Everything that the checks find, with the way to where it is mended. */
export function ProblemList({ problems, onEntry, onAbout }: ProblemListProps): ReactElement | null {
  const say = useWords();
  if (problems.length === 0) return null;
  return (
    <section aria-labelledby="author-checks">
      <h3 id="author-checks">{say('author.checks')}</h3>
      <ul className="author-list">
        {problems.map(({ what, instead, where, entry, about }) => (
          <li key={`${where} ${what}`} className="author-row">
            <p>
              <span className="author-trouble">{what}</span>
              {instead !== null && <> — {instead}</>}
              <br />
              <span className="author-soft">{where}</span>
            </p>
            {(entry !== null || about !== null) && (
              <button
                type="button"
                className="button button-quiet"
                aria-label={say('author.checks.mend-it', { what })}
                onClick={() => {
                  if (entry === null) onAbout();
                  else onEntry(entry);
                }}
              >
                {say('author.checks.mend')}
              </button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
