import type { ReactElement } from 'react';

/** An open notebook under a lamp, with nothing in it yet. */
export function Notebook(): ReactElement {
  return (
    <>
      <path className="vignette-beam" d="M128 30L56 132H204L156 30z" />
      <path className="vignette-far" d="M10 132H230V138H10z" />
      <path
        className="vignette-paper"
        d="M118 112C96 100 66 100 44 108V132H118zM122 112c22-12 52-12 74-4v24h-74z"
      />
      <path className="vignette-line" d="M56 116c18-5 36-4 52 2M56 124c18-4 36-3 52 2M120 112v20" />
      <path className="vignette-body" d="M170 118l34-24 6 8-34 24-9 1z" />
      <path className="vignette-line" d="M142 22V-8" />
      <path className="vignette-body" d="M122 30a20 18 0 0 1 40 0z" />
      <ellipse className="vignette-light" cx="142" cy="31" rx="12" ry="4" />
    </>
  );
}
