import { FileBytes } from '#core/search/index/byte-source';
import { IndexSearch } from '#core/search/ask/index-search';
import { readIndex } from '#core/search/index/read-index';
import { parseQuery } from '#shared/search/query/parse-query';
const index = readIndex(new FileBytes('/var/cache/footlight/bench-search/footlight-3-6b45e2cd-seed-7-86ebb5bb/30000/files/library.bin'))!;
const search = new IndexSearch([index]);
for (const q of ['yji', 'wosni']) {
  const { from, to } = index.words.beginningWith(q);
  console.log(q, from, to, Array.from({ length: Math.min(9, to - from) }, (_, i) => index.words.term(from + i) + ' ' + index.words.count(from + i)));
  for (const h of search.find(parseQuery(q), () => Infinity, 10).hits) { const t = index.texts.of(h.doc); console.log(h.score.toFixed(2), h.whole, t.title, '|', t.body.slice(0, 60)); }
}
