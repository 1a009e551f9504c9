import type { ReactElement } from 'react';
import type { Deed } from '#shared/author/deed';
import type { AuthorState, DraftView } from '#shared/author/views';
import type { Say } from '#shared/language/say';
import { ask } from '../../lib/api';
import { useKeyHint, withKey, type KeyHint } from '../../lib/keymap';
import { useWords, Words } from '../../lib/words';
import { Outcome } from './Outcome';
import { useDoing } from './use-doing';

interface DraftHeadProps {
  draft: DraftView;
  open: NonNullable<AuthorState['open']>;
  onAbout: () => void;
  onWatch: () => void;
}

/** What a draft is, how it stands, and what can be done with the whole of it. */
export function DraftHead({ draft, open, onAbout, onWatch }: DraftHeadProps): ReactElement {
  const say = useWords();
  const { said, trouble, run } = useDoing();
  const stamp = useKeyHint('stamp');
  const cut = useKeyHint('cutScene');
  const isInOrder = open.problems === 0;
  const saved = (path: string | null): string | undefined =>
    path === null ? undefined : say('author.saved', { path });
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
        {say('author.head', { title: draft.title })}{' '}
        <span className="author-soft">{draft.year > 0 && draft.year}</span>
      </h2>
      <p className="author-state" role="status">
        {stateWords(open, say)}
      </p>
      {open.isTried && (
        <p className="author-tried">
          {say('author.tried')}{' '}
          <button
            type="button"
            className="button button-quiet"
            onClick={() => {
              run(() => ask('leaveTry'));
            }}
          >
            {say('author.tried.leave')}
          </button>
        </p>
      )}
      {draft.hidesScenes && <p className="author-soft">{say('author.hides-scenes')}</p>}
      <div className="author-tools">
        <button type="button" className="button button-quiet" onClick={onAbout}>
          {say('author.about-film')}
        </button>
        {build(say(open.isTried ? 'author.try.again' : 'author.try'), () => {
          run(async () => {
            await ask('tryDraft');
            onWatch();
          });
        })}
        {build(say('author.save.pack', { ending: '.filmpack' }), () => {
          run(() => ask('saveDraftPack'), saved);
        })}
        <button
          type="button"
          className="button button-quiet"
          onClick={() => {
            run(() => ask('saveDraftSources'), saved);
          }}
        >
          {say('author.save.sources')}
        </button>
        <UndoButton undo={open.undo} />
        <button
          type="button"
          className="button button-quiet"
          onClick={() => {
            run(() => ask('removeDraft', { id: open.id }));
          }}
        >
          {say('author.remove-draft')}
        </button>
      </div>
      {!isInOrder && (
        <p id={why} className="author-soft">
          {say('author.not-yet')}
        </p>
      )}
      <Outcome said={said} trouble={trouble} />
      <p className="author-soft">
        <Words
          id={`author.keys.${keysOf(stamp, cut)}`}
          values={{ stamp: <kbd>{stamp.printed}</kbd>, cut: <kbd>{cut.printed}</kbd> }}
        />
      </p>
    </header>
  );
}

/** Which of the two keys there are to be told of. */
function keysOf(stamp: KeyHint, cut: KeyHint): 'both' | 'stamp' | 'cut' | 'none' {
  if (stamp.printed === null) return cut.printed === null ? 'none' : 'cut';
  return cut.printed === null ? 'stamp' : 'both';
}

function stateWords({ problems, waiting }: NonNullable<AuthorState['open']>, say: Say): string {
  const checked =
    problems === null
      ? say('author.state.checking')
      : problems === 0
        ? say('author.state.in-order')
        : say('author.state.problems', { count: problems });
  return [
    checked,
    ...(waiting === 0 ? [] : [say('author.state.waiting', { count: waiting })]),
  ].join(' ');
}

function undoWords(deed: Deed | null, say: Say): string {
  if (deed === null) return say('author-undo.nothing');
  const { did, ...values } = deed;
  return say(`author-undo.${did}`, values);
}

/** Takes the last change back, and says which one that is. */
export function UndoButton({ undo }: { undo: Deed | null }): ReactElement {
  const say = useWords();
  const { said, trouble, run } = useDoing();
  const key = useKeyHint('undoDraft');
  return (
    <>
      <button
        type="button"
        className="button button-quiet"
        title={withKey(undoWords(undo, say), key)}
        {...key.aria}
        aria-disabled={undo === null}
        onClick={() => {
          if (undo !== null) run(() => ask('undoDraft'), say('author.undone'));
        }}
      >
        {say('author.undo')}
      </button>
      <Outcome said={said} trouble={trouble} />
    </>
  );
}
