import type { FilmSeconds } from '#shared/film-time';
import type { Entry } from '#shared/pack/entry';
import type { Pack } from '#shared/pack/pack';
import { plainText } from '#shared/pack/rich-text';
import { isRevealed, type Viewpoint } from '#shared/watch/spoiler-rule';
import type { IndexFile } from './build-index';
import { Postings } from './postings';
import { Ranking, type Ranked } from './ranking';
import { searchIn, type SearchResult, type SearchSource } from './search-sources';
import { locate, markMatches, snippet, type LocatedText } from './snippet';

/** Answers a viewer's words over one pack. */
export class FilmSearch implements SearchSource {
  readonly isOwn = false;
  private readonly postings: Postings;
  private readonly ranking: Ranking;
  /** The entries in the order of the postings' documents. */
  private readonly entries: readonly (Entry | undefined)[];
  private readonly moments: ReadonlyMap<string, FilmSeconds>;
  /** Texts of entries that have been among the results: the next key mostly finds the same ones. */
  private readonly texts = new Map<Entry, { title: LocatedText; body: LocatedText }>();

  constructor(pack: Pack, file: IndexFile) {
    this.postings = new Postings(file);
    this.ranking = new Ranking(this.postings, new Map(Object.entries(file.stems)));
    const byId = new Map(pack.entries.map((entry) => [entry.id, entry]));
    this.entries = this.postings.refs.map((ref) => byId.get(ref));
    const sceneStart = new Map(pack.scenes.map((scene) => [scene.id, scene.start]));
    this.moments = new Map(
      pack.entries.flatMap((entry): [string, FilmSeconds][] => {
        const at = entry.cues[0]?.at ?? entry.scenes.flatMap((id) => sceneStart.get(id) ?? [])[0];
        return at === undefined ? [] : [[entry.id, at]];
      }),
    );
  }

  /**
   * The entries that answer `query`, best first, among those that the viewer may know of. The mask lies
   * before every count and ranking: an entry that is still hidden neither takes a place in the list nor
   * keeps near spellings from being tried.
   */
  search(query: string, viewpoint: Viewpoint): SearchResult[] {
    return searchIn([this], query, viewpoint);
  }

  rank(
    words: readonly string[],
    near: boolean,
    viewpoint: Viewpoint,
  ): { ranked: Ranked[]; asked: ReadonlySet<string> } {
    return this.ranking.rank(words, near, (document) => {
      const entry = this.entries[document];
      return entry !== undefined && isRevealed(entry.revealsAt, viewpoint);
    });
  }

  idOf(document: number): string {
    return this.postings.refs[document] ?? '';
  }

  present({ document, score }: Ranked, asked: ReadonlySet<string>): SearchResult {
    const entry = this.entries[document];
    if (!entry) throw new Error(`the index has no document ${String(document)}`);
    const isMatch = (term: string): boolean => asked.has(term);
    const { title, body } = this.textsOf(entry);
    return {
      id: entry.id,
      kind: entry.kind,
      title: entry.title,
      at: this.moments.get(entry.id) ?? null,
      score,
      markedTitle: markMatches(title, isMatch),
      snippet: snippet(body, isMatch),
    };
  }

  /** How common words are: what a word of another text is worth beside these. */
  get rarity(): Postings {
    return this.postings;
  }

  private textsOf(entry: Entry): { title: LocatedText; body: LocatedText } {
    const known = this.texts.get(entry);
    if (known) return known;
    const texts = { title: locate(entry.title), body: locate(plainText(entry.content)) };
    this.texts.set(entry, texts);
    return texts;
  }
}
