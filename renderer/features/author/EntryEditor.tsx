import { useEffect, useRef, useState, useSyncExternalStore, type ReactElement } from 'react';
import type { AuthorState, DraftView } from '#shared/author/views';
import { formatFilmTime } from '#shared/film-time';
import type { ViewingState } from '#shared/watch/viewing-state';
import { ask } from '../../lib/api';
import { filmTimeNow } from '../../lib/film-clock';
import { useWords } from '../../lib/words';
import { NotYet } from '../../ui/NotYet';
import { UndoButton } from './DraftHead';
import { EntryDesk } from './entry-desk';
import { EntryFields } from './EntryFields';
import { EntryPreview } from './EntryPreview';
import { Said } from './Field';
import { Outcome } from './Outcome';
import { useDoing } from './use-doing';

interface EntryEditorProps {
  id: string;
  draft: DraftView;
  open: NonNullable<AuthorState['open']>;
  viewing: ViewingState;
  onEntry: (id: string | undefined) => void;
}

/** One entry: its fields, how it will look, and what the checks say, all at once. */
export function EntryEditor({ id, draft, open, viewing, onEntry }: EntryEditorProps): ReactElement {
  const say = useWords();
  const [desk] = useState(() => new EntryDesk(id, ask, inWindow));
  const { form, preview, locked, trouble } = useSyncExternalStore(desk.subscribe, desk.get);
  const heading = useRef<HTMLHeadingElement>(null);
  const { said, trouble: undone, run } = useDoing();
  const isThere = form !== undefined;
  useEffect(() => {
    void desk.refresh();
  }, [desk, open.revision]);
  useEffect(
    () => () => {
      desk.flush();
    },
    [desk],
  );
  useEffect(() => {
    if (isThere) heading.current?.focus();
  }, [isThere]);
  const problems = draft.problems.filter(({ entry }) => entry === id);
  const place = draft.entries.findIndex((entry) => entry.id === id);
  const now = (): string => formatFilmTime(filmTimeNow(viewing.anchor, viewing.timeline.runtime));
  const step = (label: string, to: string | undefined): ReactElement => (
    <button
      type="button"
      className="button button-quiet"
      aria-disabled={to === undefined}
      onClick={() => {
        if (to !== undefined) onEntry(to);
      }}
    >
      {label}
    </button>
  );
  return (
    <>
      <header className="author-head">
        <h2 id="author-title" ref={heading} tabIndex={-1}>
          {say('author-entry.title', { pack: open.title })}
        </h2>
        <div className="author-tools">
          <button
            type="button"
            className="button button-quiet"
            onClick={() => {
              onEntry(undefined);
            }}
          >
            {say('author.all')}
          </button>
          {step(say('author-entry.before'), draft.entries[place - 1]?.id)}
          {step(say('author-entry.after'), draft.entries[place + 1]?.id)}
          <UndoButton undo={open.undo} />
          <button
            type="button"
            className="button button-quiet"
            onClick={() => {
              run(async () => {
                await ask('removeDraftEntry', { id });
                onEntry(undefined);
              });
            }}
          >
            {say('author-entry.remove-it')}
          </button>
        </div>
        <Outcome said={said} trouble={undone ?? trouble} />
        <p className="author-state" role="status">
          {say(
            problems.length === 0 ? 'author.state.its-in-order' : 'author.state.its-not-in-order',
          )}
        </p>
        <Said problems={problems.filter(({ field }) => field === null || field === 'id')} />
      </header>
      {locked !== null && <p className="author-trouble">{locked}</p>}
      {!form && <NotYet trouble={trouble} />}
      {form && (
        <div className="author-editor">
          {locked === null && (
            <EntryFields
              form={form}
              names={draft.names}
              problems={problems}
              now={now}
              onNew={(list, name) =>
                ask('addDraftItem', {
                  ...{ list, name },
                  at: filmTimeNow(viewing.anchor, viewing.timeline.runtime),
                })
              }
              onType={(change) => {
                desk.type(change);
              }}
            />
          )}
          {preview && <EntryPreview form={form} preview={preview} />}
        </div>
      )}
    </>
  );
}

function inWindow(milliseconds: number, call: () => void): () => void {
  const timer = window.setTimeout(call, milliseconds);
  return () => {
    window.clearTimeout(timer);
  };
}
