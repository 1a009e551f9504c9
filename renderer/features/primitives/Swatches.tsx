import type { ReactElement } from 'react';
import { FILM_COLOURS } from '#shared/look/film-colours';

const OF_THE_HOUSE = [
  'ground-deep',
  'ground',
  'panel',
  'panel-raised',
  'line',
  'line-strong',
  'text',
  'text-soft',
  'trouble',
] as const;

/** Every colour by its name: those of the house, and those that the film brings along. */
export function Swatches(): ReactElement {
  return (
    <section aria-labelledby="primitives-colours">
      <h3 id="primitives-colours">Colours</h3>
      <ul className="swatches">
        {[...OF_THE_HOUSE, ...FILM_COLOURS].map((name) => (
          <li key={name}>
            <svg viewBox="0 0 2 1" aria-hidden="true">
              <rect width="2" height="1" fill={`var(--${name})`} />
            </svg>
            {name}
          </li>
        ))}
      </ul>
    </section>
  );
}
