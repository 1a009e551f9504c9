import type { Sections, SectionWriter } from './sections';

/** Between two terms of the dictionary's text; no term holds it. */
const BETWEEN = '\n';

/** A sorted dictionary: each term has a place, and its list of documents a stretch of bytes. */
export class TermTable {
  /** All terms in one string, which costs a start nothing; a term is cut out when it is wanted. */
  readonly text: string;
  /** Where each term ends in that string. */
  readonly ends: Uint32Array;
  private readonly starts: Uint32Array;
  private readonly counts: Uint32Array;

  constructor(sections: Sections, name: string) {
    this.ends = new Uint32Array(sections.copy(`${name}.ends`));
    this.text = sections.text(`${name}.text`, this.ends[this.ends.length - 1] ?? 0);
    this.starts = new Uint32Array(sections.copy(`${name}.starts`));
    this.counts = new Uint32Array(sections.copy(`${name}.counts`));
  }

  get size(): number {
    return this.ends.length;
  }

  term(place: number): string {
    const from = place === 0 ? 0 : (this.ends[place - 1] ?? 0) + BETWEEN.length;
    return this.text.slice(from, this.ends[place]);
  }

  /** How many documents the term has. */
  count(place: number): number {
    return this.counts[place] ?? 0;
  }

  /** Where the bytes of a term begin and end, from the beginning of the section that holds them. */
  stretch(place: number): { from: number; to: number } {
    return { from: this.starts[place] ?? 0, to: this.starts[place + 1] ?? 0 };
  }

  /** The place of a term, or -1. */
  find(term: string): number {
    const place = this.firstFrom(term);
    return place < this.size && this.term(place) === term ? place : -1;
  }

  /** The places [from, to) of all terms that begin with `prefix`. */
  beginningWith(prefix: string): { from: number; to: number } {
    const from = this.firstFrom(prefix);
    // Above every term with this beginning, for no term holds this last of all code units.
    return { from, to: this.firstFrom(`${prefix}\uffff`) };
  }

  /** The first place whose term is not before `text`. */
  private firstFrom(text: string): number {
    let low = 0;
    let high = this.size;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.term(middle) < text) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

/** Writes a dictionary, whose terms come in the order of their code units. */
export class TermTableWriter {
  private readonly terms: string[] = [];
  private readonly starts: number[] = [];
  private readonly counts: number[] = [];

  add(term: string, start: number, count: number): void {
    this.terms.push(term);
    this.starts.push(start);
    this.counts.push(count);
  }

  /** @param end where the bytes of the last term end */
  finish(writer: SectionWriter, name: string, end: number): void {
    const ends = new Uint32Array(this.terms.length);
    let at = 0;
    this.terms.forEach((term, place) => {
      at += term.length;
      ends[place] = at;
      at += BETWEEN.length;
    });
    writer.add(`${name}.text`, [new TextEncoder().encode(this.terms.join(BETWEEN))]);
    writer.add(`${name}.ends`, [ends]);
    writer.add(`${name}.starts`, [Uint32Array.from([...this.starts, end])]);
    writer.add(`${name}.counts`, [Uint32Array.from(this.counts)]);
  }
}
