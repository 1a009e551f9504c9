import type { ReactElement } from 'react';
import type { AfterFilmView } from '#shared/reading/after-film';
import { useWords } from '../../lib/words';
import { LinkList } from '../../ui/LinkList';
import { PackWords } from '../../ui/pack-text';

interface MissedProps {
  missed: AfterFilmView['missed'];
  onOpen: (id: string) => void;
}

/** What did not come to the viewer's eye, part by part, with the reason. */
export function Missed({ missed, onOpen }: MissedProps): ReactElement {
  const say = useWords();
  return (
    <section aria-labelledby="after-missed">
      <h3 id="after-missed">{say('after.missed')}</h3>
      {missed.length === 0 ? (
        <p className="after-hint">{say('after.missed.nothing')}</p>
      ) : (
        <p className="after-hint">{say('after.missed.about')}</p>
      )}
      {missed.map(({ part, entries }, index) => (
        // Two parts may have the same title: a film has more than one winter.
        <details key={index} className="after-part">
          <summary>
            <PackWords>{part}</PackWords> <span className="tab-count">{entries.length}</span>
          </summary>
          <LinkList
            links={entries.map((entry) => ({
              ...entry,
              remark: say(`after.because.${entry.reason}`),
            }))}
            onOpen={onOpen}
          />
        </details>
      ))}
    </section>
  );
}
