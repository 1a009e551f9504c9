import { useRef, type ReactElement } from 'react';
import type { AuthorState } from '#shared/author/views';
import type { FilmState } from '#shared/ipc/state';
import type { ViewingState } from '#shared/watch/viewing-state';
import { useWords } from '../../lib/words';
import { NotYet } from '../../ui/NotYet';
import { AboutFilm } from './AboutFilm';
import { BeginDraft } from './BeginDraft';
import { DraftHead } from './DraftHead';
import { DraftList } from './DraftList';
import { EntryEditor } from './EntryEditor';
import { EntryList } from './EntryList';
import { MomentList } from './MomentList';
import { ProblemList } from './ProblemList';
import { RemovedDraft } from './RemovedDraft';
import { SceneDesk } from './SceneDesk';
import { useDraft } from './use-draft';
import './AuthorView.css';

interface AuthorViewProps {
  film: FilmState;
  viewing: ViewingState;
  author: AuthorState;
  /** The entry that the address names. */
  id: string | undefined;
  /** Whether the page about the film is shown. */
  isAbout: boolean;
  /** Goes to the page about the film. */
  onAbout: () => void;
  /** Goes to an entry of the draft; undefined to the draft itself. */
  onEntry: (id: string | undefined) => void;
  /** Goes to the film. */
  onWatch: () => void;
}

/** Where an author works: the draft of a pack on the film that is open, or the way to begin one. */
export function AuthorView(props: AuthorViewProps): ReactElement {
  const { film, author, viewing, id, isAbout } = props;
  const say = useWords();
  const isWhole = !author.open || (id === undefined && !isAbout);
  const section = useRef<HTMLElement>(null);
  return (
    <section ref={section} tabIndex={-1} className="author" aria-labelledby="author-title">
      {author.removed && (
        <RemovedDraft
          removed={author.removed}
          onBack={() => {
            section.current?.focus();
          }}
        />
      )}
      {author.open ? (
        <OpenDraft {...props} open={author.open} />
      ) : (
        <>
          <h2 id="author-title">{say('author.title')}</h2>
          <p className="author-lead">{say('author.about')}</p>
          <BeginDraft film={film} runtime={viewing.timeline.runtime} />
        </>
      )}
      {isWhole && <DraftList drafts={author.drafts} openId={author.open?.id} />}
      {author.open && isWhole && (
        <details>
          <summary>{say('author.begin.another')}</summary>
          <BeginDraft film={film} runtime={viewing.timeline.runtime} />
        </details>
      )}
    </section>
  );
}

function OpenDraft({
  open,
  viewing,
  id,
  isAbout,
  onAbout,
  onEntry,
  onWatch,
}: AuthorViewProps & { open: NonNullable<AuthorState['open']> }): ReactElement {
  const { value: draft, trouble } = useDraft(open, viewing);
  if (!draft) {
    return (
      <>
        <h2 id="author-title">{open.title}</h2>
        <NotYet trouble={trouble} />
      </>
    );
  }
  if (id !== undefined)
    return (
      <EntryEditor key={id} id={id} draft={draft} open={open} viewing={viewing} onEntry={onEntry} />
    );
  if (isAbout)
    return (
      <AboutFilm
        key={open.id}
        draft={draft}
        open={open}
        viewing={viewing}
        onDraft={() => {
          onEntry(undefined);
        }}
      />
    );
  return (
    <>
      <DraftHead draft={draft} open={open} onAbout={onAbout} onWatch={onWatch} />
      <SceneDesk draft={draft} viewing={viewing} />
      <MomentList moments={draft.moments} onEntry={onEntry} />
      <EntryList draft={draft} viewing={viewing} onEntry={onEntry} />
      <ProblemList problems={draft.problems} onEntry={onEntry} onAbout={onAbout} />
    </>
  );
}
