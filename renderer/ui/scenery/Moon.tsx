import type { ReactElement } from 'react';
import type { MotifProps } from './motif';
import { boxes, row } from './marks';
import { Stars } from './Stars';

/** A large moon over rooftops and smokestacks. */
export function Moon({ halo }: MotifProps): ReactElement {
  return (
    <g>
      <Stars />
      <circle className="drawn-halo" cx="1270" cy="600" r="330" fill={halo} />
      <circle className="drawn-pale" cx="1270" cy="600" r="160" />
      <path className="drawn-lit" opacity="0.55" d={SEAS} />
      <path className="drawn-sky" opacity="0.5" d={SMOKE} />
      <path className="drawn-far" d={BEHIND} />
      <path className="drawn-near" d={ROOFS} />
      <path className="drawn-far" opacity="0.6" d={PANES_LEFT} />
      <path className="drawn-front" d={FRONT} />
      <path className="drawn-edge" strokeWidth="3" opacity="0.8" d={RIDGES} />
      <path
        className="drawn-lit"
        d={boxes(
          [
            [1106, 862],
            [1466, 870],
          ],
          24,
          32,
        )}
      />
      <path className="drawn-accent" d={boxes([[1140, 862]], 24, 32)} />
      <path
        className="drawn-pane"
        d={boxes(
          [
            [1336, 890],
            [1370, 890],
            [1530, 870],
          ],
          24,
          34,
        )}
      />
      <path className="drawn-wire" strokeWidth="4" d="M1226 800v-66M1206 748h40M1212 762h28" />
      <path className="drawn-deep" d={CAT} />
    </g>
  );
}

const SEAS =
  'M1190 520q40-40 74-20 22 20-10 38-14 26-46 16-40-4-18-34z M1296 560q44-22 66 10 14 40-26 44-30 26-48-6-16-30 8-48z M1180 640q30-20 52 2 18 30-10 42-40 8-52-16-4-20 10-28z M1286 676q24-10 36 8 4 24-20 24-28-10-16-32z';
const SMOKE =
  'M700 664q-24-34 10-58 6-40 58-36 34-40 90-18 52-24 92 6 70-14 92 28-60-10-84 10-50 18-92 0-40 26-82 12-30 8-40 26-10 24-28 30z M1478 596q-14-30 16-46 8-34 56-28 40-22 80 6v40q-34-10-56 4-34 16-60 8-14 6-20 16z';
const BEHIND =
  'M0 800l80-40 80 40h40v-70h16v-16h24v16h16v70h70l70-44 70 44h50v-50h200V668h-6v-12h44v12h-6v94h40l80-44 80 44h60v-50h110v-24h30v74h60l90-50 90 50h90V610h-6v-12h46v12h-6v152h76V1000H0z';
const ROOFS =
  'M0 880l100-60 100 60h70v-66h-4v-10h36v10h-4v66h30l120-74 120 74h100l40-30V740h-4v-12h38v12h-4v86l90 54h60l96-70 96 70V1000H0z';
const PANES_LEFT = boxes(
  [...row([82, 880], 2, [24, 0]), ...row([424, 876], 2, [30, 0]), ...row([690, 860], 2, [30, 0])],
  16,
  26,
);
const FRONT =
  'M980 1000V880h-16l150-116 60 46v-74h-6v-14h52v14h-6v118l30 22 120-70h150v-66h-6v-14h52v14h-6v66h46V1000z';
const RIDGES = 'M964 880l150-116 130 100M1244 876l120-70h236M1320 832h280M1274 858h326';
const CAT =
  'M1430 806q-6-30 8-44 0-14 6-22l8 8h10l8-8q6 10 2 22 10 16 8 44z M1480 806q22 0 20-24t8-26l6 4q-10 12-6 32 2 22-28 22z';
