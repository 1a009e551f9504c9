import type { FilmRoom } from '#core/film-room';
import { systemClock } from '#core/monotonic-clock';
import type { FilmNotes } from '#core/notes/film-notes';
import type { KeptCopies } from '#core/playback/kept-copies';
import { openPack, type OpenPack } from '#core/packs/open-pack';
import type { FilmSessions } from '#core/storage/sessions';
import { SubtitleDesk } from '#core/subtitles/subtitle-desk';
import { FootlightError, toPlainError } from '#shared/errors';
import { NO_AUTHOR } from '#shared/author/views';
import { NO_PLAYERS } from '#shared/playback/views';
import { NO_SEARCHES, type KeptSearches } from '#shared/search/kept-searches';
import type { SearchesView } from '#shared/search/views';
import { changedSettings, DEFAULT_SETTINGS, settings, type SettingsChange } from '#shared/settings';
import { AuthorDesk } from './author-desk';
import { HostDesk, type AudienceScreens } from './host-desk';
import { LibraryDesk } from './library-desk';
import { OpenFilm } from './open-film';
import { StateHub } from './state-hub';
import { flushStores, openStores, type Stores } from './stores';

/** Seal of the pack that this app was built around; the build puts it here. */
declare const PROVED_PACK: string;

type Outcome<T> = { ok: true; value: T } | { ok: false; error: unknown };

/** A promise that is always kept, for one that others are awaited before. */
function outcomeOf<T>(promise: Promise<T>): Promise<Outcome<T>> {
  return promise.then(
    (value) => ({ ok: true, value }),
    (error: unknown) => ({ ok: false, error }),
  );
}

export interface Folders {
  /** The built pack that is opened. */
  pack: string;
  /** Where the viewer's own data is kept. */
  userData: string;
  /** The script of the thread that indexes films. */
  libraryWorker: string;
}

/** Puts the parts of the app together, and is the only one who knows them all. */
export class Services {
  readonly hub = new StateHub({
    revision: 0,
    settings: DEFAULT_SETTINGS,
    curtain: 'open',
    systemKeys: { caution: null, refused: [], mediaKeysRefused: false },
    float: { trouble: null, canRestart: false, isSample: false, displays: [], canNotify: false },
    playback: NO_PLAYERS,
    isCompanion: false,
    searchCalls: 0,
    entryCall: null,
    troubles: [],
    notesRevision: 0,
    searches: NO_SEARCHES,
    library: { indexing: null, revision: 0 },
    film: { status: 'opening' },
    subtitles: null,
    host: null,
    author: NO_AUTHOR,
  });
  readonly desk: HostDesk;
  readonly subtitles: SubtitleDesk;
  readonly library: LibraryDesk;
  readonly author: AuthorDesk;
  private stores: Stores | undefined;
  private film: OpenFilm | undefined;
  private isOverlaid = false;
  /** The pack of the film that is open. */
  private packFolder: string;

  constructor(
    private readonly folders: Folders,
    readonly screens: AudienceScreens,
  ) {
    this.packFolder = folders.pack;
    this.desk = new HostDesk({
      clock: systemClock,
      screens,
      store: () => this.stores?.host,
      onChange: () => {
        this.hub.update({ host: this.desk.state() });
      },
      onTrouble: (error) => {
        this.report(error);
      },
    });
    this.library = new LibraryDesk(this, folders);
    this.author = new AuthorDesk(this, folders, () => this.film);
    this.subtitles = new SubtitleDesk({
      clock: systemClock,
      film: () => this.film?.room,
      keptOnsets: (filmId) => this.stores?.onsets.get()[filmId],
      keepOnsets: (filmId, onsets) => {
        this.keepOnsets(filmId, onsets);
      },
      onChange: () => {
        this.hub.update({ subtitles: this.subtitles.view() });
      },
    });
  }

  /** Opens the pack and what was kept, both at once. What goes wrong ends up in the state, in words. */
  async start(): Promise<void> {
    const [opened] = await Promise.all([this.openFilm(), this.openStores()]);
    if (this.stores) this.enter(opened, this.stores);
    this.library.start();
    this.author.start();
  }

  /**
   * Opens another film that is installed, on one of its pages.
   * @throws FootlightError `not-found` if there is no such film
   */
  async openOther(id: string, entry: string): Promise<void> {
    const folder = this.library.folderOf(id);
    if (folder === undefined) throw new FootlightError('not-found', 'This film is not installed.');
    await this.openFolder(folder);
    const { entryCall, film } = this.hub.get();
    if (film.status === 'ready')
      this.hub.update({ entryCall: { id: entry, count: (entryCall?.count ?? 0) + 1 } });
  }

  /** Opens the film whose built pack lies in a folder. */
  async openFolder(folder: string): Promise<void> {
    this.film?.keep();
    this.packFolder = folder;
    await this.reopen();
  }

  /** Where the pack of the film lies that is open. */
  openedFolder(): string {
    return this.packFolder;
  }

  /** Opens the film anew, after a failure. */
  async reopen(): Promise<void> {
    this.film?.close();
    this.film = undefined;
    this.desk.enter(undefined);
    this.hub.update({ film: { status: 'opening' }, host: null });
    if (this.stores) this.enter(await this.openFilm(), this.stores);
    else await this.start();
  }

  private openFilm(): Promise<Outcome<OpenPack>> {
    return outcomeOf(openPack(this.packFolder, PROVED_PACK));
  }

  private async openStores(): Promise<void> {
    try {
      this.stores = await openStores(this.folders.userData, {
        onTrouble: (message) => {
          this.addTrouble(message);
        },
        onNotes: () => {
          this.hub.update({ notesRevision: this.hub.get().notesRevision + 1 });
        },
      });
      this.hub.update({
        settings: this.stores.settings.get(),
        searches: this.stores.searches.get(),
      });
    } catch (error) {
      this.fail(error);
    }
  }

  private enter(opened: Outcome<OpenPack>, stores: Stores): void {
    if (!opened.ok) {
      this.fail(opened.error);
      return;
    }
    this.film = new OpenFilm(opened.value, {
      stores,
      library: this.library,
      settings: () => this.hub.get().settings,
      isCovered: () => this.isCovered(),
      onKeep: () => {
        this.desk.keep();
      },
      onChange: () => {
        this.publishFilm();
      },
      onTrouble: (error) => {
        this.report(error);
      },
    });
    this.desk.enter(this.film.room);
    this.author.enterFilm();
    if (this.isCovered()) this.cover();
    this.publishFilm();
    this.film.prepareSearch();
  }

  private fail(error: unknown): void {
    this.hub.update({ film: { status: 'failed', error: toPlainError(error) } });
  }

  /** @throws FootlightError `not-found` while no film is open. */
  openedFilm(): OpenFilm {
    if (!this.film) throw new FootlightError('not-found', 'No film is open.');
    return this.film;
  }

  /** @throws FootlightError `not-found` while no film is open. */
  openRoom(): FilmRoom {
    return this.openedFilm().room;
  }

  /** @throws FootlightError `not-found` while no film is open. */
  openNotes(): FilmNotes {
    return this.openedFilm().notes;
  }

  clock(): number {
    return systemClock.now();
  }

  changeSettings(change: SettingsChange): void {
    const changed = settings.parse(changedSettings(this.hub.get().settings, change));
    this.stores?.settings.set(changed).catch((error: unknown) => {
      this.report(error);
    });
    this.hub.update({ settings: changed });
    this.film?.follow(change);
  }

  /** Keeps a viewer's searches as they are from now on. */
  changeSearches(change: (searches: SearchesView) => KeptSearches): void {
    const searches = change(this.hub.get().searches);
    this.stores?.searches.set(searches).catch((error: unknown) => {
      this.report(error);
    });
    this.hub.update({ searches });
  }

  /** What is kept of the viewings of a film. */
  sessionsOf(film: string): FilmSessions | undefined {
    return this.stores?.sessions.get()[film];
  }

  /** Other films can be searched from now on. */
  prepareLibrary(): void {
    this.film?.prepareLibrary();
  }

  /** The machine goes to sleep. */
  sleep(): void {
    this.film?.room.viewing.sleep();
  }

  /** A bookmark at this second. */
  bookmark(): void {
    this.openNotes()
      .add({ text: '' })
      .catch((error: unknown) => {
        this.report(error);
      });
  }

  toggleCurtain(): void {
    const { curtain, film } = this.hub.get();
    this.hub.update({ curtain: curtain === 'open' ? 'drawn' : 'open' });
    this.cover();
    if (curtain === 'drawn' || film.status !== 'ready') return;
    // A note that goes from under the pointer cannot say any more that nothing keeps it open.
    for (const { id } of film.viewing.popUps) this.film?.room.viewing.hold(id, false);
  }

  /** Something of the system lies over the windows, or no longer does. */
  setOverlaid(isOverlaid: boolean): void {
    this.isOverlaid = isOverlaid;
    this.cover();
  }

  /** What comes due while nobody could see it waits among the held back. */
  private cover(): void {
    this.film?.room.viewing.setCovered(this.isCovered());
  }

  private isCovered(): boolean {
    return this.isOverlaid || this.hub.get().curtain === 'drawn';
  }

  /** Sends whoever is in the window to the search. */
  callSearch(): void {
    this.hub.update({ searchCalls: this.hub.get().searchCalls + 1 });
  }

  togglePopUps(): void {
    const { density, densityWhenOn } = this.hub.get().settings;
    this.changeSettings({ density: density === 'off' ? densityWhenOn : 'off' });
  }

  /** Writes everything down; called before the app ends. */
  async close(): Promise<void> {
    this.film?.keep();
    this.film?.close();
    await this.library.close();
    await this.author.close();
    if (this.stores) await flushStores(this.stores);
  }

  private publishFilm(): void {
    if (!this.film) return;
    const { room } = this.film;
    const viewing = room.viewing.state();
    const stop = this.desk.follow(viewing.anchor);
    this.hub.update({
      film: { status: 'ready', film: room.film, viewing, viewings: this.film.viewings() },
      subtitles: this.subtitles.view(),
      host: this.desk.state(),
    });
    if (stop) room.transport.pause();
  }

  /** How copies of films were corrected when they were followed. */
  copies(): KeptCopies {
    return this.stores?.copies.get() ?? {};
  }

  keepCopies(copies: KeptCopies): void {
    this.stores?.copies.set(copies).catch((error: unknown) => {
      this.report(error);
    });
  }

  private keepOnsets(filmId: string, onsets: number[]): void {
    const { onsets: store } = this.stores ?? {};
    store?.set({ ...store.get(), [filmId]: onsets }).catch((error: unknown) => {
      this.report(error);
    });
  }

  private report(error: unknown): void {
    this.addTrouble(`What you did could not be kept: ${toPlainError(error).message}`);
  }

  addTrouble(message: string): void {
    const { troubles } = this.hub.get();
    if (!troubles.includes(message)) this.hub.update({ troubles: [...troubles, message] });
  }
}
