import type { ReactElement } from 'react';
import type { MotifProps } from './motif';
import { dots, strewn } from './marks';
import { Stars } from './Stars';

/** Open water, and one small boat with a lantern. */
export function Sea({ halo }: MotifProps): ReactElement {
  return (
    <g>
      <Stars />
      <path className="drawn-far" d="M0 756H1600V1000H0z" />
      <path className="drawn-near" opacity="0.45" d={SWELL_FAR} />
      <path className="drawn-dots" strokeWidth="4" opacity="0.7" d={GLITTER} />
      <circle className="drawn-halo" cx="1246" cy="744" r="210" fill={halo} />
      <path
        className="drawn-deep"
        d="M1096 806Q1120 812 1250 812T1396 790Q1380 862 1330 868H1160Q1112 860 1096 806z"
      />
      <path className="drawn-edge" strokeWidth="4" d="M1108 822Q1200 832 1386 812" />
      <path className="drawn-wire" strokeWidth="8" d="M1240 812V520" />
      <path className="drawn-rose" d="M1252 534Q1330 640 1352 764L1252 780z" />
      <path className="drawn-sky" d="M1228 560Q1180 660 1122 766L1228 780z" />
      <path
        className="drawn-cross"
        strokeWidth="3"
        opacity="0.5"
        d="M1252 620L1300 616M1252 690L1334 684"
      />
      <path className="drawn-accent" d="M1240 520v-30q24 16 52 8-10 16-52 22z" />
      <path className="drawn-wire" strokeWidth="5" d="M1384 796V740h-14" />
      <path className="drawn-lit" d="M1358 744h22v28h-22z" />
      <path className="drawn-deep" d="M1354 738h30v8h-30z M1354 772h30v6h-30z" />
      <path className="drawn-near" d={SWELL} />
      <path className="drawn-ground" d={WAVE} />
      <path className="drawn-near-line" strokeWidth="5" d={CREST} />
      <path
        className="drawn-front"
        d="M0 960q100-30 200 0t200 0 200 0 200 0 200 0 200 0 200 0 200 0V1000H0z"
      />
    </g>
  );
}

const SWELL_FAR =
  'M0 790q80-16 160 0t160 0 160 0 160 0 160 0 160 0 160 0 160 0 160 0 160 0V1000H0z';
const SWELL = 'M0 850q110-26 220 0t220 0 220 0 220 0 220 0 220 0 220 0 220 0V1000H0z';
const WAVE = `M-60 920${'q120-44 260-22-46 8-56 22'.repeat(9)}V1000H-60z`;
const CREST =
  'M60 866q60-14 110 4M420 862q60-14 120 4M760 868q60-16 120 2M1440 862q50-14 110 2M240 818q40-8 80 2M620 816q50-8 90 2M960 814q40-8 80 2M1450 816q50-8 100 2';
const GLITTER = dots(strewn(34, [1130, 776], [1390, 850]));
