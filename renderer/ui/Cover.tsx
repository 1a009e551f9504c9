import { useId, type ReactElement } from 'react';
import { coverPlan, type CoverPlan } from '#shared/shelf/cover';
import type { Palette } from '#shared/shelf/views';
import './Cover.css';

interface CoverProps {
  id: string;
  title: string;
  year: number;
  palette: Palette;
}

const WIDTH = 240;
const HEIGHT = 320;

/** A film's cover, drawn from the colours of its pack: no picture of anybody else's is needed for it. */
export function Cover({ id, title, year, palette }: CoverProps): ReactElement {
  const name = useId();
  const plan = coverPlan(id);
  return (
    <span className="cover">
      <svg
        viewBox={`0 0 ${String(WIDTH)} ${String(HEIGHT)}`}
        preserveAspectRatio="xMidYMid slice"
        aria-hidden="true"
      >
        <defs>
          <linearGradient id={`${name}-sky`} x1="0" y1="0" x2="0" y2="1">
            <stop offset="0" stopColor={palette.ink} />
            <stop offset="0.55" stopColor={palette.dusk} />
            <stop offset="1" stopColor={palette.rose} />
          </linearGradient>
          <radialGradient id={`${name}-glow`}>
            <stop offset="0" stopColor={palette.lamp} stopOpacity="0.7" />
            <stop offset="1" stopColor={palette.lamp} stopOpacity="0" />
          </radialGradient>
          <linearGradient id={`${name}-shade`} x1="0" y1="0" x2="0" y2="1">
            <stop offset="0" stopColor={palette.ink} stopOpacity="0" />
            <stop offset="1" stopColor={palette.ink} />
          </linearGradient>
        </defs>
        <rect width={WIDTH} height={HEIGHT} fill={`url(#${name}-sky)`} />
        <Scene plan={plan} palette={palette} name={name} />
        <rect y={HEIGHT * 0.45} width={WIDTH} height={HEIGHT * 0.55} fill={`url(#${name}-shade)`} />
      </svg>
      <span className="cover-words" aria-hidden="true">
        <span className="cover-title" dir="auto">
          {title}
        </span>
        <span className="cover-year">{year}</span>
      </span>
    </span>
  );
}

function Scene({
  plan,
  palette,
  name,
}: {
  plan: CoverPlan;
  palette: Palette;
  name: string;
}): ReactElement {
  const { scene, light, hills } = plan;
  const [x, y, r] = [light.x * WIDTH, light.y * HEIGHT, light.r * WIDTH];
  const glow = <circle cx={x} cy={y} r={r * 4} fill={`url(#${name}-glow)`} />;
  switch (scene) {
    case 'moon':
      return (
        <>
          {glow}
          <circle cx={x} cy={y} r={r} fill={palette.lamp} />
          {hills.map((heights, row) => (
            <path
              key={row}
              d={hillPath(heights)}
              fill={row === 0 ? palette.dusk : palette.ink}
              opacity={row === 1 ? 0.6 : 1}
            />
          ))}
        </>
      );
    case 'beam':
      return (
        <>
          {glow}
          <path
            d={`M${String(x)} ${String(y)} L${String(WIDTH * 0.05)} ${String(HEIGHT)} H${String(WIDTH * 0.95)}z`}
            fill={palette.accent}
            opacity="0.3"
          />
          <circle cx={x} cy={y} r={r * 0.5} fill={palette.accent} />
        </>
      );
    case 'curtain':
      return (
        <>
          {[0, 1, 2, 3, 4, 5, 6, 7].map((fold) => (
            <path
              key={fold}
              d={foldPath(fold)}
              fill={fold % 2 === 0 ? palette.rose : palette.dusk}
              opacity="0.75"
            />
          ))}
          <circle cx={WIDTH / 2} cy={HEIGHT * 0.3} r={r * 4} fill={`url(#${name}-glow)`} />
          <circle cx={WIDTH / 2} cy={HEIGHT * 0.3} r={r} fill={palette.accent} opacity="0.9" />
        </>
      );
  }
}

function hillPath(heights: readonly number[]): string {
  const step = WIDTH / (heights.length - 1);
  const points = heights.map((height, i) => `${String(i * step)} ${String(height * HEIGHT)}`);
  return `M0 ${String(HEIGHT)} L${points.join(' L')} L${String(WIDTH)} ${String(HEIGHT)}z`;
}

/** A fold of the curtain, which hangs from the top and is drawn to its side. */
function foldPath(fold: number): string {
  const isLeft = fold < 4;
  const at = isLeft ? fold * 22 : WIDTH - (fold - 3) * 22;
  const sway = (isLeft ? -1 : 1) * (14 + (isLeft ? fold : 7 - fold) * 4);
  const [top, foot] = [String(at), String(at + sway)];
  return `M${top} 0 H${String(at + 22)} Q${String(at + 22 + sway / 3)} 170 ${String(at + 22 + sway)} ${String(HEIGHT)} H${foot} Q${String(at + sway / 3)} 170 ${top} 0z`;
}
