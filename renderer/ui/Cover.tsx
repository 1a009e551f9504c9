import type { ReactElement } from 'react';
import { coverPlan } from '#shared/shelf/cover';
import type { Scenery } from '#shared/pack/scenery';
import type { Palette } from '#shared/shelf/views';
import { useColoursOf } from '../lib/look';
import { Horizon } from './Horizon';
import './Cover.css';

interface CoverProps {
  id: string;
  title: string;
  year: number;
  palette: Palette;
  /** The place that the pack opens with. */
  scenery: Scenery | null;
}

/**
 * A film's cover: its title on the evening sky of its own colours, over the place that it opens with. No picture of
 * anybody else's is needed for it.
 */
export function Cover({ id, title, year, palette, scenery }: CoverProps): ReactElement {
  const plan = coverPlan(id, scenery);
  return (
    <span className="cover" style={useColoursOf(palette)} data-mirrored={plan.isMirrored}>
      <Horizon scenery={plan.scenery} keeps="right" />
      <span className="cover-words" aria-hidden="true">
        <span className="cover-title" dir="auto">
          {title}
        </span>
        <span className="cover-year">{year}</span>
      </span>
    </span>
  );
}
