/** A document of one of the indexes, and how well it answers. */
export interface Hit {
  index: number;
  doc: number;
  score: number;
  /** Whether it answers everything that was asked, words that every sentence has aside. */
  whole: boolean;
}

/** Keeps the best of many, best first; among equals the one that came first. */
export class TopHits {
  readonly hits: Hit[] = [];

  constructor(private readonly most: number) {}

  /** What a score must be above to be kept. */
  get bar(): number {
    return this.hits.length < this.most
      ? -Infinity
      : (this.hits[this.most - 1]?.score ?? -Infinity);
  }

  offer(index: number, doc: number, score: number, whole: boolean): void {
    const { hits, most } = this;
    if (hits.length === most) {
      if (score <= (hits[most - 1]?.score ?? 0)) return;
      hits.pop();
    }
    let place = hits.length;
    while (place > 0 && (hits[place - 1]?.score ?? 0) < score) place -= 1;
    hits.splice(place, 0, { index, doc, score, whole });
  }
}
