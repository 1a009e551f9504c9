import { useState, type ReactElement } from 'react';
import { SHELVES, type LibraryView as Library, type Shelf } from '#shared/reading/views';
import type { ViewingState } from '#shared/watch/viewing-state';
import { ask } from '../../lib/api';
import { useKeyHint, withKey } from '../../lib/keymap';
import { useAnswer } from '../../lib/use-answer';
import { useWords } from '../../lib/words';
import { Blank } from '../../ui/Blank';
import { LinkList } from '../../ui/LinkList';
import { NotYet } from '../../ui/NotYet';
import { usePackText } from '../../ui/pack-text';
import './LibraryView.css';

function askForLibrary(): Promise<Library> {
  return ask('getLibrary');
}

interface LibraryViewProps {
  viewing: ViewingState;
  onOpen: (id: string) => void;
  onRead: (id: string) => void;
  /** Leads to where packs of one's own are made. */
  onAuthor: () => void;
}

/** Everything that there is to read by now: the long reads, and lists of scenes, songs, people, places and films. */
export function LibraryView({ viewing, onOpen, onRead, onAuthor }: LibraryViewProps): ReactElement {
  const say = useWords();
  const { value: library, trouble } = useAnswer('library', askForLibrary, viewing);
  const pack = usePackText();
  const authorKey = useKeyHint('author');
  const [shelf, setShelf] = useState<Shelf>('scenes');
  if (!library) return <NotYet trouble={trouble} />;
  const pages = library.shelves[shelf];
  return (
    <div className="library">
      <section aria-labelledby="library-reads">
        <h2 id="library-reads">{say('library.reads')}</h2>
        {library.reads.length === 0 && (
          <Blank of="nothing">
            <p>{say('library.reads.none')}</p>
          </Blank>
        )}
        <ul className="library-reads">
          {library.reads.map(({ id, title, summary, chapters }) => (
            <li key={id}>
              <button
                type="button"
                className="library-read"
                data-read={id}
                onClick={() => {
                  onRead(id);
                }}
              >
                <strong {...pack}>{title}</strong>
                <span {...pack}>{summary}</span>
                <span className="library-chapters" {...pack}>
                  {chapters.map((one) => one.title).join(' · ')}
                </span>
              </button>
            </li>
          ))}
        </ul>
      </section>
      <section aria-labelledby="library-pages">
        <h2 id="library-pages">{say('library.pages')}</h2>
        <div className="library-shelves" role="group" aria-label={say('library.lists')}>
          {SHELVES.map((name) => (
            <button
              key={name}
              type="button"
              className="tab"
              aria-pressed={name === shelf}
              onClick={() => {
                setShelf(name);
              }}
            >
              {say(`library.${name}`)}
            </button>
          ))}
        </div>
        {pages.length === 0 ? (
          <p className="empty">{say('library.none')}</p>
        ) : (
          <LinkList links={pages} plain onOpen={onOpen} />
        )}
        <p>
          <button
            type="button"
            className="button button-quiet"
            title={withKey(say('library.own-packs'), authorKey)}
            {...authorKey.aria}
            onClick={onAuthor}
          >
            {say('library.own-packs')}
          </button>
        </p>
      </section>
    </div>
  );
}
