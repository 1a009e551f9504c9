import { saidError } from '#shared/said-error';
import type { FilmSeconds } from '#shared/film-time';
import type { Entry } from '#shared/pack/entry';
import type { Read } from '#shared/pack/read';
import { withLinks, type RichBlock } from '#shared/pack/rich-text';
import type {
  ChapterLink,
  ChapterView,
  EntryView,
  LibraryView,
  Link,
  LongReadView,
  NoteView,
} from '#shared/reading/views';
import { isRevealed, type Viewpoint } from '#shared/watch/spoiler-rule';
import { figureView } from './figures';
import type { Links } from './links';
import { pictureViews } from './picture-views';

/** What of a pack one viewer may read at one point: entries, long reads, and lists of both. */
export class Library {
  constructor(
    private readonly links: Links,
    private readonly viewpoint: Viewpoint,
  ) {}

  /** All that there is to read by now. */
  contents(): LibraryView {
    return {
      reads: this.links.pack.reads.flatMap((read) => {
        const chapters = this.openChapters(read).map(({ id, title }) => ({ id, title }));
        if (chapters.length === 0) return [];
        return [{ id: read.id, title: read.title, summary: read.summary, chapters }];
      }),
      shelves: {
        scenes: this.shelf('scenes'),
        songs: this.shelf('songs'),
        people: this.shelf('people'),
        places: this.shelf('places'),
        films: this.shelf('films'),
      },
    };
  }

  /**
   * One entry, whole, with links to what it is about and back to what was written about it.
   * @throws FootlightError `not-found` alike for an id that does not exist and one that is still hidden.
   */
  entry(id: string): EntryView {
    const entry = this.open(id);
    if (!entry) {
      throw saidError('not-found', 'errors.read.entry', { where: id.slice(0, 80) });
    }
    const neighbours = this.links.shelfOf(id).filter((other) => this.isOpen(other));
    const place = neighbours.indexOf(entry);
    return {
      ...this.note(entry),
      pictures: pictureViews(this.links.pack.manifest, entry),
      sources: entry.sources.map(({ source, ref }) => ({
        title: this.links.sourceTitles[source] ?? source,
        ref,
      })),
      links: this.known(this.links.from(entry)).map(linkTo),
      notes: this.known(this.links.to(id)).map((other) => this.dated(other)),
      chapters: this.chaptersBeside(id),
      previous: asLink(neighbours[place - 1]),
      next: asLink(neighbours[place + 1]),
    };
  }

  /**
   * A long read, as far as it is open.
   * @throws FootlightError `not-found` alike for an id that does not exist and a read that is still closed.
   */
  longRead(id: string): LongReadView {
    const read = this.links.pack.reads.find((one) => one.id === id);
    const chapters = read?.chapters.flatMap((chapter): ChapterView[] => {
      const entry = this.open(chapter.entry);
      if (!entry) return [];
      const { content, at, title, verdict, verdictNote } = this.note(entry);
      const figure = chapter.figure ? figureView(chapter.figure, this.links, this.viewpoint) : null;
      const notes = this.known(chapter.entries).map((other) => this.note(other));
      const pictures = pictureViews(this.links.pack.manifest, entry);
      return [{ id: entry.id, title, at, content, verdict, verdictNote, notes, figure, pictures }];
    });
    if (!read || !chapters || chapters.length === 0) {
      throw saidError('not-found', 'errors.read.long', {
        where: id.slice(0, 80),
      });
    }
    const { title, summary } = read;
    return { id, title, summary, chapters, sources: this.links.sourceTitles };
  }

  private isOpen({ revealsAt }: Entry): boolean {
    return isRevealed(revealsAt, this.viewpoint);
  }

  /** The entry with this id, if there is one that the viewer may know. */
  private open(id: string): Entry | undefined {
    const entry = this.links.entry(id);
    return entry && this.isOpen(entry) ? entry : undefined;
  }

  private known(ids: readonly string[]): Entry[] {
    return ids.flatMap((id) => this.open(id) ?? []);
  }

  private openChapters({ chapters }: Read): Entry[] {
    return this.known(chapters.map(({ entry }) => entry));
  }

  private shelf(name: keyof LibraryView['shelves']): LibraryView['shelves']['scenes'] {
    return this.links
      .shelf(name)
      .filter((entry) => this.isOpen(entry))
      .map((entry) => this.dated(entry));
  }

  private note(entry: Entry): NoteView {
    return {
      ...this.dated(entry),
      content: this.content(entry),
      verdict: entry.verdict,
      verdictNote: entry.verdictNote ?? null,
    };
  }

  /** The text without a trace of what it would lead to too early. */
  private content(entry: Entry): RichBlock[] {
    return withLinks(entry.content, (to) => this.open(to) !== undefined);
  }

  private dated(entry: Entry): Link & { at: FilmSeconds | null } {
    return { ...linkTo(entry), at: this.links.momentOf(entry) };
  }

  /** The chapters that show the entry, and for a chapter the read that it is part of. */
  private chaptersBeside(id: string): ChapterLink[] {
    return this.links.pack.reads.flatMap((read) =>
      read.chapters
        .filter(({ entry, entries }) => entry === id || entries.includes(id))
        .flatMap(({ entry }) => this.open(entry) ?? [])
        .map((chapter) => ({
          read: read.id,
          chapter: chapter.id,
          title: `${read.title}: ${chapter.title}`,
        })),
    );
  }
}

function linkTo({ id, kind, title }: Entry): Link {
  return { id, kind, title };
}

function asLink(entry: Entry | undefined): Link | null {
  return entry ? linkTo(entry) : null;
}
