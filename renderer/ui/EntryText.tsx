import type { ReactElement, ReactNode, Ref } from 'react';
import type { NoteView } from '#shared/reading/views';
import { KindLabel } from './KindLabel';
import { RichText } from './RichText';
import { usePackText } from './pack-text';
import { VerdictNote } from './VerdictNote';
import './EntryText.css';

interface EntryTextProps extends Pick<
  NoteView,
  'kind' | 'title' | 'content' | 'verdict' | 'verdictNote'
> {
  /** The way to its moment. */
  moment: ReactNode;
  /** The title, for whoever gives it the focus. */
  ref?: Ref<HTMLHeadingElement>;
}

/** The head and the text of an entry's page, within an element of the class `entry`. */
export function EntryText(props: EntryTextProps): ReactElement {
  const { kind, title, content, verdict, verdictNote, moment, ref } = props;
  return (
    <>
      <p className="entry-meta">
        <KindLabel kind={kind} />
        {moment}
      </p>
      <h2 ref={ref} tabIndex={-1} {...usePackText()}>
        {title}
      </h2>
      <div className="entry-body">
        <RichText blocks={content} />
      </div>
      <VerdictNote verdict={verdict} note={verdictNote} />
    </>
  );
}
