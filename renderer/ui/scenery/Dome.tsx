import type { ReactElement } from 'react';
import type { MotifProps } from './motif';
import { boxes, dots, row, strewn } from './marks';
import { Stars } from './Stars';

/** An observatory on its hill, with its dome open to the stars. */
export function Dome({ halo }: MotifProps): ReactElement {
  return (
    <g>
      <Stars />
      <path className="drawn-far" d="M0 800 Q220 720 460 766 T900 740 T1600 760 V1000 H0z" />
      <path
        className="drawn-near"
        d="M0 880 Q300 830 560 850 Q760 860 900 800 Q1010 752 1080 746 H1600 V1000 H0z"
      />
      <path className="drawn-dots" strokeWidth="3" opacity="0.6" d={CITY} />
      <path className="drawn-star" strokeWidth="3.4" d={BASIN} />
      <circle className="drawn-halo" cx="1310" cy="700" r="250" fill={halo} />
      <path className="drawn-front" d={HOUSE} />
      <path className="drawn-edge" strokeWidth="3" d={RIBS} />
      <path
        className="drawn-sky"
        d="M1330 518Q1372 530 1392 570L1388 612H1340Q1346 560 1330 518z"
      />
      <path className="drawn-wire" strokeWidth="13" d="M1360 606L1390 540" />
      <path className="drawn-lit" d={boxes(row([1192, 650], 7, [37, 0]), 14, 58)} />
      <path
        className="drawn-lit"
        opacity="0.75"
        d={boxes(
          [
            [1072, 694],
            [1096, 694],
            [1504, 694],
            [1528, 694],
          ],
          12,
          30,
        )}
      />
      <path className="drawn-accent" d="M1296 708v-44q14-20 28 0v44z" />
      <path
        className="drawn-ground"
        d="M760 1000 Q880 840 1020 782 Q1080 746 1180 742 H1440 Q1540 744 1600 776 V1000z"
      />
      <path
        className="drawn-near"
        d="M1290 744h40q-20 70 40 110t30 146h-120q30-90-10-130t20-126z"
      />
      <path className="drawn-front" d={TREES} />
      <path className="drawn-ground" d="M0 950 Q400 916 820 940 T1600 940 V1000 H0z" />
    </g>
  );
}

const CITY = dots(strewn(16, [884, 850], [930, 930]));
const BASIN = dots(strewn(80, [40, 872], [870, 924]));
const HOUSE =
  'M1040 760V684h10v-12h8q4-44 42-44t42 44h24v-36h22v-24h26a96 104 0 0 1 192 0h26v24h22v36h24q4-44 42-44t42 44h8v12h10v76z';
const RIBS =
  'M1214 612h192M1166 636h288M1058 672h84M1478 672h84M1250 548q-22 26-24 62M1288 514q-26 46-26 98';
const TREES =
  'M980 830q-6-74 10-112 16 38 10 112z M1014 822q-5-54 7-82 12 28 7 82z M1560 812q-8-90 12-134 20 44 12 134z M1120 870q-14-10-6-30-16-22 8-36 6-26 32-20 26-6 28 20 22 14 6 36 8 22-10 30z M1424 868q-14-10-6-30-14-22 8-34 8-24 32-18 24-4 26 18 20 14 4 34 8 20-10 30z M1500 892q-14-10-6-30-14-22 8-34 8-24 32-18 24-4 26 18 20 14 4 34 8 20-10 30z';
