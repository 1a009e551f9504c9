import type { OpenPack } from '#core/packs/open-pack';
import type { Note } from '#shared/notes/note';
import { saidError } from '#shared/said-error';
import type { FilmSeconds } from '#shared/film-time';
import type { ResultView, SearchView } from '#shared/search/views';
import { lastRevealed, type Viewpoint } from '#shared/watch/spoiler-rule';
import type { FilmLimit } from './ask/index-search';
import { completionsOf } from './completions';
import { FilmSearch } from './film-search';
import type { IndexedFilm } from './index/documents';
import { packIndex } from './index/pack-index';
import type { PackedIndex } from './index/packed-index';
import { KnownNames } from './known-names';
import { noteIndex } from './note-index';
import type { SearchResult } from './results';
import { similarQuery } from './similar';
import { tallied } from './tallied';

/** The other films that can be searched, and who watches them. */
export interface SearchLibrary {
  /** Another array when a film has come or gone. */
  indexes: () => readonly PackedIndex[];
  /** Last film second of a film that its viewer may know of; -1 for a film that is to be left out. */
  limit: (film: IndexedFilm) => number;
}

interface SearchRoomOptions {
  opened: OpenPack;
  viewpoint: () => Viewpoint;
  /** The viewer's notes; another array when one of them has changed. */
  notes: () => readonly Note[];
  library?: SearchLibrary | undefined;
}

export interface Question {
  text: string;
  /** Where in it the caret is. */
  caret: number;
  /** Whether other films are searched, too. */
  everywhere: boolean;
}

const MOST_SIMILAR = 6;
const MOST_INSTEAD = 5;

/** A search over what stood in the indexes when it was made. */
interface Made {
  notes: readonly Note[];
  library: readonly PackedIndex[];
  /** Films of the library. */
  films: ReadonlySet<IndexedFilm>;
  search: FilmSearch;
}

/** The search of one open film, and from there of all films. */
export class SearchRoom {
  private own: PackedIndex | undefined;
  private knownNames: KnownNames | undefined;
  /** Of this film, and of all films: whoever looks at both goes to and fro. */
  private readonly made = new Map<'own' | 'all', Made>();
  private readonly filmId: string;

  constructor(private readonly options: SearchRoomOptions) {
    this.filmId = options.opened.pack.manifest.id;
  }

  /** Makes the search ready; the first question does so too, but then somebody waits. */
  prepare(everywhere = false): Made {
    const { opened, notes: notesOf, library } = this.options;
    const { pack } = opened;
    this.own ??= opened.index ?? packIndex(pack);
    const notes = notesOf();
    const others = everywhere ? (library?.indexes() ?? NONE) : NONE;
    const which = everywhere ? 'all' : 'own';
    const known = this.made.get(which);
    if (known?.notes === notes && known.library === others) return known;
    const noted = notes.length > 0 ? noteIndex(notes, pack) : undefined;
    const made = {
      notes,
      library: others,
      films: new Set(others.flatMap(({ meta }) => meta.films)),
      search: new FilmSearch([this.own, ...others], noted),
    };
    this.made.set(which, made);
    return made;
  }

  private get names(): KnownNames {
    this.knownNames ??= new KnownNames(this.options.opened.pack);
    return this.knownNames;
  }

  /** Asks what nobody hears the answer of, so that a viewer's first key is as quick as the next ones. */
  warmUp(): void {
    for (const step of this.warmUps(false)) step();
  }

  /** The same in steps, to be done one by one: each question to a thousand films that are not in memory yet takes a while. */
  warmUps(everywhere: boolean): (() => void)[] {
    const { title } = this.options.opened.pack.manifest.film;
    const alone = ['a', 'the', 'film', title, 'xqzv', 'kind:goof'];
    const texts = everywhere
      ? [...alone, 's', 'stra', 'obzervatory', 'the streat', 'of th']
      : alone;
    return texts.map((text) => () => void this.ask({ text, caret: text.length, everywhere }));
  }

  ask({ text, caret, everywhere }: Question): SearchView {
    const made = this.prepare(everywhere);
    const { search } = made;
    const viewpoint = this.options.viewpoint();
    const limit = this.limits(made, viewpoint);
    const answer = search.answerApart(text, limit);
    const results = [...answer.results, ...answer.others];
    return {
      results: results.map(viewOf),
      ...tallied(answer, search.indexes, new Set(results.map(({ film }) => film))),
      hasOthers: this.others().next().done === false,
      issues: answer.query.issues,
      moment: (answer.query.moment?.seconds ?? null) as FilmSeconds | null,
      corrected: answer.corrected,
      completions: completionsOf(text, caret, {
        names: this.names,
        films: () => (everywhere ? this.otherTitles() : []),
        viewpoint,
      }),
      instead: results.length > 0 ? [] : this.names.like(text, viewpoint, MOST_INSTEAD),
    };
  }

  /**
   * Entries that share most of their words with one.
   * @throws FootlightError `not-found` if the viewer may know of no such entry
   */
  similarTo(id: string): ResultView[] {
    const { pack } = this.options.opened;
    const viewpoint = this.options.viewpoint();
    const entry = pack.entries.find(
      (one) => one.id === id && one.revealsAt <= lastRevealed(viewpoint),
    );
    if (!entry) throw saidError('not-found', 'errors.read.page');
    const made = this.prepare();
    const query = similarQuery(entry, made.search.rarity, made.search.language);
    return made.search
      .answerQuery(query, this.limits(made, viewpoint), MOST_SIMILAR + 1)
      .results.filter((result) => result.id !== id && result.kind !== 'note')
      .slice(0, MOST_SIMILAR)
      .map(viewOf);
  }

  private otherTitles(): string[] {
    return Array.from(this.others(), ({ title }) => title);
  }

  /** The other films that can be searched, one by one: mostly it is enough to know of the first. */
  private *others(): Generator<IndexedFilm> {
    const { library } = this.options;
    for (const { meta } of library?.indexes() ?? [])
      for (const film of meta.films)
        if (film.id !== this.filmId && (library?.limit(film) ?? -1) >= 0) yield film;
  }

  /** The film that is open is searched by its own index: the library may hold an older version of it. */
  private limits({ films }: Made, viewpoint: Viewpoint): FilmLimit {
    const last = lastRevealed(viewpoint);
    return (film) => {
      if (!films.has(film)) return last;
      if (film.id === this.filmId) return -1;
      return this.options.library?.limit(film) ?? -1;
    };
  }
}

const NONE: readonly PackedIndex[] = [];

function viewOf({ markedTitle, ...result }: SearchResult): ResultView {
  const { id, film, language, kind, at, snippet, whole } = result;
  return { id, film, language, kind, at, title: markedTitle, snippet, whole };
}
