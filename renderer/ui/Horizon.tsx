import { useId, type ReactElement } from 'react';
import './Horizon.css';

/**
 * The twenty minutes after sunset, drawn in the colours of the film: sky, a band of light, hills, the lights of a city,
 * a street lamp.
 * @param accent of the part of the film, `#rrggbb`: the last light behind the hills
 */
export function Horizon({ accent }: { accent?: string | undefined }): ReactElement {
  const id = useId();
  return (
    <svg
      className="horizon"
      viewBox="0 0 1600 1000"
      preserveAspectRatio="xMidYMax slice"
      aria-hidden="true"
    >
      <defs>
        <linearGradient id={`${id}-sky`} x1="0" y1="0" x2="0" y2="1">
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
      <rect width="1600" height="880" fill={`url(#${id}-sky)`} />
      <path
        className="horizon-far"
        d="M0 790 Q180 700 360 760 T760 740 T1130 770 T1600 700 V1000 H0z"
      />
      <path className="horizon-near" d="M0 850 Q240 780 520 838 T1040 830 T1600 800 V1000 H0z" />
      <g className="horizon-lights">
        {LIGHTS.map(([x, y, r]) => (
          <circle key={`${String(x)}-${String(y)}`} cx={x} cy={y} r={r} opacity={r / 3} />
        ))}
      </g>
      <path className="horizon-ground" d="M0 930 Q400 890 820 925 T1600 905 V1000 H0z" />
      <g className="horizon-lamp">
        <circle cx="1322" cy="560" r="190" fill={`url(#${id}-glow)`} />
        <path d="M1420 940 V590 C1420 530 1395 510 1365 510 S1322 524 1322 545" />
        <path className="horizon-shade" d="M1296 558 a26 22 0 0 1 52 0z" />
        <ellipse className="horizon-bulb" cx="1322" cy="561" rx="17" ry="7" />
      </g>
    </svg>
  );
}

/** Lights of the basin: x, y, radius. Placed by a fixed rule, thicker towards the middle. */
const LIGHTS: readonly (readonly [number, number, number])[] = Array.from(
  { length: 90 },
  (_, index) => {
    const turn = (index * 137.508) % 360;
    return [
      Math.round(120 + ((index * 379) % 1360)),
      Math.round(858 + (turn / 360) * 46),
      1 + ((index * 7) % 3) * 0.6,
    ] as const;
  },
);
