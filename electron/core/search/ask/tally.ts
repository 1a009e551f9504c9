import type { IndexMeta } from '../index/documents';

/** How many of each film and kind were found: those that answer everything that was asked, or where there are none, all that answer a part of it. */
export class Tally {
  private constructor(private readonly counts: readonly IndexTally[]) {}

  /** With nothing counted yet. */
  static over(metas: readonly Pick<IndexMeta, 'films' | 'kinds'>[]): Tally {
    return new Tally(metas.map((meta) => new IndexTally(meta)));
  }

  /** What was counted of some indexes and of others as one. @param counts index by index */
  static of(counts: readonly IndexTally[]): Tally {
    return new Tally(counts);
  }

  /** What was found in one index, to be counted there. */
  of(index: number): IndexTally {
    const found = this.counts[index];
    if (!found) throw new RangeError(`there is no index ${String(index)}`);
    return found;
  }

  /** Documents that answer everything. */
  get wholes(): number {
    return this.counts.reduce((sum, { wholes }) => sum + wholes.total, 0);
  }

  get total(): number {
    const which = this.which;
    return this.counts.reduce((sum, counts) => sum + counts[which].total, 0);
  }

  /** Documents of one film of one index. */
  ofFilm(index: number, film: number): number {
    return this.counts[index]?.[this.which].films[film] ?? 0;
  }

  /** Documents of each kind of one index, by the kind's place in its list. */
  ofKinds(index: number): Uint32Array {
    return this.counts[index]?.[this.which].kinds ?? new Uint32Array();
  }

  private get which(): 'wholes' | 'parts' {
    return this.wholes > 0 ? 'wholes' : 'parts';
  }
}

export class IndexTally {
  readonly wholes: Counts;
  readonly parts: Counts;

  constructor({ films, kinds }: Pick<IndexMeta, 'films' | 'kinds'>) {
    this.wholes = new Counts(films.length, kinds.length);
    this.parts = new Counts(films.length, kinds.length);
  }

  count(isWhole: boolean, film: number, kind: number): void {
    (isWhole ? this.wholes : this.parts).add(film, kind);
  }
}

class Counts {
  total = 0;
  readonly films: Uint32Array;
  readonly kinds: Uint32Array;

  constructor(films: number, kinds: number) {
    this.films = new Uint32Array(films);
    this.kinds = new Uint32Array(kinds);
  }

  add(film: number, kind: number): void {
    this.total += 1;
    this.films[film] = (this.films[film] ?? 0) + 1;
    this.kinds[kind] = (this.kinds[kind] ?? 0) + 1;
  }
}
