import type { ReactElement } from 'react';
import type { MotifProps } from './motif';
import { dots, strewn } from './marks';

/** A ramp that sweeps up over a city. */
export function Freeway({ halo }: MotifProps): ReactElement {
  return (
    <g>
      <path
        className="drawn-far"
        d="M0 770 Q220 700 430 742 T830 726 T1200 690 T1600 640 V1000 H0z"
      />
      <path className="drawn-near" d={SKYLINE} />
      <path className="drawn-dots" strokeWidth="3" opacity="0.7" d={WINDOWS} />
      <path className="drawn-near" d="M0 852 Q420 806 860 822 T1600 790 V1000 H0z" />
      <path className="drawn-dots" strokeWidth="3" opacity="0.6" d={BASIN} />
      <path
        className="drawn-ground"
        d="M1640 716 C1420 720 1300 806 1040 846 S420 900 -20 876 v34 C420 936 800 926 1050 884 S1440 760 1640 756z"
      />
      <path className="drawn-ground" d="M0 950 Q500 908 1000 930 T1600 900 V1000 H0z" />
      <path className="drawn-front" d={PIERS} />
      <path
        className="drawn-front"
        d="M-20 900 C380 890 820 850 1060 720 C1300 590 1400 470 1640 450 V498 C1420 518 1320 636 1084 768 C850 894 400 930 -20 940z"
      />
      <path
        className="drawn-edge"
        strokeWidth="3"
        d="M-20 904 C380 894 824 855 1064 727 C1304 597 1404 479 1640 459"
      />
      <path
        className="drawn-wire"
        strokeWidth="4"
        d="M1189 648V580q0-10 22-10 M1350 548V480q0-10 22-10 M1510 477V434q0-10 22-10"
      />
      <circle className="drawn-halo" cx="1211" cy="574" r="80" fill={halo} />
      <circle className="drawn-halo" cx="1372" cy="474" r="80" fill={halo} />
      <path className="drawn-dots" strokeWidth="9" d="M1211 573h0M1372 473h0M1532 427h0" />
      <path
        className="drawn-dots"
        strokeWidth="6"
        strokeDasharray="0 46 0 9 0 74 0 9"
        d="M1068 706 C1304 578 1404 460 1640 440"
      />
      <path
        className="drawn-dots drawn-red"
        strokeWidth="6"
        strokeDasharray="0 9 0 58 0 9 0 37"
        d="M1060 868 C1300 822 1440 736 1640 732"
      />
    </g>
  );
}

const SKYLINE =
  'M600 840V752h26v-28h30v-44h12v-16h8v16h14v60h22v-96l14-22 14 22v120h20v-66h36v-118h8v-22h6v22h8v118h16v-40h40v-84h10l10-14 10 14h6v84h18v52h30v-30h34v52h40V840z';
const PIERS =
  'M1168 690h42l-10 34V1000h-22V724z M1329 600h42l-10 34V1000h-22V634z M1489 520h42l-10 34V1000h-22V554z M760 876h32l-8 20V1000h-16V896z M984 800h36l-8 24V1000h-20V824z';
const WINDOWS = dots(
  strewn(16, [884, 660], [930, 800]).concat([
    [892, 640],
    [908, 700],
    [900, 720],
  ]),
);
const BASIN = dots(strewn(54, [884, 806], [1590, 850]));
