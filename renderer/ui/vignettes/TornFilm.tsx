import type { ReactElement } from 'react';
import { row } from '../scenery/marks';

/** A strip of film that has torn: something went wrong. */
export function TornFilm(): ReactElement {
  return (
    <>
      <g transform="rotate(-7 60 80)">
        <path className="vignette-body" d="M-10 48H98l-8 12 12 10-10 12 11 12-9 14H-10z" />
        <path className="vignette-hole" d={perforations(-2)} />
        <path className="vignette-sky" d="M-4 64h40v34H-4zM42 64h42l4 10-6 10 8 14H42z" />
      </g>
      <g transform="rotate(9 180 80)">
        <path className="vignette-body" d="M250 48H138l9 12-12 10 10 12-11 12 8 14H250z" />
        <path className="vignette-hole" d={perforations(154)} />
        <path className="vignette-sky" d="M200 64h44v34h-44zM194 64h-42l-6 10 8 10-6 14h46z" />
      </g>
      <path className="vignette-line" d="M112 36l4-16M124 34l10-14M120 128l2 14M108 126l-8 12" />
    </>
  );
}

/** Rows of holes along both edges, from an x on. */
function perforations(from: number): string {
  return [53, 101]
    .flatMap((y) => row([from, y], 7, [13, 0]))
    .map(([x, y]) => `M${String(x)} ${String(y)}h6v5h-6z`)
    .join('');
}
