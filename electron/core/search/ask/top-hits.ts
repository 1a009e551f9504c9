/** A document of one of the indexes, and how well it answers. */
export interface Hit {
  index: number;
  doc: number;
  score: number;
  /** Whether it answers everything that was asked, words that every sentence has aside. */
  whole: boolean;
}

/** Keeps the best of one index, best first; equal ones in the order of their documents, whatever order they come in. */
export class TopHits {
  readonly hits: Hit[] = [];

  /** @param most at least one */
  constructor(private readonly most: number) {}

  offer(index: number, doc: number, score: number, whole: boolean): void {
    const { hits, most } = this;
    const last = hits.length === most ? hits[most - 1] : undefined;
    if (last) {
      if (score < last.score || (score === last.score && doc > last.doc)) return;
      hits.pop();
    }
    let place = hits.length;
    for (; place > 0; place -= 1) {
      const above = hits[place - 1];
      if (!above || above.score > score || (above.score === score && above.doc < doc)) break;
    }
    hits.splice(place, 0, { index, doc, score, whole });
  }
}
