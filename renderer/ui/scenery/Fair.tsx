import type { ReactElement } from 'react';
import type { MotifProps } from './motif';
import { dots, row } from './marks';

/** A fair at dusk: tents, a great wheel further off, a roundabout. */
export function Fair({ halo }: MotifProps): ReactElement {
  return (
    <g>
      <path className="drawn-far" d="M0 800 Q240 736 500 780 T1000 760 T1600 730 V1000 H0z" />
      <g>
        <circle className="drawn-near-line" strokeWidth="7" cx="770" cy="670" r="138" />
        <circle className="drawn-near-line" strokeWidth="4" cx="770" cy="670" r="116" />
        <path className="drawn-near-line" strokeWidth="4" d={SPOKES} />
        <path className="drawn-near" d={GONDOLAS} />
        <path className="drawn-near-line" strokeWidth="9" d="M770 670L706 880M770 670L834 880" />
      </g>
      <path className="drawn-near" d={TENTS_FAR} />
      <path className="drawn-far" opacity="0.7" d={STRIPES_FAR} />
      <path className="drawn-ground" d="M0 880 Q460 846 900 866 T1600 850 V1000 H0z" />
      <circle className="drawn-halo" cx="1090" cy="800" r="190" fill={halo} />
      <path
        className="drawn-wire"
        strokeWidth="7"
        d="M1090 640V920M1000 744V900M1048 744V906M1132 744V906M1180 744V900"
      />
      <path className="drawn-rose" d="M962 740Q1060 700 1090 640Q1120 700 1218 740z" />
      <path className="drawn-accent" d={CANOPY} />
      <path className="drawn-deep" d={SCALLOPS} />
      <path className="drawn-dots" strokeWidth="8" d={dots(row([970, 743], 13, [20, 0]))} />
      <path className="drawn-deep" d="M960 894h260l-16 30H976z M1090 640v-34l26 9-22 9v16z" />
      <path className="drawn-lit" d="M1072 780h36v112h-36z" />
      <path className="drawn-deep" d={HORSES} />
      <circle className="drawn-halo" cx="1430" cy="850" r="170" fill={halo} />
      <path
        className="drawn-front"
        d="M1236 930L1262 748Q1370 690 1420 560Q1470 690 1590 748L1616 930z"
      />
      <path className="drawn-far" opacity="0.85" d={STRIPES} />
      <path className="drawn-lit" d="M1384 930Q1416 872 1420 790Q1424 872 1456 930z" />
      <path className="drawn-edge" strokeWidth="3" d={VALANCE} />
      <path className="drawn-deep" d="M1416 562V502h8l42 14-42 16v30z" />
      <path className="drawn-wire" strokeWidth="3" d={STRING} />
      <path className="drawn-dots" strokeWidth="9" strokeDasharray="0 31" d={STRING} />
      <path className="drawn-ground" d="M0 950 Q500 916 1000 930 T1600 920 V1000 H0z" />
    </g>
  );
}

const SPOKES = row([0, 0], 6, [30, 0])
  .map(([turn]) => {
    const [x, y] = [Math.cos((turn * Math.PI) / 180) * 134, Math.sin((turn * Math.PI) / 180) * 134];
    return `M${(770 + x).toFixed(0)} ${(670 + y).toFixed(0)}L${(770 - x).toFixed(0)} ${(670 - y).toFixed(0)}`;
  })
  .join('');
const GONDOLAS = row([0, 0], 12, [30, 0])
  .map(([turn]) => {
    const [x, y] = [Math.cos((turn * Math.PI) / 180) * 138, Math.sin((turn * Math.PI) / 180) * 138];
    return `M${(756 + x).toFixed(0)} ${(672 + y).toFixed(0)}h28l-5 20h-18z`;
  })
  .join('');
const TENTS_FAR =
  'M80 890l14-70q70-30 96-90 26 60 96 90l14 70z M320 890l10-50q50-20 70-70 20 50 70 70l10 50z M500 890l10-40q40-20 60-60 20 40 60 60l10 40z M188 732v-30l20 7-16 7v16z M398 772v-26l18 6-14 6v14z';
const STRIPES_FAR =
  'M130 890l10-80q40-30 50-76 2 70-14 156z M212 890q-8-90-20-150 14 40 48 70l12 80z M366 890l8-60q20-20 26-56 0 60-8 116z M416 890q-4-60-14-112 10 30 32 52l8 60z';
const CANOPY =
  'M1004 740Q1074 704 1090 640Q1070 704 1046 740z M1078 740Q1092 704 1090 640Q1096 704 1110 740z M1138 740Q1110 704 1090 640Q1120 700 1180 740z';
const SCALLOPS = row([960, 740], 10, [26, 0])
  .map(([x, y]) => `M${String(x)} ${String(y)}h26a13 18 0 0 1-26 0z`)
  .join('');
const HORSES =
  'M982 838q4-18 22-16l22 2 10-18 12 6-8 26-4 8 4 26h-6l-8-24h-18l-10 24h-6l2-26q-10 2-12-8z M1138 822q4-18 22-16l22 2 10-18 12 6-8 26-4 8 4 26h-6l-8-24h-18l-10 24h-6l2-26q-10 2-12-8z';
const STRIPES =
  'M1290 930L1304 748Q1396 680 1420 560Q1410 690 1350 748L1344 930z M1494 930L1488 748Q1430 690 1420 560Q1444 680 1538 748L1552 930z';
const VALANCE =
  'M1262 748q20 26 42 0 22 26 46 0 20 26 44 0 26 26 50 0 22 26 44 0 24 26 50 0 26 26 52 0';
const STRING = 'M1116 616Q1270 690 1416 530M1424 540Q1500 620 1616 560';
