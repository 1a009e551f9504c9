import type { ReactElement, ReactNode } from 'react';
import type { EntryKind } from '#shared/pack/entry-kinds';
import type { RichBlock } from '#shared/pack/rich-text';
import { KindLabel } from './KindLabel';
import { RichText } from './RichText';
import { usePackText } from './pack-text';
import './PopUpCard.css';

interface PopUpCardProps {
  kind: EntryKind;
  title: ReactNode;
  content: readonly RichBlock[];
  /** What can be done with it, at its top. */
  buttons?: ReactNode;
}

/** What stands on a note of the moment, within an element of the class `pop-up`. */
export function PopUpCard({ kind, title, content, buttons }: PopUpCardProps): ReactElement {
  return (
    <>
      <header>
        <KindLabel kind={kind} />
        {buttons}
      </header>
      <h2 {...usePackText()}>{title}</h2>
      <RichText blocks={content} />
    </>
  );
}
