/** Evenly spread numbers, always the same for the same seeds. */
export class Random {
  private state: number;

  /** @param seeds whole numbers; those of any other list give numbers that have nothing to do with these */
  constructor(...seeds: number[]) {
    this.state = 0x9e3779b9;
    for (const seed of seeds) {
      this.state = Math.imul(this.state ^ seed, 0x85ebca6b);
      this.state = Math.imul(this.state ^ (this.state >>> 13), 0xc2b2ae35);
      this.state ^= this.state >>> 16;
    }
  }

  /** From 0 to 1, without 1. */
  next(): number {
    this.state = (this.state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.state ^ (this.state >>> 15), this.state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  }

  /** A whole number from 0 on, below `limit`. */
  below(limit: number): number {
    return Math.floor(this.next() * limit);
  }

  /** A whole number, `least` and `most` among them. */
  between(least: number, most: number): number {
    return least + this.below(most - least + 1);
  }

  pick<T>(list: readonly T[]): T {
    const found = list[this.below(list.length)];
    if (found === undefined) throw new RangeError('there is nothing to pick from');
    return found;
  }

  chance(share: number): boolean {
    return this.next() < share;
  }
}
