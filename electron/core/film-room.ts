import { FilmTransport } from '#core/film-transport';
import type { MonotonicClock } from '#core/monotonic-clock';
import type { OpenPack } from '#core/packs/open-pack';
import { Library } from '#core/reading/library';
import { Links } from '#core/reading/links';
import { SearchRoom, type SearchLibrary } from '#core/search/search-room';
import { afterFilm } from '#core/watch/after-film';
import { NEW_VIEWING } from '#core/watch/new-viewing';
import { Viewing, type Cause } from '#core/watch/viewing';
import type { FilmState } from '#shared/ipc/state';
import type { Note } from '#shared/notes/note';
import type { Pack } from '#shared/pack/pack';
import type { AfterFilmView } from '#shared/reading/after-film';
import type { Density } from '#shared/watch/density';
import { storyEnd } from '#shared/watch/film-end';
import type { SavedViewing } from '#shared/watch/viewing-state';

interface FilmRoomOptions {
  clock: MonotonicClock;
  density: Density;
  notices: boolean;
  /** What was kept of an earlier viewing; undefined where there is none. */
  saved: SavedViewing | undefined;
  /** The viewer's notes on the pack with this id; another array when one of them has changed. */
  notesOn?: (packId: string) => readonly Note[];
  /** The other films that can be searched from here. */
  library?: SearchLibrary | undefined;
  onChange: (cause: Cause) => void;
}

/** One array, for a search is kept as long as its notes are the same ones. */
const NO_NOTES: readonly Note[] = [];

/** One open film: its pack, its search and its viewing, with the viewer's eyes on all of them. */
export class FilmRoom {
  readonly film: FilmState;
  readonly search: SearchRoom;
  /** Play, pause and the like, by whoever moves the film. */
  readonly transport = new FilmTransport(() => this.viewing);
  private running: Viewing;
  private links: Links | undefined;

  constructor(
    private readonly opened: OpenPack,
    private readonly options: FilmRoomOptions,
  ) {
    const { id, film, language, palette } = opened.pack.manifest;
    this.film = {
      id,
      title: film.title,
      year: film.year,
      language,
      directors: film.directors,
      palette,
      storyEnd: storyEnd(opened.pack.manifest),
    };
    this.running = this.viewingFrom(options.saved ?? NEW_VIEWING, options);
    const { notesOn, library } = options;
    this.search = new SearchRoom({
      opened,
      viewpoint: () => this.running.viewpoint(),
      notes: () => notesOn?.(id) ?? NO_NOTES,
      library,
    });
  }

  /** The viewing that goes on. */
  get viewing(): Viewing {
    return this.running;
  }

  /** Ends the viewing that goes on, which must have been kept, and goes on with another one. */
  switchTo(saved: SavedViewing, choices: Pick<FilmRoomOptions, 'density' | 'notices'>): void {
    this.running.close();
    this.running = this.viewingFrom(saved, choices);
  }

  private viewingFrom(
    saved: SavedViewing,
    { density, notices }: Pick<FilmRoomOptions, 'density' | 'notices'>,
  ): Viewing {
    const { pack } = this.opened;
    const { clock, onChange } = this.options;
    return new Viewing(pack, clock, fitting(saved, pack), density, onChange, notices);
  }

  /** What the viewer may read by now. */
  library(): Library {
    this.links ??= new Links(this.opened.pack);
    return new Library(this.links, this.viewing.viewpoint());
  }

  /** What there is for afterwards. */
  afterFilm(): AfterFilmView {
    const { pack } = this;
    const { held } = this.viewing.state();
    const { position } = this.viewing.saved();
    const viewpoint = this.viewing.viewpoint();
    return afterFilm({ pack, viewpoint, position, held, library: this.library() });
  }

  get pack(): Pack {
    return this.opened.pack;
  }
}

/** A kept viewing may come from a version of the pack with a longer film. */
function fitting(saved: SavedViewing, pack: Pack): SavedViewing {
  const end = pack.manifest.film.runtimeSeconds;
  const within = (moment: SavedViewing['position']): SavedViewing['position'] =>
    moment > end ? end : moment;
  return { ...saved, position: within(saved.position), frontier: within(saved.frontier) };
}
