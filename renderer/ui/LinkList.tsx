import type { ReactElement } from 'react';
import type { DatedLink } from '#shared/reading/views';
import type { ResultKind } from '#shared/search/result-kind';
import { usePackText } from './pack-text';
import { KindLabel } from './KindLabel';
import { Timecode } from './Timecode';
import './LinkList.css';

/** An entry, or a note of the viewer's own. */
type ListedLink = Omit<DatedLink, 'kind'> & { kind: ResultKind; remark?: string };

interface LinkListProps {
  links: readonly ListedLink[];
  /** Leaves the kind out where all are of one. */
  plain?: boolean;
  onOpen: (id: string) => void;
}

/** A viewer's own notes may be in any language. */
const OWN_WORDS = { dir: 'auto' } as const;

/** Entries as lines: moment, title, kind, and a remark below where there is one. */
export function LinkList({ links, plain = false, onOpen }: LinkListProps): ReactElement {
  const pack = usePackText();
  return (
    <ul className="link-list">
      {links.map(({ id, kind, title, at, remark }) => (
        <li key={id}>
          <button
            type="button"
            data-entry={id}
            onClick={() => {
              onOpen(id);
            }}
          >
            <span className="link-list-at">{at !== null && <Timecode at={at} />}</span>
            <span className="link-list-title" {...(kind === 'note' ? OWN_WORDS : pack)}>
              {title}
            </span>
            {!plain && <KindLabel kind={kind} />}
            {remark !== undefined && <span className="link-list-remark">{remark}</span>}
          </button>
        </li>
      ))}
    </ul>
  );
}
