import { MemoryBytes } from '../byte-source';
import { GrowingBytes } from '../growing-bytes';
import { Sections, SectionWriter } from '../sections';
import { TermTable, TermTableWriter } from '../term-table';

/** What a writer of sections has written. */
export function writtenSections(write: (writer: SectionWriter) => void): Sections {
  const out = new GrowingBytes();
  const writer = new SectionWriter({
    write: (bytes) => {
      out.bytes(bytes);
    },
  });
  write(writer);
  writer.finish({});
  return new Sections(new MemoryBytes(out.view().slice()));
}

/** A dictionary of terms in the order of their code units; the list of each is one byte, its count its place. */
export function termTable(terms: readonly string[]): TermTable {
  const sections = writtenSections((writer) => {
    const table = new TermTableWriter();
    terms.forEach((term, place) => {
      table.add(term, place, place);
    });
    table.finish(writer, 'terms', terms.length);
  });
  return new TermTable(sections, 'terms');
}
