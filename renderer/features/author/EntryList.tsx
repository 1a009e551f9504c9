import type { ReactElement } from 'react';
import type { DraftView } from '#shared/author/views';
import type { ViewingState } from '#shared/watch/viewing-state';
import { ask } from '../../lib/api';
import { filmTimeNow } from '../../lib/film-clock';
import { useWords, Words } from '../../lib/words';
import { KindLabel } from '../../ui/KindLabel';
import { Timecode } from '../../ui/Timecode';
import { Outcome } from './Outcome';
import { soft } from './soft';
import { useDoing } from './use-doing';

interface EntryListProps {
  draft: DraftView;
  viewing: ViewingState;
  onEntry: (id: string) => void;
}

/** The entries of a draft, in the order of the film. */
export function EntryList({ draft, viewing, onEntry }: EntryListProps): ReactElement {
  const say = useWords();
  const { said, trouble, run } = useDoing();
  return (
    <section aria-labelledby="author-entries">
      <h3 id="author-entries">
        <Words id="author.entries" values={{ count: draft.entries.length, soft }} />
      </h3>
      <button
        type="button"
        className="button button-quiet"
        onClick={() => {
          const at = filmTimeNow(viewing.anchor, viewing.timeline.runtime);
          run(async () => {
            onEntry(await ask('addDraftEntry', { at }));
          });
        }}
      >
        {say('author.entries.write')}
      </button>
      <Outcome said={said} trouble={trouble} />
      {draft.entries.length === 0 && <p className="empty">{say('author.entries.none')}</p>}
      <ol className="author-list">
        {draft.entries.map(({ id, title, kind, at, problems }) => (
          <li key={id} className="author-row">
            <span className="author-time">{at !== null && <Timecode at={at} />}</span>
            <button
              type="button"
              className="author-open"
              dir="auto"
              data-entry={id}
              onClick={() => {
                onEntry(id);
              }}
            >
              {title}
            </button>
            <KindLabel kind={kind} />
            {problems > 0 && (
              <span className="author-trouble">
                {say('author.entries.problems', { count: problems })}
              </span>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}
