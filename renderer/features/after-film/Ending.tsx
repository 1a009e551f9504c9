import type { ReactElement } from 'react';
import type { AfterFilmView } from '#shared/reading/after-film';
import { useWords } from '../../lib/words';
import { LinkList } from '../../ui/LinkList';
import { PackWords, usePackText } from '../../ui/pack-text';

interface EndingProps {
  ending: AfterFilmView['ending'];
  onOpen: (id: string) => void;
  onOpenChapter: (read: string, chapter?: string) => void;
}

/** The long reads about the ending, then chapters of others that waited for it. Nothing at all while nothing is open. */
export function Ending({ ending, onOpen, onOpenChapter }: EndingProps): ReactElement | null {
  const say = useWords();
  const pack = usePackText();
  const { reads, chapters, essays } = ending;
  if (reads.length + chapters.length + essays.length === 0) return null;
  return (
    <section aria-labelledby="after-ending">
      <h3 id="after-ending">{say('after.ending')}</h3>
      <ul className="after-reads">
        {reads.map((read) => (
          <li key={read.id} className="after-read" data-read={read.id}>
            <h4 {...pack}>{read.title}</h4>
            <p {...pack}>{read.summary}</p>
            <ol>
              {read.chapters.map(({ id, title }) => (
                <li key={id}>
                  <button
                    type="button"
                    onClick={() => {
                      onOpenChapter(read.id, id);
                    }}
                  >
                    <PackWords>{title}</PackWords>
                  </button>
                </li>
              ))}
            </ol>
          </li>
        ))}
      </ul>
      {chapters.length > 0 && (
        <>
          <h4 id="after-chapters">{say('after.ending.chapters')}</h4>
          <ul className="after-chapters" aria-labelledby="after-chapters">
            {chapters.map(({ read, chapter, title }) => (
              <li key={chapter}>
                <button
                  type="button"
                  className="chip"
                  onClick={() => {
                    onOpenChapter(read, chapter);
                  }}
                >
                  <PackWords>{title}</PackWords>
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
      {essays.length > 0 && <LinkList links={essays} onOpen={onOpen} />}
    </section>
  );
}
