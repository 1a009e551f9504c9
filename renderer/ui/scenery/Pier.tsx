import type { ReactElement } from 'react';
import type { MotifProps } from './motif';
import { row } from './marks';

/** A pier with its lamps, over quiet water. */
export function Pier({ halo }: MotifProps): ReactElement {
  return (
    <g>
      <path className="drawn-far" d="M0 752 Q120 690 260 716 T520 742 L640 768 V800 H0z" />
      <path className="drawn-near" d="M0 764 H1600 V1000 H0z" />
      <path className="drawn-far-line" strokeWidth="4" d={RIPPLES} />
      <path className="drawn-dots" strokeWidth="4" opacity="0.55" d={GLINTS} />
      <path className="drawn-deep" opacity="0.5" d={SHADOWS} />
      <path className="drawn-wire" strokeWidth="13" d={PILES} />
      <path className="drawn-wire" strokeWidth="5" d={BRACES} />
      <path className="drawn-deep" d="M900 800L1640 762V806L900 824z" />
      <path className="drawn-wire" strokeWidth="5" d="M908 766L1640 704M908 782L1640 730" />
      <path className="drawn-wire" strokeWidth="5" d={POSTS} />
      <path className="drawn-deep" d={HUT} />
      <path className="drawn-lit" d="M1404 690h26v36h-26z M1446 687h26v36h-26z" />
      <path className="drawn-wire" strokeWidth="8" d="M940 800V640M1130 790V598M1330 778V548" />
      {LAMPS.map(([x, y, r]) => (
        <circle key={x} className="drawn-halo" cx={x} cy={y} r={r * 8} fill={halo} />
      ))}
      {LAMPS.map(([x, y, r]) => (
        <circle key={x} className="drawn-lit" cx={x} cy={y} r={r} />
      ))}
      <path
        className="drawn-deep"
        d="M930 628h20l-4 16h-12z M1118 582h24l-5 18h-14z M1317 530h26l-5 20h-16z"
      />
    </g>
  );
}

const LAMPS = [
  [940, 620, 12],
  [1130, 572, 14],
  [1330, 518, 16],
] as const;
const RIPPLES =
  'M80 812h110M260 846h180M520 806h120M60 900h150M400 892h130M640 868h170M720 826h60M560 950h190M210 956h120M1010 960h120M1240 900h90M1420 948h120';
const GLINTS =
  'M926 846h28M918 868h40M930 890h22M914 914h48M934 938h16M1114 850h34M1106 876h46M1122 902h22M1110 930h40M1310 844h44M1302 872h56M1320 900h26M1306 930h48M1328 956h14';
const PILES = row([936, 0], 6, [124, 0])
  .map(([x], index) => `M${String(x)} ${String(820 - index * 6)}V${String(910 + index * 12)}`)
  .join('');
const BRACES = row([936, 0], 5, [124, 0])
  .map(([x]) => `M${String(x)} 832l124 60M${String(x)} 892l124-62`)
  .join('');
const SHADOWS = 'M900 904L1640 960v40H1500L900 914z';
const POSTS = row([908, 0], 17, [44, 0])
  .map(([x], index) => `M${String(x)} ${String(Math.round(764 - index * 3.7))}v40`)
  .join('');
const HUT = 'M1380 764V676h-14l62-52h30l62 44h-14v92z M1436 624v-30h6v30z M1442 594l34 10-34 10z';
