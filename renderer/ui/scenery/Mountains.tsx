import type { ReactElement } from 'react';
import type { MotifProps } from './motif';
import { Stars } from './Stars';

/** Mountains behind one another, with snow on them, and a light far up. */
export function Mountains({ halo }: MotifProps): ReactElement {
  return (
    <g>
      <Stars />
      <path className="drawn-far" d={RANGE} />
      <path className="drawn-sky" opacity="0.55" d={RANGE_SNOW} />
      <path className="drawn-near" d={PEAK} />
      <path className="drawn-sky" opacity="0.9" d={PEAK_SNOW} />
      <path className="drawn-far" d={PEAK_LIGHT} />
      <path className="drawn-ground" d={RIDGE} />
      <path className="drawn-far" opacity="0.5" d={RIDGE_LIGHT} />
      <circle className="drawn-halo" cx="1124" cy="776" r="100" fill={halo} />
      <path className="drawn-deep" d="M1090 800V770l-10 4 44-34 44 34-10-4V800z" />
      <path className="drawn-lit" d="M1112 770h24v22h-24z" />
      <path className="drawn-front" d={FIRS} />
      <path className="drawn-front" d="M0 960Q300 910 640 936T1200 900T1600 880V1000H0z" />
    </g>
  );
}

const RANGE =
  'M0 790L110 700 190 750 330 640 420 716 500 680 640 770 760 650 850 590 930 670 1040 610 1150 700 1600 560V1000H0z';
const RANGE_SNOW =
  'M330 640L284 676 316 668 330 690 352 676 384 704z M850 590L786 632 820 626 838 650 862 630 900 660z M110 700L76 728 104 722 120 736 150 728z M1040 610L1000 632 1026 636 1044 654 1070 634z';
const PEAK =
  'M860 900L1010 740 1080 700 1180 560 1226 520 1300 430 1350 500 1390 530 1480 660 1600 740V1000H800z';
const PEAK_SNOW =
  'M1300 430L1226 520 1196 540 1180 560 1216 552 1240 580 1262 540 1290 600 1304 552 1330 584 1346 546 1376 566 1390 530 1350 500z';
const PEAK_LIGHT = 'M1300 600L1330 584 1346 546 1390 530 1480 660 1600 740V860L1460 760 1400 660z';
const RIDGE =
  'M0 880L160 830 300 870 470 800 620 860 780 820 900 846 1010 790 1180 802 1330 760 1460 810 1600 750V1000H0z';
const RIDGE_LIGHT =
  'M470 800L620 860 560 862z M160 830L300 870 230 866z M1330 760L1460 810 1390 804z M780 820L900 846 830 848z';
const FIRS = [
  [700, 926, 1],
  [738, 934, 0.8],
  [960, 916, 0.9],
  [1236, 896, 1.2],
  [1286, 900, 0.9],
  [1420, 890, 1.5],
  [1478, 890, 1.1],
  [1540, 886, 1.7],
]
  .map(([x = 0, y = 0, s = 1]) => {
    const at = (dx: number, dy: number): string =>
      `${(x + dx * s).toFixed(0)} ${(y + dy * s).toFixed(0)}`;
    return `M${at(0, -96)}L${at(14, -64)} ${at(8, -66)} ${at(22, -34)} ${at(12, -37)} ${at(28, 0)} ${at(4, -4)} ${at(4, 20)} ${at(-4, 20)} ${at(-4, -4)} ${at(-28, 0)} ${at(-12, -37)} ${at(-22, -34)} ${at(-8, -66)} ${at(-14, -64)}z`;
  })
  .join('');
