import type { ReactElement } from 'react';
import type { MotifProps } from './motif';
import { dots, strewn } from './marks';

/** The house’s own: hills, the lights of a city, and a street lamp that is lit. */
export function Lamp({ halo }: MotifProps): ReactElement {
  return (
    <g>
      <path
        className="drawn-far"
        d="M0 790 Q180 700 360 760 T760 740 T1130 770 T1600 700 V1000 H0z"
      />
      <path className="drawn-near" d="M0 850 Q240 780 520 838 T1040 830 T1600 800 V1000 H0z" />
      <path className="drawn-dots" strokeWidth="2.6" opacity="0.5" d={SMALL} />
      <path className="drawn-dots" strokeWidth="4" opacity="0.75" d={LARGE} />
      <path className="drawn-ground" d="M0 930 Q400 890 820 925 T1600 905 V1000 H0z" />
      <circle className="drawn-halo" cx="1322" cy="560" r="190" fill={halo} />
      <path
        className="drawn-wire"
        strokeWidth="9"
        d="M1420 940 V590 C1420 530 1395 510 1365 510 S1322 524 1322 545"
      />
      <path className="drawn-deep" d="M1296 558 a26 22 0 0 1 52 0z" />
      <ellipse className="drawn-lit" cx="1322" cy="561" rx="17" ry="7" />
    </g>
  );
}

const SMALL = dots(strewn(60, [120, 858], [1480, 906]));
const LARGE = dots(strewn(26, [200, 862], [1440, 900]));
