import { openBytes } from '#core/search/index/byte-source';
import { IndexSearch } from '#core/search/ask/index-search';
import { readIndex } from '#core/search/index/read-index';
import { parseQuery } from '#shared/search/query/parse-query';
import { readFileSync } from 'node:fs';
const dir = '/var/cache/footlight/bench-search/';
const size = process.argv[2] ?? '300000';
const index = readIndex(
  openBytes(`${dir}footlight-4-0b94006e-seed-7-86ebb5bb/${size}/files/library.bin`),
)!;
const search = new IndexSearch([index]);
const queries = JSON.parse(
  readFileSync(`${dir}queries-${size}-seed-11-86ebb5bb-8cb73cc3.json`, 'utf8'),
).filter((q: any) => q.class === (process.argv[3] ?? 'phrase'));
const times = new Map<string, number[]>();
for (let r = 0; r < 40; r++)
  for (const q of queries) {
    const t = performance.now();
    const f = search.find(parseQuery(q.text), () => Infinity, 10);
    f.hits.map(({ doc }) => index.texts.of(doc));
    const ms = performance.now() - t;
    times.set(q.text, [...(times.get(q.text) ?? []), ms]);
  }
const rows = [...times]
  .map(([t, m]) => [t, m.sort((a, b) => a - b)[3]!] as const)
  .sort((a, b) => b[1] - a[1]);
for (const [t, ms] of rows.slice(0, 25))
  console.log(
    ms.toFixed(2),
    t,
    (t.match(/[a-z']+/g) ?? [])
      .map((w) => {
        const p = index.words.find(w);
        return p < 0 ? '?' : index.words.count(p);
      })
      .join(' '),
  );
const p = (x: number) => rows[Math.floor(rows.length * (1 - x))]![1].toFixed(2);
console.log('median', p(0.5), 'p95', p(0.95));
