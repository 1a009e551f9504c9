import type { ReactElement } from 'react';
import type { NotesView } from '#shared/notes/views';
import type { ViewingState } from '#shared/watch/viewing-state';
import { ask } from '../../lib/api';
import { useAnswer } from '../../lib/use-answer';
import { useWords } from '../../lib/words';
import { LinkList } from '../../ui/LinkList';

function askForNotes(): Promise<NotesView> {
  return ask('getNotes');
}

interface NotesAfterwardsProps {
  viewing: ViewingState;
  /** Grows with every change of the notes. */
  revision: number;
  onOpen: (id: string) => void;
}

/** The viewer's notes and bookmarks among what there is for afterwards. Nothing at all where there are none. */
export function NotesAfterwards(props: NotesAfterwardsProps): ReactElement | null {
  const { viewing, revision, onOpen } = props;
  const say = useWords();
  const { value } = useAnswer('notes', askForNotes, viewing, revision);
  if (!value || value.notes.length === 0) return null;
  return (
    <section aria-labelledby="after-notes">
      <h3 id="after-notes">{say('notes.afterwards')}</h3>
      <LinkList
        links={value.notes.map(({ id, at, text, scene }) => ({
          id,
          at,
          kind: 'note' as const,
          title: text === '' ? say('notes.bookmark') : text,
          ...(scene && { remark: scene.title }),
        }))}
        plain
        onOpen={onOpen}
      />
    </section>
  );
}
