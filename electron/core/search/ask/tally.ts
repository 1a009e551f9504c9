/** How many of each film and kind were found: those that answer everything that was asked, or where there are none, all that answer a part of it. */
export class Tally {
  private readonly wholes = new Counts();
  private readonly parts = new Counts();

  count(isWhole: boolean, index: number, film: number, kind: number): void {
    (isWhole ? this.wholes : this.parts).add(index, film, kind);
  }

  private get counted(): Counts {
    return this.wholes.total > 0 ? this.wholes : this.parts;
  }

  get total(): number {
    return this.counted.total;
  }

  /** Documents of one film of one index. */
  ofFilm(index: number, film: number): number {
    return this.counted.films[index]?.[film] ?? 0;
  }

  /** Documents of each kind of one index, by the kind's place in its list. */
  ofKinds(index: number): readonly number[] {
    return this.counted.kinds[index] ?? [];
  }
}

class Counts {
  total = 0;
  readonly films: number[][] = [];
  readonly kinds: number[][] = [];

  add(index: number, film: number, kind: number): void {
    this.total += 1;
    const films = (this.films[index] ??= []);
    films[film] = (films[film] ?? 0) + 1;
    const kinds = (this.kinds[index] ??= []);
    kinds[kind] = (kinds[kind] ?? 0) + 1;
  }
}
