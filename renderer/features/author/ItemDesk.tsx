import { useEffect, useRef, useState, type ReactElement } from 'react';
import type { ItemList } from '#shared/author/about-form';
import type { AboutView, DraftView } from '#shared/author/views';
import type { ViewingState } from '#shared/watch/viewing-state';
import { ask } from '../../lib/api';
import { filmTimeNow } from '../../lib/film-clock';
import { useWords, Words } from '../../lib/words';
import type { SaidOf } from './AboutFilm';
import { Field, Said } from './Field';
import { ItemFields } from './ItemFields';
import { Outcome } from './Outcome';
import { soft } from './soft';
import { useDoing } from './use-doing';

interface ItemDeskProps {
  list: ItemList;
  draft: DraftView;
  about: AboutView;
  viewing: ViewingState;
  said: SaidOf;
}

/** The people, places or songs of a draft: each opens, a new one is added by its name. */
export function ItemDesk({ list, draft, about, viewing, said }: ItemDeskProps): ReactElement {
  const say = useWords();
  const { said: words, trouble, run } = useDoing();
  const [typed, setTyped] = useState('');
  const [added, setAdded] = useState<string>();
  const heading = useRef<HTMLHeadingElement>(null);
  const { items, locked } = about.lists[list];
  const id = `author-${list}`;
  return (
    <section aria-labelledby={id}>
      <h3 id={id} ref={heading} tabIndex={-1}>
        <Words id={`author-film.${list}`} values={{ count: items.length, soft }} />
      </h3>
      {locked !== null && <p className="author-trouble">{locked}</p>}
      <ul className="author-list">
        {items.map((item) => {
          const name = 'name' in item.form ? item.form.name : item.form.title;
          return (
            <li key={item.id}>
              <Item
                name={name}
                isNew={item.id === added}
                isWrong={draft.problems.some(
                  (problem) => problem.about?.list === list && problem.about.id === item.id,
                )}
              >
                <ItemFields list={list} id={item.id} draft={draft} about={about} said={said} />
                <Said
                  problems={[null, 'id', 'asks'].flatMap((key) =>
                    said({ list, id: item.id, field: key }),
                  )}
                />
                <RemoveItem
                  list={list}
                  id={item.id}
                  name={name}
                  onRemoved={() => {
                    heading.current?.focus();
                    run(() => Promise.resolve(), say('author-film.removed', { name }));
                  }}
                />
              </Item>
            </li>
          );
        })}
      </ul>
      <Said problems={said({ list, id: null, field: null })} />
      {locked === null && (
        <form
          className="author-add"
          aria-label={say(`author-film.${list}.form`)}
          onSubmit={(event) => {
            event.preventDefault();
            const name = typed.trim();
            if (name === '') return;
            setTyped('');
            const at = filmTimeNow(viewing.anchor, viewing.timeline.runtime);
            run(
              async () => {
                setAdded(await ask('addDraftItem', { list, name, at }));
              },
              say('author-film.added', { name }),
            );
          }}
        >
          <Field label={say(`author-film.${list}.name`)}>
            {(control) => (
              <input
                {...control}
                type="text"
                className="input"
                dir="auto"
                maxLength={200}
                value={typed}
                onChange={(event) => {
                  setTyped(event.target.value);
                }}
              />
            )}
          </Field>
          <button type="submit" className="button button-quiet">
            {say(`author-film.${list}.add`)}
          </button>
        </form>
      )}
      <Outcome said={words} trouble={trouble} />
    </section>
  );
}

interface ItemProps {
  name: string;
  /** It was added just now: it opens, and the keyboard goes on in it. */
  isNew: boolean;
  isWrong: boolean;
  children: React.ReactNode;
}

function Item({ name, isNew, isWrong, children }: ItemProps): ReactElement {
  const say = useWords();
  const details = useRef<HTMLDetailsElement>(null);
  const [isOpen, setOpen] = useState(isNew);
  useEffect(() => {
    if (!isNew || !details.current) return;
    details.current.open = true;
    details.current.querySelector('summary')?.focus();
  }, [isNew]);
  return (
    <details
      ref={details}
      className="author-item"
      onToggle={(event) => {
        setOpen(event.currentTarget.open);
      }}
    >
      <summary>
        <bdi>{name}</bdi>
        {isWrong && <span className="author-trouble"> {say('author-film.mend')}</span>}
      </summary>
      {isOpen && children}
    </details>
  );
}

interface RemoveItemProps {
  list: ItemList;
  id: string;
  name: string;
  onRemoved: () => void;
}

/** Takes a thing out of the draft, or says why it stays. */
function RemoveItem({ list, id, name, onRemoved }: RemoveItemProps): ReactElement {
  const say = useWords();
  const { said, trouble, run } = useDoing();
  return (
    <>
      <button
        type="button"
        className="chip"
        aria-label={say('author-film.remove-it', { name })}
        onClick={() => {
          run(async () => {
            await ask('removeDraftItem', { list, id });
            onRemoved();
          });
        }}
      >
        {say('author.remove')}
      </button>
      <Outcome said={said} trouble={trouble} />
    </>
  );
}
