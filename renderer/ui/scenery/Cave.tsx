import type { ReactElement } from 'react';
import type { MotifProps } from './motif';
import { dots, strewn } from './marks';

/** Out of a cave one sees the evening; crystals and a pool keep some of its light. */
export function Cave({ halo }: MotifProps): ReactElement {
  return (
    <g>
      <path className="drawn-sky" d="M0 780Q300 720 620 764T1200 740 1600 760V1000H0z" />
      <path className="drawn-far" fillRule="evenodd" d={MOUTH} />
      <path className="drawn-near" d="M0 860Q200 800 420 850T900 850 1200 830 1600 800V1000H0z" />
      <path
        className="drawn-sky"
        d="M560 936Q760 890 1060 906T1300 944Q1100 984 820 976T560 936z"
      />
      <path
        className="drawn-far-line"
        strokeWidth="4"
        d="M660 930h90M840 950h140M1060 930h90M900 916h60"
      />
      <path className="drawn-front" d={ROOF} />
      <path className="drawn-edge" strokeWidth="3" opacity="0.7" d={EDGES} />
      <circle className="drawn-halo" cx="1290" cy="820" r="210" fill={halo} />
      <path className="drawn-accent" d="M1270 900L1252 760 1282 690 1308 764 1304 900z" />
      <path
        className="drawn-lit"
        d="M1282 690L1308 764 1304 900H1286z M1210 904L1196 826 1218 784 1238 830 1240 904z"
      />
      <path className="drawn-rose" d="M1320 902L1326 806 1352 764 1370 814 1352 902z" />
      <path className="drawn-accent" d="M1218 784L1238 830 1240 904H1222z" opacity="0.8" />
      <path className="drawn-dots" strokeWidth="4" opacity="0.8" d={SPARKS} />
      <path className="drawn-front" d={FLOOR} />
    </g>
  );
}

const MOUTH =
  'M0 0H1600V1000H0z M180 1000Q120 760 240 560 360 340 640 300 900 250 1080 360 1280 470 1330 700 1350 860 1320 1000z';
const ROOF =
  'M1600 0V880Q1560 860 1548 800 1530 690 1500 700 1480 640 1464 560 1452 640 1440 500 1420 430 1400 480 1388 620 1372 470 1340 360 1310 390 1292 520 1276 380 1240 300 1206 320 1190 430 1170 300 1120 230 1060 240 1044 340 1026 226 900 150 780 160 764 240 746 156 620 130 560 170 548 230 530 176 400 180 330 250 318 320 300 270 200 330 160 440 148 520 130 460 70 560 40 700 20 740 0 760V0z';
const EDGES =
  'M1464 560Q1470 460 1500 380M1388 620Q1390 480 1410 380M1292 520Q1296 400 1300 320M1548 800Q1550 640 1570 560';
const FLOOR =
  'M0 930Q60 880 90 800 116 880 150 900 176 860 190 820 210 890 260 930 380 960 520 962 620 990 800 992 1000 1000 1180 976 1300 960 1380 920 1400 850 1420 780 1444 860 1470 890 1490 800 1520 720 1548 820 1600 860V1000H0z';
const SPARKS = dots(strewn(20, [1150, 660], [1400, 880]));
