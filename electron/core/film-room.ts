import type { MonotonicClock } from '#core/monotonic-clock';
import type { OpenPack } from '#core/packs/open-pack';
import { Library } from '#core/reading/library';
import { Links } from '#core/reading/links';
import { buildIndex } from '#core/search/build-index';
import { FilmSearch } from '#core/search/film-search';
import { afterFilm } from '#core/watch/after-film';
import { NEW_VIEWING, Viewing, type Cause } from '#core/watch/viewing';
import type { ResultView } from '#shared/ipc/contract';
import type { FilmState } from '#shared/ipc/state';
import type { Pack } from '#shared/pack/pack';
import type { AfterFilmView } from '#shared/reading/after-film';
import type { Density } from '#shared/watch/density';
import { storyEnd } from '#shared/watch/film-end';
import type { SavedViewing } from '#shared/watch/viewing-state';

interface FilmRoomOptions {
  clock: MonotonicClock;
  density: Density;
  /** What was kept of an earlier viewing of the pack with this id. */
  savedFor: (packId: string) => SavedViewing | undefined;
  onChange: (cause: Cause) => void;
}

/** One open film: its pack, its search and its viewing, with the viewer's eyes on all of them. */
export class FilmRoom {
  readonly film: FilmState;
  readonly viewing: Viewing;
  private filmSearch: FilmSearch | undefined;
  private links: Links | undefined;

  constructor(
    private readonly opened: OpenPack,
    options: FilmRoomOptions,
  ) {
    const { pack } = opened;
    const { id, film } = pack.manifest;
    this.film = {
      id,
      title: film.title,
      year: film.year,
      directors: film.directors,
      storyEnd: storyEnd(pack.manifest),
    };
    this.viewing = new Viewing(
      pack,
      options.clock,
      fitting(options.savedFor(id) ?? NEW_VIEWING, pack),
      options.density,
      options.onChange,
    );
  }

  /** Makes the search ready; the first question does so too, but then somebody waits. */
  prepareSearch(): FilmSearch {
    const { pack, index } = this.opened;
    this.filmSearch ??= new FilmSearch(pack, index ?? buildIndex(pack));
    return this.filmSearch;
  }

  /** Asks what nobody hears the answer of, so that a viewer's first key is as quick as the next ones. */
  warmUpSearch(): void {
    for (const word of ['a', 'the', 'film', this.film.title, 'xqzv']) this.search(word);
  }

  search(text: string): ResultView[] {
    return this.prepareSearch()
      .search(text, this.viewing.viewpoint())
      .map(({ id, kind, at, markedTitle, snippet }) => ({
        id,
        kind,
        at,
        title: markedTitle,
        snippet,
      }));
  }

  /** What the viewer may read by now. */
  library(): Library {
    this.links ??= new Links(this.opened.pack);
    return new Library(this.links, this.viewing.viewpoint());
  }

  /**
   * What there is for afterwards.
   * @param unseen ids of what popped up while no window could be seen
   */
  afterFilm(unseen: readonly string[]): AfterFilmView {
    const { pack } = this;
    const { held } = this.viewing.state();
    const { position } = this.viewing.saved();
    const viewpoint = this.viewing.viewpoint();
    return afterFilm({ pack, viewpoint, position, held, unseen, library: this.library() });
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
