import type { ReactElement } from 'react';
import { dots, strewn } from './marks';

/** A clear night: faint where words may stand, brighter above what is drawn. */
export function Stars(): ReactElement {
  return (
    <g>
      <path className="drawn-star" strokeWidth="3" d={FAINT} />
      <path className="drawn-star" strokeWidth="4.4" d={LARGER} />
      <path className="drawn-dots" strokeWidth="2.6" opacity="0.8" d={BRIGHT} />
    </g>
  );
}

const FAINT = dots(strewn(70, [10, 20], [1590, 560]));
const LARGER = dots(strewn(22, [60, 30], [1560, 480]));
const BRIGHT = dots(strewn(22, [900, 425], [1590, 600]));
