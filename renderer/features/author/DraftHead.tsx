import type { ReactElement } from 'react';
import type { AuthorState, DraftView } from '#shared/author/views';
import { ask } from '../../lib/api';
import { useKeyHint, withKey } from '../../lib/keymap';
import { Outcome } from './Outcome';
import { useDoing } from './use-doing';
import { counted } from './words';

interface DraftHeadProps {
  draft: DraftView;
  open: NonNullable<AuthorState['open']>;
  onAbout: () => void;
  onWatch: () => void;
}

/** What a draft is, how it stands, and what can be done with the whole of it. */
export function DraftHead({ draft, open, onAbout, onWatch }: DraftHeadProps): ReactElement {
  const { said, trouble, run } = useDoing();
  const stamp = useKeyHint('stamp');
  const cut = useKeyHint('cutScene');
  const isInOrder = open.problems === 0;
  const why = 'author-why';
  const build = (label: string, act: () => void): ReactElement => (
    <button
      type="button"
      className="button button-quiet"
      aria-disabled={!isInOrder}
      aria-describedby={isInOrder ? undefined : why}
      onClick={() => {
        if (isInOrder) act();
      }}
    >
      {label}
    </button>
  );
  return (
    <header className="author-head">
      <h2 id="author-title">
        Your pack: {draft.title} <span className="author-soft">{draft.year > 0 && draft.year}</span>
      </h2>
      <p className="author-state" role="status">
        {stateWords(open)}
      </p>
      {open.isTried && (
        <p className="author-tried">
          The film that is open is this pack, as others would see it.{' '}
          <button
            type="button"
            className="button button-quiet"
            onClick={() => {
              run(() => ask('leaveTry'));
            }}
          >
            Back to the film it was begun on
          </button>
        </p>
      )}
      {draft.hidesScenes && (
        <p className="author-soft">
          Scenes and names of the film that lie ahead of you are left out here until you have seen
          them. What you write yourself is all here. The files of the draft hold the whole film.
        </p>
      )}
      <div className="author-tools">
        <button type="button" className="button button-quiet" onClick={onAbout}>
          About this film
        </button>
        {build(open.isTried ? 'Try it as it is now' : 'Try it', () => {
          run(async () => {
            await ask('tryDraft');
            onWatch();
          });
        })}
        {build('Save as .filmpack …', () => {
          run(() => ask('saveDraftPack'), 'Saved');
        })}
        <button
          type="button"
          className="button button-quiet"
          onClick={() => {
            run(() => ask('saveDraftSources'), 'Saved');
          }}
        >
          Save as sources …
        </button>
        <UndoButton undo={open.undo} />
        <button
          type="button"
          className="button button-quiet"
          onClick={() => {
            run(() => ask('removeDraft', { id: open.id }));
          }}
        >
          Remove this draft
        </button>
      </div>
      {!isInOrder && (
        <p id={why} className="author-soft">
          A pack can be tried and given away once the checks find nothing wrong. The sources can
          always be saved.
        </p>
      )}
      <Outcome said={said} trouble={trouble} />
      <p className="author-soft">
        While the film runs
        {stamp.printed !== null && (
          <>
            , <kbd>{stamp.printed}</kbd> stamps a moment
          </>
        )}
        {cut.printed !== null && (
          <>
            , <kbd>{cut.printed}</kbd> begins a new scene
          </>
        )}
        . All is kept as you do it.
      </p>
    </header>
  );
}

function stateWords({ problems, waiting }: NonNullable<AuthorState['open']>): string {
  const checked =
    problems === null
      ? 'Being checked …'
      : problems === 0
        ? 'In order: the checks find nothing wrong.'
        : `The checks find ${counted(problems, 'problem')}.`;
  return waiting === 0 ? checked : `${checked} ${counted(waiting, 'moment')} waiting for a line.`;
}

/** Takes the last change back, and says which one that is. */
export function UndoButton({ undo }: { undo: string | null }): ReactElement {
  const { said, trouble, run } = useDoing();
  const key = useKeyHint('undoDraft');
  return (
    <>
      <button
        type="button"
        className="button button-quiet"
        title={withKey(undo === null ? 'Nothing to undo' : `Undo ${undo}`, key)}
        {...key.aria}
        aria-disabled={undo === null}
        onClick={() => {
          if (undo !== null) run(() => ask('undoDraft'), 'Taken back.');
        }}
      >
        Undo
      </button>
      <Outcome said={said} trouble={trouble} />
    </>
  );
}
