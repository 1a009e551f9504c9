import type { ReactElement } from 'react';
import type { MotifProps } from './motif';
import { boxes, row } from './marks';

/** A backlot: streets that are only fronts, held up by struts, and a water tower. */
export function Studio({ halo }: MotifProps): ReactElement {
  return (
    <g>
      <path className="drawn-far" d="M0 800 Q260 700 520 762 T1000 720 T1600 690 V1000 H0z" />
      <path className="drawn-near" d={STAGES} />
      <path className="drawn-far" d={STAGE_DOORS} />
      <path className="drawn-front" d={TOWER} />
      <path className="drawn-front-line" strokeWidth="7" d={TOWER_LEGS} />
      <path className="drawn-edge" strokeWidth="3" d="M886 632h108M890 596h100" />
      <path className="drawn-wire" strokeWidth="7" d={STRUTS} />
      <path className="drawn-ground" fillRule="evenodd" d={HOTEL} />
      <path className="drawn-front" fillRule="evenodd" d={SHOP} />
      <path className="drawn-edge" strokeWidth="4" d="M1096 566h206M1302 640h170" />
      <path className="drawn-rose" opacity="0.85" d={AWNING} />
      <path className="drawn-ground" d="M0 930 Q600 906 1040 922 T1600 912 V1000 H0z" />
      <path className="drawn-wire" strokeWidth="6" d="M1540 934L1556 850L1574 934M1556 850V820" />
      <circle className="drawn-halo" cx="1530" cy="806" r="100" fill={halo} />
      <path className="drawn-deep" d="M1526 788l46 8v34l-46 4z M1572 804h14v16h-14z" />
      <path className="drawn-lit" d="M1526 786l-8-6v60l8-6z" />
    </g>
  );
}

const STAGES =
  'M0 860V810Q110 756 220 810V850H250V784Q400 716 550 784V850H590V800Q690 752 790 800V850L1600 830V1000H0z';
const STAGE_DOORS = boxes(row([350, 812], 2, [54, 0]), 50, 90) + boxes([[656, 820]], 66, 70);
const TOWER =
  'M884 590q56-14 112 0v86q-56 26-112 0z M876 586L940 534L1004 586q-64-14-128 0z M937 520h6v18h-6z';
const TOWER_LEGS =
  'M896 680L872 920M984 680L1008 920M918 690L912 920M962 690L968 920M884 800L1000 740M996 800L880 740M876 880L1004 880';
const STRUTS =
  'M1096 610L1024 926M1096 730L1046 926M1472 700L1546 926M1472 800L1520 926M1068 734V926';
const HOTEL =
  'M1096 930V552h-12v-20h24l30-44 66-24 66 24 30 44h14v20h-12V930z ' +
  boxes([...row([1126, 596], 3, [54, 0]), ...row([1126, 702], 3, [54, 0])], 34, 62) +
  'M1126 930v-110q20-28 40 0v110z M1214 930v-96h62v96z';
const SHOP =
  'M1302 930V634h-8v-16h52l50-40 50 40h34v16h-8V930z ' +
  boxes(row([1330, 672], 3, [48, 0]), 28, 54) +
  'M1330 904v-92h58v92z M1412 930v-118h36v118z';
const AWNING = 'M1322 780h74l12 34h-98z';
