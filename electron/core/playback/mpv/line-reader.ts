import { MessageLimit } from '../message-limit';

/** The longest line that mpv has reason to send, in bytes: a path, a list of chapters. */
const LONGEST = 256 * 1024;
/** More lines than this in one second are no player's. A frame is one line, a seek about ten. */
const MOST_A_SECOND = 5_000;

/** Cuts what arrives into lines, and gives up on what cannot be a player's. */
export class LineReader {
  private parts: Buffer[] = [];
  private length = 0;
  private readonly limit: MessageLimit;

  /** @param now monotonic milliseconds */
  constructor(now: () => number) {
    this.limit = new MessageLimit(MOST_A_SECOND, now);
  }

  /**
   * @param onLine told each whole line, without its end; answers whether to go on
   * @returns what is wrong; undefined while all is well
   */
  read(chunk: Buffer, onLine: (line: string) => boolean): 'endless' | 'flood' | undefined {
    let from = 0;
    for (;;) {
      const end = chunk.indexOf(10, from);
      if (end < 0) break;
      if (this.limit.isExceeded()) return 'flood';
      this.keep(chunk.subarray(from, end));
      if (this.length > LONGEST) return 'endless';
      const line = Buffer.concat(this.parts).toString('utf8');
      this.parts = [];
      this.length = 0;
      from = end + 1;
      if (!onLine(line)) return undefined;
    }
    this.keep(chunk.subarray(from));
    return this.length > LONGEST ? 'endless' : undefined;
  }

  private keep(part: Buffer): void {
    // A copy: what is left of a chunk would otherwise keep the whole of it.
    if (part.length > 0) this.parts.push(Buffer.from(part));
    this.length += part.length;
  }
}
