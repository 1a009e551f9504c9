import type { FilmSeconds } from '#shared/film-time';
import { inOrderOf } from '#shared/pack/collate';
import type { Entry } from '#shared/pack/entry';
import type { Pack } from '#shared/pack/pack';
import { filmPageId, pageId } from '#shared/pack/page-ids';
import type { Shelf } from '#shared/reading/views';

/** How the entries of a pack hang together, both ways, whoever may know of them. Reckoned once for each pack. */
export class Links {
  readonly sourceTitles: Record<string, string>;
  private readonly byId: ReadonlyMap<string, Entry>;
  private readonly shelves: Readonly<Record<Shelf, readonly Entry[]>>;
  /** Short entries that somebody wrote, in the order of the film. */
  private readonly written: readonly Entry[];
  /** Id of a page → ids of what was written about it, in the order of the film. */
  private readonly about = new Map<string, string[]>();
  private readonly chapters: ReadonlySet<string>;
  private readonly sceneStarts: ReadonlyMap<string, FilmSeconds>;

  constructor(readonly pack: Pack) {
    const { language } = pack.manifest;
    this.byId = new Map(pack.entries.map((entry) => [entry.id, entry]));
    this.sceneStarts = new Map(pack.scenes.map(({ id, start }) => [id, start]));
    this.sourceTitles = Object.fromEntries(
      pack.manifest.sources.map(({ id, title }) => [id, title]),
    );
    const pages = (ids: readonly string[]): Entry[] => ids.flatMap((id) => this.byId.get(id) ?? []);
    const films = [...new Set(pack.entries.flatMap((entry) => entry.films.map(filmPageId)))];
    this.shelves = {
      scenes: pages(pack.scenes.map(({ id }) => pageId('scene', id))),
      songs: pages(pack.songs.map(({ id }) => pageId('song', id))),
      people: byTitle(pages(pack.people.map(({ id }) => pageId('person', id))), language),
      places: byTitle(pages(pack.places.map(({ id }) => pageId('place', id))), language),
      films: byTitle(pages(films), language),
    };
    const isPage = new Set(Object.values(this.shelves).flat());
    this.chapters = new Set(pack.reads.flatMap((read) => read.chapters.map(({ entry }) => entry)));
    const notPages = pack.entries.filter((entry) => !isPage.has(entry));
    this.written = this.inFilmOrder(notPages.filter(({ id }) => !this.isChapter(id)));
    for (const entry of this.inFilmOrder(notPages)) {
      for (const page of this.from(entry)) {
        const list = this.about.get(page) ?? [];
        list.push(entry.id);
        this.about.set(page, list);
      }
    }
  }

  /** Whether the entry is a chapter of a long read. */
  isChapter(id: string): boolean {
    return this.chapters.has(id);
  }

  entry(id: string): Entry | undefined {
    return this.byId.get(id);
  }

  shelf(name: Shelf): readonly Entry[] {
    return this.shelves[name];
  }

  /** Those among which an entry has neighbours: its shelf, the chapters of its read, or all that was written. */
  shelfOf(id: string): readonly Entry[] {
    const entry = this.byId.get(id);
    const shelf = Object.values(this.shelves).find((pages) => pages.some((page) => page === entry));
    if (shelf) return shelf;
    const read = this.pack.reads.find(({ chapters }) =>
      chapters.some((chapter) => chapter.entry === id),
    );
    return read
      ? read.chapters.flatMap((chapter) => this.byId.get(chapter.entry) ?? [])
      : this.written;
  }

  /** Ids of the pages of what an entry is about. */
  from(entry: Entry): string[] {
    const scenes = [...entry.scenes, ...entry.cues.flatMap(({ scene }) => scene ?? [])];
    const pages = [
      ...entry.people.map((id) => pageId('person', id)),
      ...entry.songs.map((id) => pageId('song', id)),
      ...entry.places.map((id) => pageId('place', id)),
      ...scenes.map((id) => pageId('scene', id)),
      ...entry.films.map(filmPageId),
    ];
    return [...new Set(pages)].filter((id) => id !== entry.id);
  }

  /** Ids of what was written about the thing whose page has this id. */
  to(id: string): readonly string[] {
    return this.about.get(id) ?? [];
  }

  /** The moment that an entry belongs to: its first cue, else the start of its first scene or song. */
  momentOf(entry: Entry): FilmSeconds | null {
    const cue = entry.cues[0]?.at;
    if (cue !== undefined) return cue;
    const scene = entry.scenes.flatMap((id) => this.sceneStarts.get(id) ?? [])[0];
    return scene ?? null;
  }

  private inFilmOrder(entries: readonly Entry[]): Entry[] {
    const moment = (entry: Entry): number => this.momentOf(entry) ?? Infinity;
    return [...entries].sort((a, b) => {
      const [first, second] = [moment(a), moment(b)];
      return first === second ? 0 : first - second;
    });
  }
}

function byTitle(entries: readonly Entry[], language: string): Entry[] {
  const compare = inOrderOf(language);
  return [...entries].sort((a, b) => compare(a.title, b.title));
}
