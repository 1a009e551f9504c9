import { memo, useId, type ReactElement } from 'react';
import { HOUSE_WIDTH, skyline } from '#shared/watch/skyline';
import type { TimelineView } from '#shared/watch/views';
import { PackWords } from '../../ui/pack-text';

/** Heights in the drawing: houses stand on the band, songs lie on it. */
const TOP = 40;
const HOUSES = 16;
const SONG = 33;

/** Film seconds over which the light of one part turns into that of the next: like dusk, not like a switch. */
const TURN = 45;

/**
 * Drawn once for each timeline, for nothing in it moves: the parts as one band of light, the notes as houses upon it,
 * higher where there are more, and each song as a note that is held for as long as the song lasts.
 */
export const RibbonDrawing = memo(function RibbonDrawing({
  timeline,
}: {
  timeline: TimelineView;
}): ReactElement {
  const { runtime, parts, scenes, songs } = timeline;
  const light = useId();
  const share = (at: number): string => String(at / runtime);
  return (
    <svg viewBox={`0 0 ${String(runtime)} ${String(TOP)}`} preserveAspectRatio="none">
      <linearGradient id={light} gradientUnits="userSpaceOnUse" x2={runtime}>
        {parts.flatMap(({ start, end, accent }) => {
          const turn = Math.min(TURN, (end - start) / 4);
          return [
            <stop key={`${String(start)}-in`} offset={share(start + turn)} stopColor={accent} />,
            <stop key={`${String(start)}-out`} offset={share(end - turn)} stopColor={accent} />,
          ];
        })}
      </linearGradient>
      <path className="ribbon-houses" d={housesOf(timeline)} fill={`url(#${light})`} />
      <rect y={HOUSES} width={runtime} height={TOP - HOUSES} fill={`url(#${light})`} />
      {scenes.map(({ start }) => (
        <path
          key={start}
          className="ribbon-scene"
          d={`M${String(start)} ${String(HOUSES)}V${String(TOP)}`}
        />
      ))}
      {songs.map(({ id, start, end }) => (
        <g key={id} className="ribbon-song">
          <path d={`M${String(start)} ${String(SONG)}H${String(end)}`} />
          <path className="ribbon-song-head" d={`M${String(start)} ${String(SONG)}h0`} />
        </g>
      ))}
    </svg>
  );
});

/** The names of the parts, each under its own; of one that a viewer has not come to there is none. */
export const RibbonParts = memo(function RibbonParts({
  timeline: { parts, runtime },
}: {
  timeline: TimelineView;
}): ReactElement {
  return (
    <div className="ribbon-parts">
      {parts.map(({ start, end, title }) => (
        <span
          key={start}
          style={{
            left: `${String((start / runtime) * 100)}%`,
            width: `${String(((end - start) / runtime) * 100)}%`,
          }}
        >
          {title !== null && (
            <b>
              <PackWords>{title}</PackWords>
            </b>
          )}
        </span>
      ))}
    </div>
  );
});

function housesOf({ cues, runtime }: TimelineView): string {
  const roofs = skyline(cues, runtime).map(
    (height) => `V${(HOUSES * (1 - height)).toFixed(1)}h${String(HOUSE_WIDTH)}`,
  );
  return `M0 ${String(HOUSES)}${roofs.join('')}V${String(HOUSES)}Z`;
}
