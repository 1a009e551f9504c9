import type { ReactElement } from 'react';

/** A stage that is lit, and nobody on it: nothing was found, nothing is there. */
export function Spotlight(): ReactElement {
  return (
    <>
      <path className="vignette-far" d="M20 128C70 116 170 116 220 128V150H20z" />
      <path className="vignette-beam" d="M58 14L92 122H188L74 8z" />
      <ellipse className="vignette-pool" cx="140" cy="122" rx="48" ry="9" />
      <path className="vignette-body" d="M44 6l26-8 12 20-20 14z" />
      <path
        className="vignette-line"
        d="M52 2L40-10M40 34C30 70 24 96 20 128M222 18C226 60 226 96 220 128"
      />
      <path
        className="vignette-far"
        d="M0 0H34C40 54 30 96 14 134H0zM240 0H206C200 54 210 96 226 134h14z"
      />
      <path
        className="vignette-line"
        d="M10 0C14 52 10 92 4 128M24 0C28 52 22 90 12 124M230 0C226 52 230 92 236 128M216 0C212 52 218 90 228 124"
      />
    </>
  );
}
