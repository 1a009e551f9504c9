import type { ReactElement } from 'react';
import type { DraftSummary } from '#shared/author/views';
import { ask } from '../../lib/api';
import { useWords } from '../../lib/words';
import { Outcome } from './Outcome';
import { useDoing } from './use-doing';

/** The other drafts of this computer: one that belongs to another film opens that film. */
export function DraftList({
  drafts,
  openId,
}: {
  drafts: readonly DraftSummary[];
  openId: string | undefined;
}): ReactElement | null {
  const say = useWords();
  const { said, trouble, run } = useDoing();
  const others = drafts.filter(({ id }) => id !== openId);
  if (others.length === 0) return null;
  return (
    <section aria-labelledby="author-drafts">
      <h3 id="author-drafts">
        {say(openId === undefined ? 'author.drafts.yours' : 'author.drafts.other')}
      </h3>
      <ul className="author-drafts">
        {others.map(({ id, title, year, fitsFilm }) => (
          <li key={id} className="author-draft">
            <button
              type="button"
              className="chip"
              onClick={() => {
                run(() => ask('openDraft', { id }));
              }}
            >
              {title} {year > 0 && year}
              {!fitsFilm && <span className="author-soft"> {say('author.drafts.opens-film')}</span>}
            </button>
            <button
              type="button"
              className="button button-quiet"
              aria-label={say('author.drafts.remove-it', { title })}
              onClick={() => {
                run(() => ask('removeDraft', { id }));
              }}
            >
              {say('author.remove')}
            </button>
          </li>
        ))}
      </ul>
      <Outcome said={said} trouble={trouble} />
    </section>
  );
}
