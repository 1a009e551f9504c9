import type { Numbers } from './numbers';
import type { Sections, SectionWriter } from './sections';

/** Between two terms of the dictionary's text; no term holds it. */
const BETWEEN = '\n';

/** So many terms are read one by one; whoever asks more often will want them all. */
const OFTEN = 128;

/**
 * A sorted dictionary: each term has a place, and its list of documents a stretch of bytes. It is in memory once it has
 * been asked a few times, and not before: that of a large library would be most of a start.
 */
export class TermTable {
  private readonly endNumbers: Numbers;
  private readonly starts: Numbers;
  private readonly counts: Numbers;
  private readonly stored: { from: number; length: number };
  /** Code units of all terms; as many as bytes where all of it is ASCII. */
  private readonly units: number;
  private whole: string | undefined;
  /** Terms that were read by themselves: one search goes much the same way as the next. */
  private readonly few = new Map<number, string>();

  constructor(
    private readonly sections: Sections,
    private readonly name: string,
  ) {
    this.endNumbers = sections.numbers(`${name}.ends`);
    this.starts = sections.numbers(`${name}.starts`);
    this.counts = sections.numbers(`${name}.counts`);
    this.stored = sections.place(`${name}.text`);
    this.units = this.endNumbers.at(this.endNumbers.length - 1);
  }

  get size(): number {
    return this.endNumbers.length;
  }

  /** All terms in one string, from which a term is cut out when it is wanted. */
  get text(): string {
    this.whole ??= this.sections.text(`${this.name}.text`, this.units);
    this.few.clear();
    return this.whole;
  }

  /** Where each term ends in that string. */
  get ends(): Uint32Array {
    return this.endNumbers.whole();
  }

  term(place: number): string {
    if (this.whole !== undefined) return this.cut(this.whole, place);
    const known = this.few.get(place);
    if (known !== undefined) return known;
    if (this.few.size >= OFTEN || this.units !== this.stored.length)
      return this.cut(this.text, place);
    const { from, to } = this.stretchOf(place);
    const { buffer, byteOffset } = this.sections.source.read(this.stored.from + from, to - from);
    const term = Buffer.from(buffer, byteOffset, to - from).toString('latin1');
    this.few.set(place, term);
    return term;
  }

  private cut(text: string, place: number): string {
    const { from, to } = this.stretchOf(place);
    return text.slice(from, to);
  }

  private stretchOf(place: number): { from: number; to: number } {
    if (place === 0) return { from: 0, to: this.endNumbers.at(0) };
    const { first, second } = this.endNumbers.pair(place - 1);
    return { from: first + BETWEEN.length, to: second };
  }

  /** How many documents the term has. */
  count(place: number): number {
    return this.counts.at(place);
  }

  /** Where the bytes of a term begin and end, from the beginning of the section that holds them. */
  stretch(place: number): { from: number; to: number } {
    const { first, second } = this.starts.pair(place);
    return { from: first, to: second };
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
