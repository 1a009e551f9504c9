import type { ReactElement } from 'react';
import type { Link } from '#shared/reading/views';
import { PackWords } from '../../ui/pack-text';
import './Neighbours.css';

interface NeighboursProps {
  previous: Pick<Link, 'id' | 'title'> | null;
  next: Pick<Link, 'id' | 'title'> | null;
  onOpen: (id: string) => void;
}

/** The way on and back at the foot of a page. */
export function Neighbours({ previous, next, onOpen }: NeighboursProps): ReactElement | null {
  if (!previous && !next) return null;
  return (
    <nav className="neighbours" aria-label="Previous and next">
      {previous && (
        <button
          type="button"
          className="neighbour"
          onClick={() => {
            onOpen(previous.id);
          }}
        >
          <span>Previous</span> <PackWords>{previous.title}</PackWords>
        </button>
      )}
      {next && (
        <button
          type="button"
          className="neighbour neighbour-next"
          onClick={() => {
            onOpen(next.id);
          }}
        >
          <span>Next</span> <PackWords>{next.title}</PackWords>
        </button>
      )}
    </nav>
  );
}
