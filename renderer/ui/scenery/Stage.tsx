import type { ReactElement } from 'react';
import type { MotifProps } from './motif';
import { dots, row } from './marks';

/** A stage before anybody has come on: a curtain, a piano in a cone of light, footlights. */
export function Stage({ halo }: MotifProps): ReactElement {
  return (
    <g>
      <path className="drawn-far" d={LEFT_FOLDS} />
      <path className="drawn-near" d={LEFT_SHADES} />
      <path className="drawn-near" d="M0 786H1600V1000H0z" />
      <path className="drawn-far-line" strokeWidth="3" d={BOARDS} />
      <path className="drawn-beam" d="M1240 -60h60L1430 900H930z" />
      <ellipse className="drawn-lit" opacity="0.3" cx="1180" cy="900" rx="250" ry="34" />
      <path className="drawn-deep" d={PIANO} />
      <path className="drawn-edge" strokeWidth="3" d="M1112 790H1284M1132 738L1258 640" />
      <path className="drawn-pale" d="M1052 796h54v8h-54z" />
      <path className="drawn-deep" d="M964 836h74v14h-8l8 56h-8l-10-50h-38l-10 50h-8l8-56h-8z" />
      <path className="drawn-wire" strokeWidth="5" d="M926 906V672M896 906h60M926 700l-26-22" />
      <path className="drawn-deep" d="M884 668l14-14 18 16-14 16z" />
      <path className="drawn-front" d="M1420 0h180V950H1440Q1500 760 1430 520Q1396 240 1420 0z" />
      <path className="drawn-far" d={RIGHT_FOLDS} />
      <path className="drawn-ground" d="M0 940 Q800 984 1600 940 V1000 H0z" />
      {FOOTLIGHTS.map(([x, y]) => (
        <circle key={x} className="drawn-halo" cx={x} cy={y} r="64" fill={halo} />
      ))}
      <path className="drawn-dots" strokeWidth="13" d={dots(FOOTLIGHTS)} />
      <path className="drawn-deep" d={SHELLS} />
    </g>
  );
}

const LEFT_FOLDS = 'M0 0h150Q130 300 170 560T120 950H0z';
const LEFT_SHADES =
  'M30 0h22Q50 480 66 950H36Q28 480 30 0z M98 0h20Q104 300 128 560T92 950H76Q120 700 104 460 92 240 98 0z';
const BOARDS =
  'M0 816H1600M0 856H1600M0 906H1600M380 786L180 1000M600 786L480 1000M790 786L740 1000M980 786L1000 1000';
const PIANO =
  'M1040 790h250q30 0 30 26v20h-14l-10 70h-12l-6-70h-170l-6 70h-12l-8-70h-36q-14 0-14-14v-12h8z M1122 786L1128 730 1250 622q44-22 56 40 10 70-14 124z';
const RIGHT_FOLDS =
  'M1462 0h26Q1470 260 1510 520T1520 950h-24Q1540 740 1486 520 1446 260 1462 0z M1536 0h24Q1548 300 1570 540T1572 950h-22Q1582 740 1552 540 1526 300 1536 0z';
const FOOTLIGHTS = row([920, 962], 7, [104, -2]);
const SHELLS = FOOTLIGHTS.map(
  ([x, y]) => `M${String(x - 16)} ${String(y + 2)}a16 16 0 0 0 32 0z`,
).join('');
