import { useEffect, useMemo, useRef, type ReactElement, type ReactNode } from 'react';
import { filmSeconds } from '#shared/film-time';
import type { FilmState } from '#shared/ipc/state';
import type { AfterFilmView } from '#shared/reading/after-film';
import type { ViewingState } from '#shared/watch/viewing-state';
import { ask } from '../../lib/api';
import { useAnswer } from '../../lib/use-answer';
import { useWords, Words } from '../../lib/words';
import { LinkList } from '../../ui/LinkList';
import { NotYet } from '../../ui/NotYet';
import { ReadingProvider } from '../../ui/RichText';
import { Ending } from './Ending';
import { Missed } from './Missed';
import { Questions } from './Questions';
import { PackWords } from '../../ui/pack-text';
import './AfterFilm.css';

function askForAfterFilm(): Promise<AfterFilmView> {
  return ask('getAfterFilm');
}

interface AfterFilmProps {
  film: FilmState;
  viewing: ViewingState;
  /** The viewer's own notes, drawn by who keeps them. */
  notes?: ReactNode;
  onOpen: (id: string) => void;
  onOpenChapter: (read: string, chapter?: string) => void;
  /** Begins the film anew, for somebody who knows it. */
  onWatchAgain: () => void;
}

/** What there is for afterwards: the ending, questions, what was missed, marked and noted, and a second look. */
export function AfterFilm(props: AfterFilmProps): ReactElement {
  const { film, viewing, notes, onOpen, onOpenChapter, onWatchAgain } = props;
  const say = useWords();
  const { anchor, audience, marked } = viewing;
  const frontier = filmSeconds(Math.max(viewing.frontier, anchor.position));
  const watched = useMemo(() => ({ frontier, audience }), [frontier, audience]);
  const { value: after, trouble } = useAnswer('after', askForAfterFilm, watched);
  const heading = useRef<HTMLHeadingElement>(null);
  const isThere = after !== undefined;
  useEffect(() => {
    if (isThere) heading.current?.focus();
  }, [isThere]);
  const reading = useMemo(() => ({ onOpen }), [onOpen]);
  if (!after) return <NotYet trouble={trouble} />;
  return (
    <ReadingProvider value={reading}>
      <article className="after">
        <header>
          <h2 ref={heading} tabIndex={-1}>
            {say('after.title')}
          </h2>
          {!after.isOver && (
            <p className="after-early">
              <Words
                id="after.early"
                values={{
                  film: (
                    <em>
                      <PackWords>{film.title}</PackWords>
                    </em>
                  ),
                }}
              />
            </p>
          )}
        </header>
        <Ending ending={after.ending} onOpen={onOpen} onOpenChapter={onOpenChapter} />
        <Questions questions={after.questions} onOpen={onOpen} />
        {after.again.length > 0 && (
          <section aria-labelledby="after-again">
            <h3 id="after-again">{say('after.again')}</h3>
            <p className="after-hint">{say('after.again.about')}</p>
            <LinkList links={after.again} onOpen={onOpen} />
          </section>
        )}
        {marked.length > 0 && (
          <section aria-labelledby="after-marked">
            <h3 id="after-marked">{say('after.marked')}</h3>
            <LinkList links={marked} onOpen={onOpen} />
          </section>
        )}
        {notes}
        <Missed missed={after.missed} onOpen={onOpen} />
        {after.isOver && (
          <footer className="after-watch-again">
            <button type="button" className="button" onClick={onWatchAgain}>
              {say('after.watch-again')}
            </button>
            <p>{say('after.watch-again.about')}</p>
          </footer>
        )}
      </article>
    </ReadingProvider>
  );
}
