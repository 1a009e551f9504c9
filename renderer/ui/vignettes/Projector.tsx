import type { ReactElement } from 'react';

/** A projector that warms up: something is on its way. */
export function Projector(): ReactElement {
  return (
    <>
      <path className="vignette-beam" d="M150 84L240 44V136L150 98z" />
      <path className="vignette-line" d="M70 118L52 148M126 118l18 30M98 118v30" />
      <rect className="vignette-body" x="52" y="70" width="84" height="48" rx="8" />
      <path className="vignette-body" d="M134 82h16v22h-16z" />
      <circle className="vignette-light" cx="152" cy="93" r="5" />
      <Reel x={66} y={42} r={26} />
      <Reel x={122} y={48} r={20} />
    </>
  );
}

function Reel({ x, y, r }: { x: number; y: number; r: number }): ReactElement {
  const holes = [0, 120, 240].map((turn) => (turn * Math.PI) / 180);
  return (
    <g className="vignette-reel" style={{ transformOrigin: `${String(x)}px ${String(y)}px` }}>
      <circle className="vignette-far" cx={x} cy={y} r={r} />
      <circle className="vignette-line" cx={x} cy={y} r={r} />
      {holes.map((turn) => (
        <circle
          key={turn}
          className="vignette-hole"
          cx={x + Math.cos(turn) * r * 0.52}
          cy={y + Math.sin(turn) * r * 0.52}
          r={r * 0.26}
        />
      ))}
    </g>
  );
}
