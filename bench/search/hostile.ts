import { join } from 'node:path';
import { FilmSearch } from '#core/search/film-search';
import { openBytes } from '#core/search/index/byte-source';
import { readIndex } from '#core/search/index/read-index';
import { filtersBegun } from '#shared/search/query/filter-names';
import { stop } from '../../scripts/runtime/say';
import { percentile } from '../support';
import { bundle } from './bundle';
import { LIBRARY_FILE } from './engines/footlight';
import { Libraries } from './libraries';
import { Random } from './library/random';
import { commonWords } from './library/words';

const QUERIES = 100_000;
const ENTRIES = 30_000;
/** Limit of the issue that set it, in ms. */
const LIMIT = 50;
/** A query that took longer is asked again: the machine has other things to do. */
const AGAIN = 3;
const SEED = 13;
const LONG = 10_000;

const MARKS = [
  '"',
  '""',
  '-',
  '~',
  '~99',
  ':',
  '::',
  '*',
  '^',
  '+',
  '(',
  ')',
  ' or ',
  '\0',
  '\n',
  '\u202e',
  '\u0301',
  '\ud800',
  '\udfff',
  '1:12',
  '99:99:99',
  '..',
];

/**
 * `npm run bench:hostile`: a hundred thousand queries that nobody means, at a library of thirty thousand entries: none
 * is refused by an exception, none takes long.
 */
async function bench(): Promise<void> {
  const folder = new Libraries(await bundle('make')).folderOf('footlight', ENTRIES);
  const index = readIndex(openBytes(join(folder, LIBRARY_FILE)));
  if (!index) throw new Error('the index is of another version');
  const search = new FilmSearch([index]);
  const random = new Random(SEED);
  const times: number[] = [];
  let slowest = { ms: 0, text: '' };
  for (let n = 0; n < QUERIES; n += 1) {
    const text = anyQuery(random);
    const limit = random.pick([Infinity, 0, 3_000, -1]);
    let ms = timed(search, text, limit);
    for (let again = 0; ms > LIMIT && again < AGAIN; again += 1)
      ms = Math.min(ms, timed(search, text, limit));
    times.push(ms);
    if (ms > slowest.ms) slowest = { ms, text };
  }
  index.close();
  process.stdout.write(
    `${String(QUERIES)} hostile queries at ${String(ENTRIES)} entries: median ${percentile(times, 50).toFixed(2)}, 99th ${percentile(times, 99).toFixed(2)}, slowest ${slowest.ms.toFixed(1)} ms (limit ${String(LIMIT)}) ${slowest.ms <= LIMIT ? 'ok' : 'EXCEEDED'}\n` +
      `the slowest: ${JSON.stringify(slowest.text.slice(0, 200))}\n`,
  );
  if (slowest.ms > LIMIT) process.exitCode = 1;
}

function timed(search: FilmSearch, text: string, limit: number): number {
  const from = performance.now();
  search.answer(text, () => limit);
  return performance.now() - from;
}

function anyQuery(random: Random): string {
  const length = random.chance(0.01) ? LONG : random.between(1, 200);
  let text = '';
  const piece = random.pick([anyCode, anyMark, anyWord, anyFilter, anything]);
  while (text.length < length) text += piece(random);
  return text.slice(0, length);
}

/** Of any plane of Unicode, surrogates that stand alone included. */
function anyCode(random: Random): string {
  return String.fromCodePoint(random.below(random.pick([0x80, 0x3000, 0x1_0000, 0x11_0000])));
}

function anyMark(random: Random): string {
  return random.pick(MARKS);
}

function anyWord(random: Random): string {
  const word = random.pick(commonWords());
  return `${random.chance(0.3) ? word.slice(0, 2) : word}${random.pick([' ', ' ', '  ', '-', '"', ''])}`;
}

function anyFilter(random: Random): string {
  return `${random.pick(filtersBegun(''))}:${random.pick([anyWord, anyMark, anyCode])(random)} `;
}

function anything(random: Random): string {
  return random.pick([anyCode, anyMark, anyWord, anyFilter])(random);
}

bench().catch((error: unknown) => {
  stop(error instanceof Error ? (error.stack ?? error.message) : String(error));
});
