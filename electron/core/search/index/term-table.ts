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
  private asked = 0;

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
    return this.whole;
  }

  /** Where each term ends in that string. */
  get ends(): Uint32Array {
    return this.endNumbers.whole();
  }

  term(place: number): string {
    const from = place === 0 ? 0 : this.endNumbers.at(place - 1) + BETWEEN.length;
    const to = this.endNumbers.at(place);
    if (this.whole !== undefined || this.asked >= OFTEN || this.units !== this.stored.length)
      return this.text.slice(from, to);
    this.asked += 1;
    const { buffer, byteOffset } = this.sections.source.read(
      this.stored.from + from,
      Math.max(0, to - from),
    );
    return Buffer.from(buffer, byteOffset, to - from).toString('latin1');
  }

  /** How many documents the term has. */
  count(place: number): number {
    return this.counts.at(place);
  }

  /** Where the bytes of a term begin and end, from the beginning of the section that holds them. */
  stretch(place: number): { from: number; to: number } {
    return { from: this.starts.at(place), to: this.starts.at(place + 1) };
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
