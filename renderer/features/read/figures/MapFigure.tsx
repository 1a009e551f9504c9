import { useState, type ReactElement } from 'react';
import type { PackMap } from '#shared/pack/map';
import type { MapPlace } from '#shared/reading/views';
import { projectionOf, type Projection } from './projection';
import { useWords } from '../../../lib/words';
import { PackWords, usePackText } from '../../../ui/pack-text';

const WIDTH = 1000;

interface MapFigureProps {
  map: PackMap;
  places: readonly MapPlace[];
  onOpen: (id: string) => void;
}

/** The places on a drawn map, numbered; the list beside it leads to their pages. */
export function MapFigure({ map, places, onOpen }: MapFigureProps): ReactElement {
  const say = useWords();
  const projection = projectionOf(map.area, WIDTH);
  const [pointed, setPointed] = useState<string>();
  const { width, height } = projection;
  const { north, south, west, east } = map.area;
  const within = places.filter(
    ({ lat, lon }) => lat < north && lat > south && lon > west && lon < east,
  );
  const beyond = places.filter((place) => !within.includes(place));
  const point = (id: string): void => {
    setPointed(id);
  };
  return (
    <figure className="figure">
      <svg className="map" viewBox={`0 0 ${String(width)} ${String(height)}`} aria-hidden="true">
        <Ground map={map} projection={projection} />
        {within.map(({ id, lat, lon }, index) => {
          const { x, y } = projection.place(lat, lon);
          return (
            <g key={id} className="map-place" data-pointed={id === pointed}>
              <circle cx={x} cy={y} r={15} />
              <text x={x} y={y + 6}>
                {index + 1}
              </text>
            </g>
          );
        })}
      </svg>
      {places.length === 0 ? (
        <figcaption className="figure-unit">{say('read.map.none')}</figcaption>
      ) : (
        <>
          <ol className="map-list">
            {within.map((place) => (
              <Listed key={place.id} place={place} onPoint={point} onOpen={onOpen} />
            ))}
          </ol>
          {beyond.length > 0 && (
            <>
              <p className="figure-unit">{say('read.map.beyond')}</p>
              <ul className="map-list">
                {beyond.map((place) => (
                  <Listed key={place.id} place={place} onPoint={point} onOpen={onOpen} />
                ))}
              </ul>
            </>
          )}
        </>
      )}
    </figure>
  );
}

function Listed({
  place: { id, name },
  onPoint,
  onOpen,
}: {
  place: MapPlace;
  onPoint: (id: string) => void;
  onOpen: (id: string) => void;
}): ReactElement {
  return (
    <li>
      <button
        type="button"
        data-entry={id}
        onPointerEnter={() => {
          onPoint(id);
        }}
        onFocus={() => {
          onPoint(id);
        }}
        onClick={() => {
          onOpen(id);
        }}
      >
        <PackWords>{name}</PackWords>
      </button>
    </li>
  );
}

/** What lies under the places: sea, hills, roads, names. */
function Ground({ map, projection }: { map: PackMap; projection: Projection }): ReactElement {
  const { lang } = usePackText();
  return (
    <>
      {map.lines.map(({ id, kind, label, points }) => {
        const placed = points.map(([lat, lon]) => projection.place(lat, lon));
        const middle = placed[Math.floor(placed.length / 2)];
        return (
          <g key={id} className="map-line" data-kind={kind}>
            <polyline points={placed.map(({ x, y }) => `${String(x)},${String(y)}`).join(' ')} />
            {middle && kind !== 'river' && (
              <text x={middle.x + 12} y={middle.y - 8} lang={lang}>
                {label}
              </text>
            )}
          </g>
        );
      })}
      {map.labels.map(({ label, lat, lon }) => {
        const { x, y } = projection.place(lat, lon);
        return (
          <text key={label} className="map-label" x={x} y={y} lang={lang}>
            {label}
          </text>
        );
      })}
    </>
  );
}
