import { GrowingBytes } from './growing-bytes';
import type { SectionWriter } from './sections';
import { TermTableWriter } from './term-table';

/** Writes which documents have which value of a filter: lists without weights. */
export class FacetWriter {
  private readonly table = new TermTableWriter();
  private readonly lists = new GrowingBytes();

  add(facet: string, docs: Uint32Array, count: number): void {
    this.table.add(facet, this.lists.length, count);
    let before = 0;
    for (let i = 0; i < count; i += 1) {
      const doc = docs[i] ?? 0;
      this.lists.varint(doc - before);
      before = doc;
    }
  }

  finish(sections: SectionWriter): void {
    this.table.finish(sections, 'facets', this.lists.length);
    sections.add('facets.lists', [this.lists.view()]);
  }
}
