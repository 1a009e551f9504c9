import type { ReactElement } from 'react';
import type { MotifProps } from './motif';
import { boxes, dots, row } from './marks';

/** The front of a cinema with the lights of its marquee on, and nothing announced. */
export function Cinema({ halo }: MotifProps): ReactElement {
  return (
    <g>
      <path className="drawn-far" d="M0 780 Q260 716 520 760 T1000 740 T1600 720 V1000 H0z" />
      <path className="drawn-near" d={STREET} />
      <path className="drawn-far" opacity="0.6" d={PANES} />
      <g transform="translate(56)">
        <path className="drawn-front" d={HOUSE} />
        <path className="drawn-edge" strokeWidth="3" d={PILASTERS} />
        <circle className="drawn-halo" cx="1230" cy="780" r="300" fill={halo} />
        <path className="drawn-ground" d="M1196 760V478l34-34 34 34V760z" />
        <path className="drawn-accent" d="M1212 730V500l18-20 18 20V730z" />
        <path className="drawn-dots" strokeWidth="7" d={FIN} />
        <path className="drawn-cross" strokeWidth="5" d="M1212 560h36M1212 616h36M1212 672h36" />
        <path className="drawn-lit" d="M1060 930V812h340v118z" />
        <path className="drawn-deep" d={DOORS} />
        <path className="drawn-rose" d="M1006 796L1034 720H1426L1454 796z" />
        <path className="drawn-ground" d="M1046 784L1062 734H1398L1414 784z" />
        <path
          className="drawn-far"
          d="M1074 768v-6h110v6z M1204 768v-6h150v6z M1110 752v-6h80v6z M1216 752v-6h100v6z"
        />
        <path className="drawn-deep" d="M1000 796h460v14h-460z" />
        <path className="drawn-dots" strokeWidth="7" d={BULBS} />
      </g>
      <path className="drawn-ground" d="M0 932 Q500 914 940 926 H1600 V1000 H0z" />
      <path className="drawn-lit" opacity="0.2" d="M1116 928h340l90 72H1026z" />
      <path className="drawn-deep" d="M1270 866h32v62h-32z M1260 856h52l-8-26h-36z" />
    </g>
  );
}

const STREET =
  'M0 870h100v-50h150v36h130v-70h12v-16h12v16h96v50h120v-34h170v24h60V700h-8v-18h150V1000H0z M1530 1000V700h70V1000z';
const PANES = boxes(
  [...row([130, 840], 3, [38, 0]), ...row([420, 806], 2, [38, 0]), ...row([864, 730], 2, [50, 0])],
  24,
  44,
);
const HOUSE = 'M980 1000V640h-8v-16h30v-34h60v-40h60v-36h216v36h60v40h60v34h30v16h-8V1000z';
const PILASTERS =
  'M972 640h516M1010 640v84M1062 590v134M1122 550v174M1338 550v174M1398 590v134M1450 640v84M1122 550h62M1276 550h62M1002 624h60M1398 624h60';
const FIN = dots([...row([1203, 490], 10, [0, 26]), ...row([1257, 490], 10, [0, 26])]);
const DOORS =
  'M1076 928V824h52v104z M1136 928V824h52v104z M1272 928V824h52v104z M1332 928V824h52v104z M1196 928V824h68v104z';
const BULBS = dots([...row([1014, 803], 19, [24, 0]), ...row([1052, 728], 15, [25.4, 0])]);
