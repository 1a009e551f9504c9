import type { ReactElement } from 'react';
import type { MotifProps } from './motif';
import { boxes, dots, row } from './marks';

/** A club below the pavement: a lit awning over a door, and steps that go down. */
export function Club({ halo }: MotifProps): ReactElement {
  return (
    <g>
      <path className="drawn-far" d={TOWN} />
      <path className="drawn-star" strokeWidth="5" d={FAR_WINDOWS} />
      <path className="drawn-near" d={NEXT_DOOR} />
      <path className="drawn-far" opacity="0.6" d={NEXT_PANES} />
      <path className="drawn-front" d="M960 1000V520h-14v-26h654V1000z" />
      <path className="drawn-edge" strokeWidth="3" opacity="0.75" d={BRICKS} />
      <path
        className="drawn-pane"
        d={boxes(
          [
            [1004, 548],
            [1086, 548],
            [1480, 548],
          ],
          50,
          84,
        )}
      />
      <circle className="drawn-halo" cx="1300" cy="800" r="260" fill={halo} />
      <path className="drawn-ground" d="M1216 930V712h176V930z" />
      <path className="drawn-lit" d="M1236 930V734h136V930z" />
      <path className="drawn-deep" d="M1246 930V748h54v182z M1308 930V748h54v182z" />
      <path className="drawn-accent" d="M1256 764h34v60h-34z M1318 764h34v60h-34z" />
      <path className="drawn-rose" d="M1180 704L1218 640H1390L1428 704z" />
      <path className="drawn-deep" opacity="0.7" d={STRIPES} />
      <path className="drawn-rose" d={SCALLOPS} />
      <path className="drawn-dots" strokeWidth="7" d={BULBS} />
      <circle className="drawn-halo" cx="1084" cy="742" r="100" fill={halo} />
      <path className="drawn-neon" strokeWidth="6" d="M1078 782v-74l44-10v70" />
      <path
        className="drawn-rose"
        d="M1050 784a16 12 0 1 1 32 0 16 12 0 0 1-32 0z M1094 770a16 12 0 1 1 32 0 16 12 0 0 1-32 0z"
      />
      <path className="drawn-ground" d="M0 934 Q500 914 960 926 H1600 V1000 H0z" />
      <path className="drawn-lit" opacity="0.34" d="M1232 926h144l40 74h-224z" />
      <path className="drawn-deep" d={STEPS} />
      <path className="drawn-wire" strokeWidth="6" d={RAILS} />
    </g>
  );
}

const TOWN =
  'M0 840V770h80v-40h60v60h70v-96h70v80h60v-44h90v70h50v-120h20v-30h40v30h20v120h70v-60h100v80h60v-130h80v110h120V1000H0z';
const FAR_WINDOWS = dots([
  ...row([228, 716], 3, [18, 0]),
  ...row([508, 690], 2, [20, 26]),
  ...row([640, 752], 3, [22, 0]),
  ...row([806, 704], 3, [0, 24]),
]);
const NEXT_DOOR = 'M0 880h120v-30h180v24h160v-44h150v54h60V730h-8v-16h206v16h-8V1000H0z';
const NEXT_PANES = boxes([...row([694, 760], 3, [58, 0]), ...row([694, 846], 3, [58, 0])], 32, 54);
const BRICKS = row([0, 676], 9, [0, 28])
  .map(([, y], index) =>
    [984, 1150, 1440, 1520]
      .map(
        (x) =>
          `M${String(x + ((index * 37) % 50))} ${String(y)}h${String(24 + ((index * 13) % 18))}`,
      )
      .join(''),
  )
  .join('');
const STRIPES = 'M1204 704l30-64h34l-20 64z M1292 704v-64h32v64z M1372 704l-22-64h34l32 64z';
const SCALLOPS = row([1180, 704], 6, [41.4, 0])
  .map(([x]) => `M${x.toFixed(1)} 703a20.7 17 0 0 0 41.4 0z`)
  .join('');
const BULBS = dots(row([1232, 728], 8, [20.4, 0]));
const STEPS = 'M1224 940h160l4 8h-168z M1214 958h180l5 9h-190z M1202 978h204l6 10h-216z';
const RAILS =
  'M1222 926V846q0-14-14-10L1150 1000M1386 926V846q0-14 14-10L1458 1000M1190 890V1000M1418 890V1000';
