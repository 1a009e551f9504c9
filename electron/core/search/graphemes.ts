const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** Below this no character is part of another one, but for the two that end a line. */
const FIRST_JOINING = 0x300;

/** Where what a reader takes for one character begins and ends: a letter with its marks, an emoji of several parts. */
export class Graphemes {
  private segments: Intl.Segments | undefined;

  constructor(private readonly text: string) {}

  /** The last place from which on a character begins and which is not after `at`. */
  before(at: number): number {
    if (this.isPlain(at)) return at;
    return this.containing(at)?.index ?? at;
  }

  /** The first place where a character has ended and which is not before `at`. */
  after(at: number): number {
    if (this.isPlain(at)) return at;
    const found = this.containing(at);
    return !found || found.index === at ? at : found.index + found.segment.length;
  }

  private isPlain(at: number): boolean {
    const { text } = this;
    if (at <= 0 || at >= text.length) return true;
    const [one, other] = [text.charCodeAt(at - 1), text.charCodeAt(at)];
    return one < FIRST_JOINING && other < FIRST_JOINING && !(one === 13 && other === 10);
  }

  private containing(at: number): Intl.SegmentData | undefined {
    this.segments ??= segmenter.segment(this.text);
    return this.segments.containing(at);
  }
}
