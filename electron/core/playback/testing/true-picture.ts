interface Stretch {
  /** Monotonic milliseconds. */
  from: number;
  /** Seconds of the copy. */
  position: number;
  rate: number;
  playing: boolean;
}

/** Where the picture on the screen really is, at any instant that has been written so far. */
export class TruePicture {
  private readonly stretches: Stretch[];

  constructor(from: number, position: number) {
    this.stretches = [{ from, position, rate: 1, playing: true }];
  }

  /** From an instant on, later than all before, the picture goes on in another way. */
  change(from: number, change: Partial<Omit<Stretch, 'from'>>): void {
    const last = this.stretchAt(from);
    this.stretches.push({ ...last, position: this.positionAt(from), ...change, from });
  }

  /** Seconds of the copy at an instant (ms). */
  positionAt(now: number): number {
    const { from, position, rate, playing } = this.stretchAt(now);
    return playing ? position + ((now - from) / 1000) * rate : position;
  }

  private stretchAt(now: number): Stretch {
    const found = this.stretches.findLast(({ from }) => from <= now) ?? this.stretches[0];
    if (!found) throw new RangeError('A picture has at least one stretch.');
    return found;
  }
}
