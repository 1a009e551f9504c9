import type { ReactElement } from 'react';
import type { MotifProps } from './motif';

/** A town in which nothing stands straight: roofs that lean, windows drawn askew, light painted on the ground. */
export function Crooked({ halo }: MotifProps): ReactElement {
  return (
    <g>
      <path className="drawn-far" d={HILL_TOWN} />
      <path className="drawn-near" d={LEANING} />
      <path className="drawn-far" opacity="0.7" d={SLITS} />
      <path className="drawn-ground" d="M0 920L300 870 520 906 860 850 1100 880 1600 800V1000H0z" />
      <path className="drawn-sky" opacity="0.5" d={RAYS} />
      <path className="drawn-front" d={HOUSE_A} />
      <path className="drawn-ground" d={HOUSE_B} />
      <path className="drawn-front" d={HOUSE_C} />
      <path className="drawn-edge" strokeWidth="4" d={STROKES} />
      <path className="drawn-pane" d={PANES} />
      <circle className="drawn-halo" cx="1318" cy="640" r="130" fill={halo} />
      <path className="drawn-lit" d="M1290 604L1352 588 1338 676 1302 690z" />
      <path className="drawn-cross" strokeWidth="5" d="M1322 594L1316 686M1296 646L1346 628" />
      <path className="drawn-accent" d="M1100 742L1136 720 1142 776 1112 790z" />
      <path className="drawn-cross" strokeWidth="4" d="M1119 730L1127 784M1106 766L1140 748" />
      <path className="drawn-lit" opacity="0.85" d="M1490 790L1518 768 1532 880 1496 890z" />
      <path className="drawn-wire" strokeWidth="8" d="M974 910L990 760 960 690 1002 640" />
      <path
        className="drawn-deep"
        d="M988 640L1030 626 1044 684 1000 694z M992 634L1016 604 1038 622z"
      />
      <circle className="drawn-halo" cx="1017" cy="660" r="110" fill={halo} />
      <path className="drawn-lit" d="M998 650L1026 640 1032 676 1006 684z" />
      <path className="drawn-ground" d="M0 960L360 930 800 966 1180 920 1600 950V1000H0z" />
    </g>
  );
}

const HILL_TOWN =
  'M380 1000L420 840 470 800 484 740 520 764 540 690 572 744 600 640 640 716 676 590 700 560 716 640 752 610 776 700 812 660 830 752 872 730 900 800 1000 780V1000z M0 820L90 780 240 810 380 770V1000H0z';
const LEANING =
  'M0 1000V850L34 760 96 740 120 850 168 836 150 730 210 660 262 748 250 850 330 870 352 800 330 790 400 720 452 806 430 880 560 850 540 780 604 716 668 800 650 856 740 846 724 716 700 720 770 600 858 690 830 712 862 860 940 850V1000z';
const SLITS =
  'M56 790l22-8 2 36-20 6z M190 730l26-12 4 46-24 8z M382 796l22-14 6 38-20 8z M590 784l24-6 2 36-20 6z M752 700l28-16 6 60-24 8z M790 770l22-8 4 44-20 8z';
const RAYS = 'M1000 910L560 990H690z M1010 916L760 1000H870z M1016 916L960 1000H1050z';
const HOUSE_A =
  'M1040 940L1064 700 1028 712 1116 560 1128 500 1160 510 1152 586 1216 668 1184 676 1200 940z';
const HOUSE_B = 'M1196 940L1232 596 1196 608 1246 468 1300 440 1420 520 1380 536 1400 940z';
const HOUSE_C = 'M1390 940L1424 720 1380 744 1470 600 1476 530 1512 524 1508 620 1640 690V940z';
const STROKES =
  'M1028 712L1116 560 1216 668M1196 608L1246 468 1300 440 1420 520M1380 744L1470 600 1508 620 1640 690M1232 596L1380 536';
const PANES =
  'M1098 636L1124 614 1140 660 1110 676z M1086 850L1134 838 1140 940H1082z M1252 740L1290 724 1296 800 1248 812z M1330 736L1370 720 1380 806 1338 812z M1268 860L1318 842 1324 940H1262z M1450 706L1490 680 1496 740 1458 752z M1540 700L1580 716 1578 776 1548 768z M1430 860L1468 846 1466 940H1424z';
