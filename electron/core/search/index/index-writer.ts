import { FacetWriter } from './facet-writer';
import type { DocumentColumns, IndexMeta } from './documents';
import { GrowingBytes } from './growing-bytes';
import { writeHeavyPrefixes } from './heavy-prefixes';
import { leapsOf } from './positions';
import { writePostings } from './posting-list';
import { SectionWriter, type ByteSink } from './sections';
import { searchLanguage } from '../language/search-language';
import { stemRings } from './stem-rings';
import { TermTableWriter } from './term-table';
import { Weigher } from './weigher';

/**
 * Writes an index: the terms in the order of their code units, then the facets in theirs, then the rest. Memory is
 * wanted for the lists, not for the texts.
 */
export class IndexWriter {
  private readonly sections: SectionWriter;
  private readonly terms: string[] = [];
  private readonly counts: number[] = [];
  private readonly holding: number[] = [];
  private readonly starts: number[] = [];
  private readonly postings = new GrowingBytes(1 << 16);
  private readonly positionStarts: number[] = [];
  private readonly positions = new GrowingBytes(1 << 16);
  private readonly leaps: Uint32Array[] = [];
  private readonly facets: FacetWriter;
  private readonly weigher: Weigher;
  private readonly weights: Uint16Array;

  constructor(
    sink: ByteSink,
    private readonly meta: IndexMeta,
    private readonly columns: DocumentColumns,
  ) {
    this.sections = new SectionWriter(sink);
    this.weigher = new Weigher(columns.lengths, columns.boosts, meta.fields);
    this.weights = new Uint16Array(meta.documents);
    this.facets = new FacetWriter();
  }

  /** The texts that results are shown by, document by document. @param ends where each ends */
  addStored(pieces: Iterable<Uint8Array>, ends: Uint32Array): void {
    this.sections.add('stored', pieces);
    this.sections.add('stored.ends', [ends]);
  }

  /**
   * One term and where it stands.
   * @param docs the first `count` are the documents that hold it, in ascending order
   * @param positions as `Weigher.weigh` takes them
   */
  addTerm(term: string, docs: Uint32Array, count: number, positions: Uint8Array): void {
    this.weigher.weigh(docs, count, positions, this.weights);
    this.postings.align(2);
    this.terms.push(term);
    this.counts.push(count);
    this.holding.push(this.weigher.holding);
    this.starts.push(this.postings.length);
    writePostings(this.postings, { docs, weights: this.weights, count }, this.meta.documents);
    this.positionStarts.push(this.positions.length);
    this.positions.bytes(positions);
    const leaps = leapsOf(positions, count);
    if (leaps.length > 0) this.leaps.push(leaps);
  }

  /** One value of a filter and the documents that have it, in ascending order. */
  addFacet(facet: string, docs: Uint32Array, count: number): void {
    this.facets.add(facet, docs, count);
  }

  finish(): void {
    const { sections, terms, counts, starts, postings, positions, columns, meta } = this;
    const table = new TermTableWriter();
    terms.forEach((term, i) => {
      table.add(term, starts[i] ?? 0, counts[i] ?? 0);
    });
    table.finish(sections, 'words', postings.length);
    sections.add('words.holding', [Uint32Array.from(this.holding)]);
    this.addStems();
    sections.add('words.postings', [postings.view()]);
    sections.add('positions.starts', [
      Uint32Array.from([...this.positionStarts, positions.length]),
    ]);
    sections.add('positions', [positions.view()]);
    sections.add('positions.leaps', this.leaps);
    writeHeavyPrefixes(sections, meta.documents, { terms, counts, starts, postings });
    this.facets.finish(sections);
    for (const name of ['lengths', 'boosts', 'reveals', 'moments', 'timed', 'kinds'] as const)
      sections.add(name, [columns[name]]);
    sections.finish(meta);
  }

  /**
   * The rings of terms that share a stem; and where the stem of a word that is in no dictionary is not that word's
   * beginning, as it is in English, the stems themselves.
   */
  private addStems(): void {
    const { code, stem } = searchLanguage(this.meta.language);
    const { next, places } = stemRings(this.terms, stem);
    this.sections.add('words.stems', [next]);
    if (code === 'en') return;
    const table = new TermTableWriter();
    const stems = [...places.keys()].sort((a, b) => (a < b ? -1 : 1));
    for (const each of stems) table.add(each, 0, places.get(each) ?? 0);
    table.finish(this.sections, 'stems', 0);
  }
}
