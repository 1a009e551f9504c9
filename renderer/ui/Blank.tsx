import type { ReactElement, ReactNode } from 'react';
import { Notebook } from './vignettes/Notebook';
import { Projector } from './vignettes/Projector';
import { Spotlight } from './vignettes/Spotlight';
import { TornFilm } from './vignettes/TornFilm';
import './Blank.css';

const DRAWINGS = {
  nothing: Spotlight,
  unwritten: Notebook,
  waiting: Projector,
  trouble: TornFilm,
} as const;

/** The drawing alone, in the colours of the film. */
export function Vignette({ of }: { of: keyof typeof DRAWINGS }): ReactElement {
  const Drawing = DRAWINGS[of];
  return (
    <svg className="vignette" data-of={of} viewBox="-10 -16 260 172" aria-hidden="true">
      <Drawing />
    </svg>
  );
}

interface BlankProps {
  of: keyof typeof DRAWINGS;
  /** Words, and whatever leads on. */
  children: ReactNode;
}

/** In the place of what is not there, or not yet: a drawing, why, and what can be done. */
export function Blank({ of, children }: BlankProps): ReactElement {
  return (
    <div
      className="blank"
      role={of === 'trouble' ? 'alert' : undefined}
      aria-busy={of === 'waiting' ? true : undefined}
    >
      <Vignette of={of} />
      <div className="empty">{children}</div>
    </div>
  );
}
