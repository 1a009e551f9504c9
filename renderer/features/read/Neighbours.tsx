import type { ReactElement } from 'react';
import type { Link } from '#shared/reading/views';
import { useKeyHint, withKey } from '../../lib/keymap';
import { useWords } from '../../lib/words';
import { PackWords } from '../../ui/pack-text';
import './Neighbours.css';

interface NeighboursProps {
  previous: Pick<Link, 'id' | 'title'> | null;
  next: Pick<Link, 'id' | 'title'> | null;
  onOpen: (id: string) => void;
}

/** The way on and back at the foot of a page. */
export function Neighbours({ previous, next, onOpen }: NeighboursProps): ReactElement | null {
  const before = useKeyHint('previousPage');
  const after = useKeyHint('nextPage');
  const say = useWords();
  if (!previous && !next) return null;
  return (
    <nav className="neighbours" aria-label={say('read.neighbours')}>
      {previous && (
        <button
          type="button"
          className="neighbour"
          title={withKey(say('read.before'), before)}
          {...before.aria}
          onClick={() => {
            onOpen(previous.id);
          }}
        >
          <span>{say('read.previous')}</span> <PackWords>{previous.title}</PackWords>
        </button>
      )}
      {next && (
        <button
          type="button"
          className="neighbour neighbour-next"
          title={withKey(say('read.after'), after)}
          {...after.aria}
          onClick={() => {
            onOpen(next.id);
          }}
        >
          <span>{say('read.next')}</span> <PackWords>{next.title}</PackWords>
        </button>
      )}
    </nav>
  );
}
