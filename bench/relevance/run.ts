import { readFileSync } from 'node:fs';
import { openPack } from '#core/packs/open-pack';
import { provePack } from '#core/packs/prove-pack';
import { FilmSearch } from '#core/search/film-search';
import { packIndex } from '#core/search/index/pack-index';
import { filmSeconds } from '#shared/film-time';
import type { Viewpoint } from '#shared/watch/spoiler-rule';
import { stop } from '../../scripts/runtime/say';
import { readJudged, type JudgedQuery } from './judged';
import { ndcg, reciprocalRank } from './measures';

const PACK = 'out/packs/la-la-land';
const JUDGED = 'bench/relevance/la-la-land.yaml';
/** What the search must reach; below it the command fails. */
const LEAST_NDCG = 0.9;
const DEPTH = 5;

interface Measured {
  judged: JudgedQuery;
  ids: string[];
  ndcg: number;
  reciprocal: number;
}

/** `npm run bench:relevance [--each]`: how well the search serves the judged queries; with `--each`, query by query. */
async function bench(): Promise<void> {
  const { pack, index } = await openPack(PACK, new Set([await provePack(PACK)]));
  const search = new FilmSearch([index ?? packIndex(pack)]);
  const judged = readJudged(readFileSync(JUDGED, 'utf8'), JUDGED, pack.entries);
  const measured = judged.map((query) => measure(search, query));
  if (process.argv.includes('--each')) for (const one of measured) printOne(one);
  const classes = [...new Set(judged.map((query) => query.class))];
  for (const name of classes)
    print(
      name,
      measured.filter((one) => one.judged.class === name),
    );
  const all = print('all', measured);
  if (all >= LEAST_NDCG) return;
  process.stdout.write(`nDCG@${String(DEPTH)} is below ${String(LEAST_NDCG)}\n`);
  process.exitCode = 1;
}

function measure(search: FilmSearch, judged: JudgedQuery): Measured {
  const { frontier } = judged;
  const viewpoint: Viewpoint = {
    seen: frontier === undefined,
    frontier: filmSeconds(frontier ?? 0),
  };
  const ids = search.search(judged.query, viewpoint).map(({ id }) => id);
  // Whatever is found where nothing should be is wrong.
  const isNothing = judged.grades.size === 0;
  return {
    judged,
    ids,
    ndcg: isNothing ? Number(ids.length === 0) : ndcg(ids, judged.grades, DEPTH),
    reciprocal: isNothing ? Number(ids.length === 0) : reciprocalRank(ids, judged.grades),
  };
}

function print(name: string, measured: readonly Measured[]): number {
  const mean = (value: (one: Measured) => number): number =>
    measured.reduce((sum, one) => sum + value(one), 0) / measured.length;
  const gain = mean((one) => one.ndcg);
  process.stdout.write(
    `${name.padEnd(12)} ${String(measured.length).padStart(4)} queries  nDCG@${String(DEPTH)} ${gain.toFixed(3)}  MRR ${mean((one) => one.reciprocal).toFixed(3)}\n`,
  );
  return gain;
}

function printOne({ judged, ids, ndcg: gain }: Measured): void {
  process.stdout.write(
    `${gain.toFixed(2)} ${judged.query}${judged.frontier === undefined ? '' : ` (at ${String(judged.frontier)})`}\n`,
  );
  if (gain > 0.95) return;
  for (const id of ids.slice(0, DEPTH))
    process.stdout.write(`       ${String(judged.grades.get(id) ?? 0)} ${id}\n`);
  const missed = [...judged.grades].filter(
    ([id, grade]) => grade === 3 && !ids.slice(0, DEPTH).includes(id),
  );
  for (const [id] of missed.slice(0, 4)) process.stdout.write(`     (3 ${id})\n`);
}

bench().catch((error: unknown) => {
  stop(error instanceof Error ? (error.stack ?? error.message) : String(error));
});
