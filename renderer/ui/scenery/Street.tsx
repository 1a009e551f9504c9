import type { ReactElement } from 'react';
import type { MotifProps } from './motif';
import { boxes, row } from './marks';

/** House fronts at night; somebody is still up behind one window. */
export function Street({ halo }: MotifProps): ReactElement {
  return (
    <g>
      <path className="drawn-far" d={BEHIND} />
      <path className="drawn-near" d={ROW} />
      <path className="drawn-far" opacity="0.6" d={PANES_LEFT} />
      <path className="drawn-front" d={GABLED} />
      <path className="drawn-ground" d={TALL} />
      <path className="drawn-front" d={LAST} />
      <path className="drawn-edge" strokeWidth="3" d={CORNICES} />
      <path className="drawn-pane" d={PANES} />
      <circle className="drawn-halo" cx="1304" cy="668" r="140" fill={halo} />
      <path className="drawn-lit" d="M1282 634h44v70h-44z" />
      <path className="drawn-accent" d="M1282 634h14q2 44-14 70z M1326 634h-14q-2 44 14 70z" />
      <path className="drawn-cross" strokeWidth="4" d="M1304 634v70M1282 662h44" />
      <path className="drawn-deep" d="M1274 704h60v8h-60z" />
      <path className="drawn-ground" d="M0 930 H900 L1600 918 V1000 H0z" />
      <path className="drawn-near" opacity="0.5" d="M0 952 H900 L1600 940 v8 L900 960 H0z" />
      <path className="drawn-wire" strokeWidth="7" d="M950 932V690q0-24-24-24" />
      <path className="drawn-deep" d="M908 676a18 16 0 0 1 36 0z" />
      <circle className="drawn-halo" cx="926" cy="682" r="110" fill={halo} />
      <ellipse className="drawn-lit" cx="926" cy="678" rx="12" ry="5" />
    </g>
  );
}

const BEHIND =
  'M0 800l70-34 70 34v-52h26v24l64-40 82 46h40v-60h22v40l90-52 92 54h52v-42h24v30l76-40 80 44h40v-74h22v48l90-60 96 62h60l80-52 80 52V1000H0z';
const ROW =
  'M0 850h90v-44h14v-18h12v18h84v40h20l66-46 66 46h18v-60h14v-20h14v20h104v54h16l70-52 70 52h10v-40h126v-24h14v24h40V1000H0z M780 1000V790l64-56 64 56V1000z';
const PANES_LEFT = boxes(
  [
    ...row([128, 826], 2, [38, 0]),
    ...row([400, 812], 2, [40, 0]),
    ...row([674, 830], 2, [38, 0]),
    ...row([812, 806], 2, [38, 0]),
  ],
  24,
  42,
);
const GABLED = 'M990 1000V660l74-68v-36h28v10l6-6 108 100V1000z M1342 1000V622l96-92 96 92V1000z';
const TALL = 'M1196 1000V564h-10v-22h22v-44h30v44h132v22h-10V1000z';
const LAST = 'M1518 1000V606h-10v-20h30v-40h24v40h78V1000z';
const CORNICES = 'M1188 543h180M990 660l108-98 106 98M1510 587h90M1342 622l96-92 96 92';
const PANES =
  boxes(
    [
      ...row([1030, 690], 2, [76, 0]),
      ...row([1030, 796], 1, [76, 0]),
      ...row([1384, 648], 2, [66, 0]),
      ...row([1384, 752], 2, [66, 0]),
      [1556, 640],
      [1556, 744],
    ],
    40,
    64,
  ) +
  boxes(
    [
      [1214, 634],
      [1214, 736],
      [1282, 736],
      [1214, 838],
    ],
    44,
    70,
  ) +
  'M1106 920v-96q20-24 40 0v96z M1282 920v-84h44v84z M1420 920v-66h42v66z M1552 920v-78h44v78z M1074 620a14 14 0 0 1 28 0v18h-28z';
