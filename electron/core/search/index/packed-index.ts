import type { ByteSource } from './byte-source';
import { checkedMeta, type IndexMeta } from './documents';
import type { Numbers } from './numbers';
import { leapsFor, type Positions } from './positions';
import { isDense, readGaps, readPostings, type PostingList } from './posting-list';
import { HeldDocuments } from './held-documents';
import { Sections } from './sections';
import { StoredTexts } from './stored-texts';
import { TermTable } from './term-table';

/** Reads an index: its dictionary and the columns that each search asks stay in memory, lists and texts are read when they are wanted. */
export class PackedIndex {
  readonly meta: IndexMeta;
  readonly words: TermTable;
  /** Beginnings of many words, which have lists of their own. */
  readonly prefixes: TermTable;
  /** For each document the place of its film in the index's list. */
  readonly filmOf: Uint16Array;
  readonly texts: StoredTexts;
  private readonly sections: Sections;
  private readonly holdings: Numbers;
  private readonly stems: Numbers;
  private readonly positionStarts: Numbers;
  private readonly postingsFrom: number;
  private readonly prefixesFrom: number;
  private readonly late: {
    facets?: TermTable;
    leapStarts?: Uint32Array;
    stems?: TermTable;
  } = {};
  private readonly columns = new Map<string, ArrayBuffer>();

  /** @throws RangeError or SyntaxError if the bytes are no index */
  constructor(source: ByteSource) {
    this.sections = new Sections(source);
    const { sections } = this;
    this.meta = checkedMeta(sections.meta);
    this.words = new TermTable(sections, 'words');
    this.prefixes = new TermTable(sections, 'prefixes');
    if (sections.place('reveals').length !== this.meta.documents * Float64Array.BYTES_PER_ELEMENT) {
      throw new RangeError('the index has another number of documents than it says');
    }
    this.holdings = sections.numbers('words.holding');
    this.stems = sections.numbers('words.stems');
    this.positionStarts = sections.numbers('positions.starts');
    this.postingsFrom = sections.place('words.postings').from;
    this.prefixesFrom = sections.place('prefixes.postings').from;
    this.texts = new StoredTexts(sections);
    this.filmOf = new Uint16Array(this.meta.documents);
    this.meta.films.forEach(({ from, to }, film) => this.filmOf.fill(film, from, to));
  }

  get documents(): number {
    return this.meta.documents;
  }

  /** Fields of documents that hold a term. */
  holding(word: number): number {
    return this.holdings.at(word);
  }

  /** The other terms that share the stem of a term. */
  sharingStem(word: number): number[] {
    const sharing: number[] = [];
    const after = (place: number): number => this.stems.at(place);
    // No ring is longer than the dictionary.
    for (
      let next = after(word);
      next !== word && sharing.length < this.words.size;
      next = after(next)
    )
      sharing.push(next);
    return sharing;
  }

  /** One of the terms with a stem, -1 where there is none; undefined of an index that keeps no list of stems. */
  withStem(stem: string): number | undefined {
    if (this.meta.language === 'en') return undefined;
    this.late.stems ??= new TermTable(this.sections, 'stems');
    const place = this.late.stems.find(stem);
    return place < 0 ? -1 : this.late.stems.count(place);
  }

  /**
   * The lists of all terms [from, to) of the dictionary, which stand one after the other and are read at once. Each
   * stands until the next one is given out.
   */
  *postings(from: number, to: number, room: PostingRoom): Iterable<PostingList> {
    if (to <= from) return;
    const start = this.words.stretch(from).from;
    const end = this.words.stretch(to - 1).to;
    const bytes = this.sections.source.read(this.postingsFrom + start, end - start);
    for (let word = from; word < to; word += 1) {
      const own = this.words.stretch(word);
      const list = bytes.subarray(own.from - start, own.to - start);
      yield readPostings(list, this.words.count(word), this.documents, room);
    }
  }

  /** The list of a beginning of many words; it stands until the next one is read into the same room. */
  prefixPosting(prefix: number, room: PostingRoom): PostingList {
    const { from, to } = this.prefixes.stretch(prefix);
    const bytes = this.sections.source.read(this.prefixesFrom + from, to - from);
    return readPostings(bytes, this.prefixes.count(prefix), this.documents, room);
  }

  /** For each document of a term how often and where it stands; it stands until the next read. */
  positions(word: number): Positions {
    const { first: start, second: end } = this.positionStarts.pair(word);
    const leaps = this.leaps(word);
    const { from } = this.sections.place('positions');
    return { bytes: this.sections.source.read(from + start, end - start), leaps };
  }

  private leaps(word: number): Uint32Array {
    const { words } = this;
    const count = leapsFor(words.count(word));
    if (count === 0) return NO_LEAPS;
    this.late.leapStarts ??= runningTotal(words.size, (place) => leapsFor(words.count(place)));
    const { from } = this.sections.place('positions.leaps');
    const at = from + (this.late.leapStarts[word] ?? 0) * Uint32Array.BYTES_PER_ELEMENT;
    return new Uint32Array(
      this.sections.source.take(at, count * Uint32Array.BYTES_PER_ELEMENT).buffer,
    );
  }

  /** The values of filters. */
  get facets(): TermTable {
    this.late.facets ??= new TermTable(this.sections, 'facets');
    return this.late.facets;
  }

  /** The documents of a facet, in ascending order. */
  facetDocuments(facet: number): Uint32Array {
    const { from, to } = this.facets.stretch(facet);
    const base = this.sections.place('facets.lists').from;
    const docs = new Uint32Array(this.facets.count(facet));
    readGaps(this.sections.source.read(base + from, to - from), 0, docs.length, docs);
    return docs;
  }

  /** The documents of a term, in memory of their own. */
  held(word: number): HeldDocuments {
    const { words, documents } = this;
    const count = words.count(word);
    const { from, to } = words.stretch(word);
    const bytes = this.sections.source.take(this.postingsFrom + from, to - from);
    const docs = new Uint32Array(isDense(count, documents) ? 0 : count);
    return new HeldDocuments(readPostings(bytes, count, documents, { docs }), documents);
  }

  /** The documents of all terms [from, to), which are those that begin with `prefix`. */
  heldByAny(prefix: string, from: number, to: number): HeldDocuments {
    const { documents } = this;
    const room = { docs: new Uint32Array(documents) };
    const heavy = this.prefixes.find(prefix);
    if (heavy >= 0) {
      const list = this.prefixPosting(heavy, room);
      return new HeldDocuments({ ...list, weights: list.weights.slice() }, documents);
    }
    const marks = new Uint16Array(documents);
    for (const { isDense: isMarked, count, docs, weights } of this.postings(from, to, room)) {
      if (isMarked) weights.forEach((weight, doc) => (marks[doc] ||= weight));
      else for (let i = 0; i < count; i += 1) marks[docs[i] ?? 0] = 1;
    }
    const count = marks.reduce((sum, mark) => sum + Math.sign(mark), 0);
    return new HeldDocuments({ isDense: true, count, docs: room.docs, weights: marks }, documents);
  }

  /** For each document the film second from which a first-time viewer may know of it. */
  get reveals(): Float64Array {
    return new Float64Array(this.column('reveals'));
  }

  /** For each document the film second of its first moment, or NaN. */
  get moments(): Float64Array {
    return new Float64Array(this.column('moments'));
  }

  /** For each document 1 if it is about a moment of its own. */
  get timed(): Uint8Array {
    return new Uint8Array(this.column('timed'));
  }

  /** For each document the place of its kind in the index's list. */
  get kinds(): Uint8Array {
    return new Uint8Array(this.column('kinds'));
  }

  /** How much each document counts for by its author's word. */
  get boosts(): Float32Array {
    return new Float32Array(this.column('boosts'));
  }

  /** Words in each field, document by document. Wanted to merge indexes only, and not kept. */
  lengths(): Uint16Array {
    return new Uint16Array(this.sections.copy('lengths'));
  }

  close(): void {
    this.sections.source.close();
  }

  private column(name: string): ArrayBuffer {
    const known = this.columns.get(name) ?? this.sections.copy(name);
    this.columns.set(name, known);
    return known;
  }
}

const NO_LEAPS = new Uint32Array();

/** For each place the total of all before it. */
function runningTotal(size: number, of: (place: number) => number): Uint32Array {
  const totals = new Uint32Array(size);
  for (let place = 1; place < size; place += 1)
    totals[place] = (totals[place - 1] ?? 0) + of(place - 1);
  return totals;
}

/** What the documents of a list are read into, one place for each document of the index. */
export interface PostingRoom {
  docs: Uint32Array;
}
