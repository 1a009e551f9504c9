import type { ExportFile } from '#core/exports/export-file';
import { clampToFilm, type FilmSeconds } from '#shared/film-time';
import { exportName, EXPORTS } from '#shared/notes/export';
import type { Draft, Note } from '#shared/notes/note';
import type { ExportFormat, KeptNote, NotesView, OwnNote } from '#shared/notes/views';
import type { Pack } from '#shared/pack/pack';
import { isRevealed, type Viewpoint } from '#shared/watch/spoiler-rule';
import type { Notebook } from './notebook';

/** What of a running viewing notes need to know. */
interface Viewer {
  viewpoint: () => Viewpoint;
  /** Where the film is by now. */
  position: () => FilmSeconds;
}

/** A note as a window sends it. */
interface TypedNote {
  /** The film second that the window showed when the note was begun; left out for the present one. */
  at?: FilmSeconds | undefined;
  text: string;
  about?: string | undefined;
  fromDraft?: boolean | undefined;
}

/** A viewer's notes on the open film, as far as they may be shown: what was written on a later moment in an earlier viewing waits for it. */
export class FilmNotes {
  private readonly film: string;

  constructor(
    private readonly pack: Pack,
    private readonly notebook: Notebook,
    private readonly viewer: Viewer,
  ) {
    this.film = pack.manifest.id;
  }

  view(): NotesView {
    return {
      notes: this.shown(this.notebook.of(this.film)),
      removed: this.shown(this.notebook.removedOf(this.film)),
      drafts: this.notebook
        .draftsOf(this.film)
        .filter(({ note, at }) => note === undefined || this.isShown({ at }))
        .map(({ note, at, text, about }) => ({
          note: note ?? null,
          at,
          text,
          about: about ?? null,
        })),
    };
  }

  async add({ at, text, about, fromDraft }: TypedNote): Promise<KeptNote> {
    const moment = this.momentOf(at ?? this.viewer.position());
    const known = about !== undefined && this.titleOf(about) !== undefined ? about : undefined;
    const note = await this.notebook.add(
      { film: this.film, at: moment, text, about: known },
      fromDraft,
    );
    return { note: this.own(note), shown: this.isShown(note) };
  }

  async edit(id: string, text: string): Promise<OwnNote> {
    return this.own(await this.notebook.edit(id, text));
  }

  async remove(id: string): Promise<void> {
    await this.notebook.remove(id);
  }

  async restore(id: string): Promise<void> {
    await this.notebook.restore(id);
  }

  async keepDraft({ at, ...draft }: Omit<Draft, 'film'>): Promise<void> {
    await this.notebook.keepDraft({ ...draft, film: this.film, at: this.momentOf(at) });
  }

  /** The notes that are shown, as a file. */
  exported(format: ExportFormat): ExportFile {
    const { title, year, runtimeSeconds } = this.pack.manifest.film;
    const film = { title, year, runtime: runtimeSeconds };
    const content = EXPORTS[format].write({ film, notes: this.view().notes });
    return { name: exportName(title, format), content };
  }

  /** To the millisecond that has begun, inside the film. */
  private momentOf(at: FilmSeconds): FilmSeconds {
    return clampToFilm(Math.floor(at * 1000) / 1000, this.pack.manifest.film.runtimeSeconds);
  }

  private isShown({ at }: Pick<Note, 'at'>): boolean {
    return isRevealed(at, this.viewer.viewpoint());
  }

  private shown(notes: readonly Note[]): OwnNote[] {
    return notes.filter((note) => this.isShown(note)).map((note) => this.own(note));
  }

  private own({ id, at, text, createdAt, about }: Note): OwnNote {
    const scene = this.pack.scenes.find(({ start, end }) => start <= at && at < end);
    const knowsScene = scene && isRevealed(scene.start, this.viewer.viewpoint());
    const title = about === undefined ? undefined : this.titleOf(about);
    return {
      id,
      at,
      text,
      createdAt,
      scene: knowsScene ? { id: scene.id, title: scene.title } : null,
      about: about !== undefined && title !== undefined ? { id: about, title } : null,
    };
  }

  /** Title of an entry that the viewer may know of. */
  private titleOf(id: string): string | undefined {
    const entry = this.pack.entries.find((candidate) => candidate.id === id);
    return entry && isRevealed(entry.revealsAt, this.viewer.viewpoint()) ? entry.title : undefined;
  }
}
