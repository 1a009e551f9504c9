import { GrowingBytes } from './growing-bytes';
import { readPostings, writePostings } from './posting-list';
import type { SectionWriter } from './sections';
import { TermTableWriter } from './term-table';

/** A beginning whose terms have more documents than this, added up, gets a list of its own. */
const HEAVY = 6_000;
const HEAVY_PART = 1 / 10;
const LONGEST = 4;

interface Lists {
  terms: readonly string[];
  counts: readonly number[];
  starts: readonly number[];
  postings: GrowingBytes;
}

/**
 * Writes for each beginning of many words which documents hold a word with it, and the most that such a word weighs
 * there: to put hundreds of lists together at a key would take longer than the next key.
 */
export function writeHeavyPrefixes(sections: SectionWriter, documents: number, lists: Lists): void {
  const heavy = Math.max(HEAVY, documents * HEAVY_PART);
  const table = new TermTableWriter();
  const out = new GrowingBytes();
  const union = new Union(documents, lists);
  for (const { prefix, from, to } of heavyRanges(lists, heavy)) {
    const { docs, weights, count } = union.of(from, to);
    out.align(2);
    table.add(prefix, out.length, count);
    writePostings(out, { docs, weights, count }, documents);
  }
  table.finish(sections, 'prefixes', out.length);
  sections.add('prefixes.postings', [out.view()]);
}

/** The beginnings that are heavy, in the order of their code units, and the places [from, to) of their terms. */
function heavyRanges(
  { terms, counts }: Lists,
  heavy: number,
): { prefix: string; from: number; to: number }[] {
  const found: { prefix: string; from: number; to: number }[] = [];
  for (let length = 1; length <= LONGEST; length += 1) {
    let from = 0;
    while (from < terms.length) {
      const prefix = (terms[from] ?? '').slice(0, length);
      let sum = 0;
      let to = from;
      for (; terms[to]?.slice(0, length) === prefix; to += 1) sum += counts[to] ?? 0;
      if (prefix.length === length && to > from + 1 && sum > heavy)
        found.push({ prefix, from, to });
      from = to;
    }
  }
  return found.sort((a, b) => (a.prefix < b.prefix ? -1 : 1));
}

class Union {
  private readonly docs: Uint32Array;
  private readonly weights: Uint16Array;
  private readonly most: Uint16Array;
  private readonly room: { docs: Uint32Array };

  constructor(
    private readonly documents: number,
    private readonly lists: Lists,
  ) {
    this.docs = new Uint32Array(documents);
    this.weights = new Uint16Array(documents);
    this.most = new Uint16Array(documents);
    this.room = { docs: new Uint32Array(documents) };
  }

  of(from: number, to: number): { docs: Uint32Array; weights: Uint16Array; count: number } {
    const { most, documents, lists } = this;
    most.fill(0);
    for (let term = from; term < to; term += 1) {
      const start = lists.starts[term] ?? 0;
      const end = lists.starts[term + 1] ?? lists.postings.length;
      const bytes = lists.postings.view(start).subarray(0, end - start);
      const list = readPostings(bytes, lists.counts[term] ?? 0, documents, this.room);
      const { docs, weights } = list;
      if (list.isDense) {
        for (let doc = 0; doc < documents; doc += 1) {
          const weight = weights[doc] ?? 0;
          if (weight > (most[doc] ?? 0)) most[doc] = weight;
        }
      } else {
        for (let i = 0; i < list.count; i += 1) {
          const doc = docs[i] ?? 0;
          const weight = weights[i] ?? 0;
          if (weight > (most[doc] ?? 0)) most[doc] = weight;
        }
      }
    }
    let count = 0;
    for (let doc = 0; doc < documents; doc += 1) {
      const weight = most[doc] ?? 0;
      if (weight === 0) continue;
      this.docs[count] = doc;
      this.weights[count] = weight;
      count += 1;
    }
    return { docs: this.docs, weights: this.weights, count };
  }
}
