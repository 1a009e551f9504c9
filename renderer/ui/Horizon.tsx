import { lazy, Suspense, useId, type ReactElement } from 'react';
import { HOUSE_SCENERY, type Scenery } from '#shared/pack/scenery';
import { Lamp } from './scenery/Lamp';
import './Horizon.css';

/** The drawings of films, which come when there is time: the sky is there at once. */
const Place = lazy(async () => ({ default: (await import('./scenery/Place')).Place }));

interface HorizonProps {
  /** Of the part of the film, `#rrggbb`: the last light behind what is drawn. */
  accent?: string | undefined;
  /** The place that is drawn. */
  scenery?: Scenery | undefined;
  /** What stays of it in a frame that is higher than wide: most is drawn at the right. */
  keeps?: 'middle' | 'right';
}

/** The twenty minutes after sunset, drawn in the colours of the film: sky, a band of light, and a place under it. */
export function Horizon({
  accent,
  scenery = HOUSE_SCENERY,
  keeps = 'middle',
}: HorizonProps): ReactElement {
  const id = useId();
  const halo = `url(#${id}-glow)`;
  return (
    <svg
      className="horizon"
      data-scenery={scenery}
      viewBox="0 0 1600 1000"
      preserveAspectRatio={keeps === 'right' ? 'xMaxYMax slice' : 'xMidYMax slice'}
      aria-hidden="true"
    >
      <defs>
        <linearGradient id={`${id}-sky`} gradientUnits="userSpaceOnUse" x2="0" y2="880">
          <stop className="horizon-high" offset="0" />
          <stop className="horizon-sky" offset="0.5" />
          <stop className="horizon-low" offset="0.78" />
          <stop className="horizon-last" offset="1" stopColor={accent} />
        </linearGradient>
        <radialGradient id={`${id}-glow`}>
          <stop className="horizon-glow" offset="0" stopOpacity="0.55" />
          <stop className="horizon-glow" offset="1" stopOpacity="0" />
        </radialGradient>
      </defs>
      <rect width="1600" height="1000" fill={`url(#${id}-sky)`} />
      {scenery === HOUSE_SCENERY ? (
        <Lamp halo={halo} />
      ) : (
        // Until it is there the ground is dark already: a band of bare light would glare.
        <Suspense fallback={<path className="drawn-near" d={GROUND} />}>
          <Place scenery={scenery} halo={halo} />
        </Suspense>
      )}
    </svg>
  );
}

const GROUND = 'M0 780Q400 730 800 770T1600 750V1000H0z';
