import type { ReactElement } from 'react';
import type { AfterFilmView } from '#shared/reading/after-film';
import { useWords } from '../../lib/words';
import { LinkList } from '../../ui/LinkList';
import { RichText } from '../../ui/RichText';
import { usePackText } from '../../ui/pack-text';

interface QuestionsProps {
  questions: AfterFilmView['questions'];
  onOpen: (id: string) => void;
}

/** Questions to talk about: those for afterwards in full, those of earlier moments as a list. */
export function Questions({ questions, onOpen }: QuestionsProps): ReactElement | null {
  const say = useWords();
  const pack = usePackText();
  const { after, earlier } = questions;
  if (after.length + earlier.length === 0) return null;
  return (
    <section aria-labelledby="after-questions">
      <h3 id="after-questions">{say('after.questions')}</h3>
      {after.length > 0 && (
        <ul className="after-questions">
          {after.map(({ id, title, content }) => (
            <li key={id} className="after-question" data-entry={id}>
              <h4 {...pack}>{title}</h4>
              <RichText blocks={content} />
            </li>
          ))}
        </ul>
      )}
      {earlier.length > 0 && (
        <details>
          <summary>
            {say('after.questions.earlier')} <span className="tab-count">{earlier.length}</span>
          </summary>
          <LinkList links={earlier} plain onOpen={onOpen} />
        </details>
      )}
    </section>
  );
}
