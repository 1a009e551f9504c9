import lunr from 'lunr';
import type { PostingLists, Postings } from './postings';

/** A note's own words count for nearly as much as an entry's title, for they are all that it has. */
const FIELDS = { text: 5, place: 1 } as const;
type Field = keyof typeof FIELDS;
const FIELD_NAMES = Object.keys(FIELDS) as Field[];

/** lunr's settings of BM25: how soon more of a word counts no more, and how much a long text is held back. */
const SATURATION = 1.2;
const LENGTH = 0.75;

/** A note as terms. */
export type NoteDocument = { id: string } & Record<Field, readonly string[]>;

/** How common a word is in the texts of the film. */
export type Rarity = Pick<Postings, 'refs' | 'find' | 'posting'>;

/**
 * The index of the notes, with the weights that lunr would give them if they stood among the entries of the film:
 * by themselves they are few, and each of their words would count as a common one. It is reckoned here and not
 * by lunr's builder, which takes a third of a millisecond for a note, at each change of one.
 */
export function noteLists(documents: readonly NoteDocument[], rarity: Rarity): PostingLists {
  /** Term → document → its weight but for the rarity of the term. */
  const found = new Map<string, Map<number, number>>();
  /** Term → fields that hold it, which is what lunr counts. */
  const holding = new Map<string, number>();
  for (const field of FIELD_NAMES) {
    const total = documents.reduce((sum, document) => sum + document[field].length, 0);
    documents.forEach((document, place) => {
      const terms = document[field];
      const length = 1 - LENGTH + (LENGTH * terms.length * documents.length) / total;
      for (const [term, count] of counted(terms)) {
        const weight = ((SATURATION + 1) * count) / (SATURATION * length + count);
        const weights = found.get(term) ?? new Map<number, number>();
        weights.set(place, (weights.get(place) ?? 0) + FIELDS[field] * weight);
        found.set(term, weights);
        holding.set(term, (holding.get(term) ?? 0) + 1);
      }
    });
  }
  const all = documents.length + rarity.refs.length;
  const sorted = [...found].sort(([a], [b]) => (a < b ? -1 : 1));
  return {
    lunr: lunr.version,
    refs: documents.map(({ id }) => id),
    terms: sorted.map(([term]) => term),
    postings: sorted.map(([term, weights]) => {
      const inFilm = rarity.posting(rarity.find(term)).length / 2;
      const tells = inverseFrequency((holding.get(term) ?? 0) + inFilm, all);
      return [...weights].flatMap(([place, weight]) => [place, tells * weight]);
    }),
  };
}

function counted(terms: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const term of terms) counts.set(term, (counts.get(term) ?? 0) + 1);
  return counts;
}

/** lunr's measure of how much a term tells. */
function inverseFrequency(having: number, documents: number): number {
  return Math.log(1 + Math.abs((documents - having + 0.5) / (having + 0.5)));
}
