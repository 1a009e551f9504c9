import type { FilmSeconds } from '#shared/film-time';
import type { MarkedText } from '#shared/search/marked-text';
import { cuttingOf } from '#shared/search/cutting';
import type { LocatedTerm } from '#shared/search/pipeline';
import type { ResultKind } from '#shared/search/result-kind';
import type { Hit } from './ask/top-hits';
import type { PackedIndex } from './index/packed-index';
import { NOTE_KIND } from './note-index';
import { markMatches, snippet, type LocatedText } from './snippet';
import { piecesOf } from './unspaced';

export interface SearchResult {
  id: string;
  /** Id of its film. */
  film: string;
  /** Of its film, as BCP 47 names it. */
  language: string;
  kind: ResultKind;
  title: string;
  /** Its first moment, or null where it has none. */
  at: FilmSeconds | null;
  score: number;
  /** Whether it answers everything that was asked. */
  whole: boolean;
  markedTitle: MarkedText[];
  snippet: MarkedText[];
}

/** A text whose words are cut when they are first wanted: most of what is looked at is not shown. */
function located(text: string, cut: (text: string) => LocatedTerm[]): LocatedText {
  let terms: LocatedTerm[] | undefined;
  return {
    text,
    get terms(): LocatedTerm[] {
      terms ??= cut(text);
      return terms;
    },
  };
}

interface Shown {
  id: string;
  title: LocatedText;
  body: LocatedText;
  asks: string[][];
}

/** So many texts are kept with their words: the next key mostly finds the same ones. */
const MOST_KEPT = 400;

/** Shows what was found in some indexes. */
export class ResultTexts {
  private readonly kept = new Map<string, Shown>();

  constructor(private readonly indexes: readonly PackedIndex[]) {}

  /** @param led whether a term is one that the query led to */
  show({ index: place, doc, score, whole }: Hit, led: (term: string) => boolean): SearchResult {
    const index = this.indexes[place];
    if (!index) throw new RangeError(`there is no index ${String(place)}`);
    const { id, title, body } = this.textsOf(index, `${String(place)}/${String(doc)}`, doc);
    const at = index.moments[doc] ?? Number.NaN;
    const film = index.meta.films[index.filmOf[doc] ?? 0];
    const language = film?.language ?? 'en';
    return {
      id,
      film: film?.id ?? '',
      language,
      kind: index.meta.kinds[index.kinds[doc] ?? 0] as ResultKind,
      title: title.text,
      at: Number.isNaN(at) ? null : (at as FilmSeconds),
      score,
      whole,
      markedTitle: markMatches(title, led),
      snippet: body.text === '' ? [] : snippet(body, led, language),
    };
  }

  /** The words of a title, and of what people might type to find it. */
  namesOf({ index: place, doc }: Hit): { title: readonly string[]; asks: readonly string[][] } {
    const index = this.indexes[place];
    if (!index) return { title: [], asks: [] };
    const { title, asks } = this.textsOf(index, `${String(place)}/${String(doc)}`, doc);
    return { title: title.terms.map(({ term }) => term), asks };
  }

  private textsOf(index: PackedIndex, key: string, doc: number): Shown {
    const known = this.kept.get(key);
    if (known) return known;
    const { id, title, body, asks } = index.texts.of(doc);
    const cutting = cuttingOf(index.meta.language);
    const cut = index.meta.kinds[0] === NOTE_KIND ? piecesOf : cutting.locate;
    const shown = {
      id,
      title: { text: title, terms: cut(title, cutting) },
      body: located(body, (text) => cut(text, cutting)),
      asks: asks.map(cutting.terms),
    };
    if (this.kept.size >= MOST_KEPT) this.kept.clear();
    this.kept.set(key, shown);
    return shown;
  }
}
