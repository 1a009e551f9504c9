import type { FilmRoom } from '#core/film-room';
import { systemClock } from '#core/monotonic-clock';
import type { FilmNotes } from '#core/notes/film-notes';
import type { KeptCopies } from '#core/playback/kept-copies';
import { openPack, type SealedPack } from '#core/packs/open-pack';
import { readPicture } from '#core/packs/pack-pictures';
import type { FilmSessions } from '#core/storage/sessions';
import { SubtitleDesk } from '#core/subtitles/subtitle-desk';
import { toPlainError, type FootlightError } from '#shared/errors';
import { saidError } from '#shared/said-error';
import { NO_AUTHOR } from '#shared/author/views';
import { NO_PLAYERS } from '#shared/playback/views';
import { NO_SEARCHES, type KeptSearches } from '#shared/search/kept-searches';
import type { SearchesView } from '#shared/search/views';
import { DEFAULT_SETTINGS, type SettingsChange } from '#shared/settings';
import { EMPTY_SHELF } from '#shared/shelf/views';
import { AuthorDesk } from './author-desk';
import type { Folders } from './folders';
import { HostDesk, type AudienceScreens } from './host-desk';
import { LibraryDesk } from './library-desk';
import { OpenFilm } from './open-film';
import type { ReadPicture } from './protocol';
import { SettingsDesk } from './settings-desk';
import { ShelfDesk } from './shelf/shelf-desk';
import { StateHub } from './state-hub';
import { flushStores, openStores, type Stores } from './stores';
import { MainWords } from './tongue/main-words';

type Outcome<T> = { ok: true; value: T } | { ok: false; error: unknown };

/** A promise that is always kept, for one that others are awaited before. */
function outcomeOf<T>(promise: Promise<T>): Promise<Outcome<T>> {
  return promise.then(
    (value) => ({ ok: true, value }),
    (error: unknown) => ({ ok: false, error }),
  );
}

/** Puts the parts of the app together, and is the only one who knows them all. */
export class Services {
  readonly hub = new StateHub({
    revision: 0,
    settings: DEFAULT_SETTINGS,
    tongue: null,
    curtain: 'open',
    systemKeys: { caution: null, refused: [], mediaKeysRefused: false },
    float: { trouble: null, canRestart: false, isSample: false, displays: [], canNotify: false },
    playback: NO_PLAYERS,
    isCompanion: false,
    searchCalls: 0,
    commandCalls: 0,
    aboutCalls: 0,
    entryCall: null,
    troubles: [],
    notesRevision: 0,
    searches: NO_SEARCHES,
    library: { indexing: null, revision: 0 },
    shelf: EMPTY_SHELF,
    hasOwnSettings: false,
    film: { status: 'opening' },
    subtitles: null,
    host: null,
    author: NO_AUTHOR,
  });
  readonly words = new MainWords(this.hub);
  readonly desk: HostDesk;
  readonly subtitles: SubtitleDesk;
  readonly library: LibraryDesk;
  readonly shelf: ShelfDesk;
  readonly settings: SettingsDesk;
  readonly author: AuthorDesk;
  private stores: Stores | undefined;
  private film: OpenFilm | undefined;
  private isOverlaid = false;
  /** The pack of the film that is open, or could not be opened. */
  packFolder = '';
  /** Its seal: another one says that it has been replaced. */
  packSeal: string | undefined;

  constructor(
    readonly folders: Folders,
    readonly screens: AudienceScreens,
  ) {
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
    this.shelf = new ShelfDesk(this, folders);
    this.settings = new SettingsDesk(this, () => this.stores);
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

  /** Opens the film that was open last and what was kept, both at once. What goes wrong ends up in the state, in words. */
  async start(): Promise<void> {
    try {
      await this.shelf.open();
    } catch (error) {
      this.fail(error);
      return;
    }
    this.packFolder = await this.shelf.lastFolder();
    const [opened] = await Promise.all([this.openFilm(), this.openStores()]);
    if (this.stores) this.enter(await this.orFirst(opened), this.stores);
    this.library.start();
    this.author.start();
  }

  /**
   * Opens another film of this computer.
   * @param entry on this page of it, if it is given
   * @throws FootlightError `not-found` if there is no such film
   */
  async openOther(id: string, entry?: string): Promise<void> {
    await this.openFolder((await this.shelf.find(id)).folder);
    const { entryCall, film } = this.hub.get();
    if (film.status === 'ready' && entry !== undefined)
      this.hub.update({ entryCall: { id: entry, count: (entryCall?.count ?? 0) + 1 } });
  }

  /** Opens the film whose built pack lies in a folder. */
  async openFolder(folder: string): Promise<void> {
    this.film?.keep();
    this.packFolder = folder;
    await this.reopen();
  }

  /** Opens the film anew: after a failure, or because its pack has been replaced. */
  async reopen(): Promise<void> {
    this.film?.keep();
    this.film?.close();
    this.film = undefined;
    this.desk.enter(undefined);
    this.hub.update({ film: { status: 'opening' }, host: null });
    if (this.stores) this.enter(await this.openFilm(), this.stores);
    else await this.start();
  }

  private openFilm(): Promise<Outcome<SealedPack>> {
    return outcomeOf(openPack(this.packFolder, new Set(this.shelf.proved())));
  }

  /** A pack that came later and cannot be opened any more must not keep anybody from all the others. */
  private async orFirst(opened: Outcome<SealedPack>): Promise<Outcome<SealedPack>> {
    const first = this.shelf.firstFolder();
    if (opened.ok || this.packFolder === first) return opened;
    this.addTrouble(saidError('not-found', 'errors.last-film', { cause: opened.error }));
    this.packFolder = first;
    return this.openFilm();
  }

  private async openStores(): Promise<void> {
    try {
      this.stores = await openStores(this.folders.userData, {
        onTrouble: (trouble) => {
          this.addTrouble(trouble);
        },
        onNotes: () => {
          this.hub.update({ notesRevision: this.hub.get().notesRevision + 1 });
        },
      });
      this.hub.update({ searches: this.stores.searches.get() });
      this.settings.refresh();
    } catch (error) {
      this.fail(error);
    }
  }

  private enter(opened: Outcome<SealedPack>, stores: Stores): void {
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
    this.packSeal = opened.value.seal;
    this.settings.refresh();
    this.keepLast(opened.value.pack.manifest.id);
    this.desk.enter(this.film.room);
    this.author.enterFilm();
    if (this.isCovered()) this.cover();
    this.publishFilm();
    this.film.prepareSearch();
  }

  private fail(error: unknown): void {
    this.settings.refresh();
    this.hub.update({ film: { status: 'failed', error: toPlainError(error) } });
  }

  /** @throws FootlightError `not-found` while no film is open. */
  openedFilm(): OpenFilm {
    if (!this.film) throw saidError('not-found', 'errors.film.none');
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

  /** A picture of the film that is open; another film has none. */
  async readPicture(film: string, name: string): ReturnType<ReadPicture> {
    const { packFolder } = this;
    const { manifest } = this.film?.room.pack ?? {};
    return manifest?.id === film ? readPicture(packFolder, manifest, name) : undefined;
  }

  /** What was changed for the film that is open. */
  follow(change: SettingsChange): void {
    this.film?.follow(change);
  }

  /** The id of the film that is open. */
  openId(): string | undefined {
    return this.film?.room.pack.manifest.id;
  }

  isPlaying(): boolean {
    return this.film?.room.viewing.isPlaying() ?? false;
  }

  private keepLast(id: string): void {
    this.shelf.choices?.setLast(id).catch((error: unknown) => {
      this.report(error);
    });
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

  /** Opens the list of commands in the window. */
  callCommands(): void {
    this.hub.update({ commandCalls: this.hub.get().commandCalls + 1 });
  }

  /** Opens the page about the app in the window. */
  callAbout(): void {
    this.hub.update({ aboutCalls: this.hub.get().aboutCalls + 1 });
  }

  togglePopUps(): void {
    const { density, densityWhenOn } = this.hub.get().settings;
    this.settings.change({ density: density === 'off' ? densityWhenOn : 'off' });
  }

  /** Writes everything down; called before the app ends. */
  async close(): Promise<void> {
    this.film?.keep();
    this.film?.close();
    await Promise.all([this.library.close(), this.shelf.close(), this.author.close()]);
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

  report(error: unknown): void {
    this.addTrouble(saidError('storage', 'errors.not-kept', { cause: error }));
  }

  addTrouble(trouble: FootlightError): void {
    const { troubles } = this.hub.get();
    if (!troubles.some(({ message }) => message === trouble.message))
      this.hub.update({ troubles: [...troubles, trouble.toPlain()] });
  }
}
