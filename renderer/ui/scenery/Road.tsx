import type { ReactElement } from 'react';
import type { MotifProps } from './motif';
import { dots, strewn } from './marks';
import { Stars } from './Stars';

/** A road between trees, high above a city, and a bench to look at it from. */
export function Road({ halo }: MotifProps): ReactElement {
  return (
    <g>
      <Stars />
      <path
        className="drawn-far"
        d="M0 740 Q200 660 420 716 T880 700 T1280 730 T1600 690 V1000 H0z"
      />
      <path className="drawn-near" d="M0 800 Q400 760 800 786 T1600 770 V1000 H0z" />
      <path className="drawn-star" strokeWidth="3.4" d={BASIN_LEFT} />
      <path className="drawn-dots" strokeWidth="3.2" opacity="0.8" d={BASIN} />
      <path className="drawn-ground" d="M0 920 Q420 850 860 862 T1600 800 V1000 H0z" />
      <path
        className="drawn-near"
        d="M560 1000 Q820 900 1160 884 T1600 838 V876 Q1440 906 1240 922 T1000 1000z"
      />
      <path
        className="drawn-edge"
        strokeWidth="4"
        strokeDasharray="34 30"
        d="M800 992Q980 920 1200 903T1600 857"
      />
      <path className="drawn-front" d={TREES_FAR} />
      <path className="drawn-wire" strokeWidth="5" d={RAIL} />
      <circle className="drawn-halo" cx="1206" cy="610" r="200" fill={halo} />
      <path className="drawn-beam" d="M1190 606h32L1310 872H1084z" />
      <path className="drawn-wire" strokeWidth="8" d="M1262 870V616q0-42-28-42t-28 24" />
      <path className="drawn-deep" d="M1182 604a24 20 0 0 1 48 0z" />
      <ellipse className="drawn-lit" cx="1206" cy="606" rx="16" ry="6" />
      <path className="drawn-deep" d={BENCH} />
      <path className="drawn-front" d={TREE} />
      <path
        className="drawn-wire"
        strokeWidth="10"
        d="M1480 880Q1486 780 1474 700M1478 780Q1500 740 1530 716M1478 760Q1456 730 1436 716"
      />
      <path
        className="drawn-front"
        d="M0 986 Q300 950 560 1000 H0z M1240 1000 Q1420 930 1600 930 V1000z"
      />
    </g>
  );
}

const BASIN_LEFT = dots(strewn(90, [20, 800], [876, 866]));
const BASIN = dots(strewn(80, [884, 782], [1590, 838]));
const TREES_FAR =
  'M690 874q-8-80 8-122 18 42 10 122z M724 872q-8-110 10-170 20 60 12 170z M764 870q-6-64 8-100 16 36 10 100z';
const RAIL = 'M884 872L1160 852M884 888L1160 868M884 860v36M940 856v36M996 852v36M1052 848v36';
const BENCH =
  'M1080 838h120v9h-120z M1080 818h120v8h-120z M1080 800h120v8h-120z M1088 796h8v84h-8z M1184 796h8v84h-8z M1074 852h132v8h-132z';
const TREE =
  'M1376 712q-34-14-24-54-26-34 12-62-4-44 44-46 14-40 60-28 34-30 68 2 50-4 54 44 42 18 22 64 22 40-20 62-8 34-50 28-30 30-66 8-40 22-64-6-30 4-36-12z';
