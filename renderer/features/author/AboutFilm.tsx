import { useEffect, useRef, type ReactElement } from 'react';
import type {
  AboutPlace,
  AboutView,
  AuthorState,
  DraftView,
  ProblemView,
} from '#shared/author/views';
import type { ViewingState } from '#shared/watch/viewing-state';
import { ask } from '../../lib/api';
import { useAnswer } from '../../lib/use-answer';
import { useWords } from '../../lib/words';
import { NotYet } from '../../ui/NotYet';
import { UndoButton } from './DraftHead';
import { HeadFields } from './HeadFields';
import { ItemDesk } from './ItemDesk';
import { PartDesk } from './PartDesk';

function askForAbout(): Promise<AboutView> {
  return ask('getDraftAbout');
}

/** What the checks say of a field of the film, or of a thing in a list of it. */
export type SaidOf = (place: AboutPlace) => ProblemView[];

interface AboutFilmProps {
  draft: DraftView;
  open: NonNullable<AuthorState['open']>;
  viewing: ViewingState;
  onDraft: () => void;
}

/** All that a draft says of its film beside scenes and entries. */
export function AboutFilm({ draft, open, viewing, onDraft }: AboutFilmProps): ReactElement {
  const say = useWords();
  const answer = useAnswer(`about ${open.id}`, askForAbout, viewing, open.revision);
  const { value: about, trouble } = answer;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus();
  }, []);
  const said: SaidOf = ({ list, id, field }) =>
    draft.problems.filter(
      ({ about: place }) => place?.list === list && place.id === id && place.field === field,
    );
  const count = draft.problems.filter((problem) => problem.about !== null).length;
  return (
    <>
      <header className="author-head">
        <h2 id="author-title" ref={heading} tabIndex={-1}>
          {say('author-film.title', { pack: open.title })}
        </h2>
        <div className="author-tools">
          <button type="button" className="button button-quiet" onClick={onDraft}>
            {say('author.all')}
          </button>
          <UndoButton undo={open.undo} />
        </div>
        <p className="author-state" role="status">
          {say(count === 0 ? 'author.state.its-in-order' : 'author.state.its-not-in-order')}
        </p>
        {about?.hides === true && <p className="author-soft">{say('author-film.hides')}</p>}
      </header>
      {!about && <NotYet trouble={trouble} />}
      {about?.locked != null && <p className="author-trouble">{about.locked}</p>}
      {about?.locked === null && (
        <>
          <HeadFields about={about} said={said} />
          <PartDesk about={about} scenes={draft.scenes} said={said} />
        </>
      )}
      {about && (
        <>
          <ItemDesk list="people" draft={draft} about={about} viewing={viewing} said={said} />
          <ItemDesk list="places" draft={draft} about={about} viewing={viewing} said={said} />
          <ItemDesk list="songs" draft={draft} about={about} viewing={viewing} said={said} />
        </>
      )}
    </>
  );
}
