import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { FilmRoom } from '#core/film-room';
import { systemClock } from '#core/monotonic-clock';
import { FilmNotes } from '#core/notes/film-notes';
import { Notebook } from '#core/notes/notebook';
import { openPack, type OpenPack } from '#core/packs/open-pack';
import { JsonStore, type Migration } from '#core/storage/json-store';
import { SessionKeeper } from '#core/storage/session-keeper';
import { SESSION_MIGRATIONS, sessions, type Sessions } from '#core/storage/sessions';
import { newViewingAfter, type NewViewing } from '#core/watch/new-viewing';
import { FootlightError, toPlainError } from '#shared/errors';
import {
  changedSettings,
  DEFAULT_SETTINGS,
  keptSettings,
  settings,
  type Settings,
  type SettingsChange,
} from '#shared/settings';
import { StateHub } from './state-hub';

/** While the film plays, its position is kept this often: what a killed process may lose, against the work of a laptop on a sofa. */
const KEEP_EVERY_MS = 60_000;

/** When the window has been drawn, and before a person has begun to type. */
const WARM_UP_AFTER_MS = 400;

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
}

/** Puts the parts of the app together, and is the only one who knows them all. */
export class Services {
  readonly hub = new StateHub({
    revision: 0,
    settings: DEFAULT_SETTINGS,
    curtain: 'open',
    systemKeys: { caution: null, refused: [], mediaKeysRefused: false },
    searchCalls: 0,
    troubles: [],
    notesRevision: 0,
    film: { status: 'opening' },
  });
  private room: FilmRoom | undefined;
  private keeper: SessionKeeper | undefined;
  private settingsStore: JsonStore<Settings> | undefined;
  private sessionStore: JsonStore<Sessions> | undefined;
  private notebook: Notebook | undefined;
  private notes: FilmNotes | undefined;
  private isOverlaid = false;
  private cancelKeeping: () => void = () => undefined;

  constructor(private readonly folders: Folders) {}

  /** Opens the pack and what was kept, both at once. What goes wrong ends up in the state, in words. */
  async start(): Promise<void> {
    const [opened] = await Promise.all([this.openFilm(), this.openStores()]);
    if (this.sessionStore) this.enter(opened);
  }

  /** Opens the film anew, after a failure. */
  async reopen(): Promise<void> {
    this.room?.viewing.close();
    this.room = undefined;
    this.notes = undefined;
    this.hub.update({ film: { status: 'opening' } });
    if (this.sessionStore) this.enter(await this.openFilm());
    else await this.start();
  }

  private openFilm(): Promise<Outcome<OpenPack>> {
    return outcomeOf(openPack(this.folders.pack, PROVED_PACK));
  }

  private async openStores(): Promise<void> {
    try {
      [this.settingsStore, this.sessionStore, this.notebook] = await Promise.all([
        this.openStore('settings.json', keptSettings, DEFAULT_SETTINGS),
        this.openStore('sessions.json', sessions, {}, SESSION_MIGRATIONS),
        this.openNotebook(),
      ]);
      this.hub.update({ settings: this.settingsStore.get() });
    } catch (error) {
      this.fail(error);
    }
  }

  private enter(opened: Outcome<OpenPack>): void {
    if (!opened.ok) {
      this.fail(opened.error);
      return;
    }
    const { sessionStore } = this;
    if (!sessionStore) return;
    const keeper = new SessionKeeper(
      sessionStore,
      opened.value.pack.manifest.id,
      () => new Date().toISOString(),
      (error) => {
        this.report(error);
      },
    );
    const { density, notices } = this.hub.get().settings;
    const room = new FilmRoom(opened.value, {
      clock: systemClock,
      density,
      notices,
      saved: keeper.current(),
      notesOn: (packId) => this.notebook?.of(packId) ?? [],
      onChange: (cause) => {
        this.publishFilm();
        // What the film brings by itself is kept with the position, every so often.
        if (cause === 'viewer' || !room.viewing.isPlaying()) this.keep();
      },
    });
    this.room = room;
    this.keeper = keeper;
    this.takeNotes(opened.value, room);
    if (this.isCovered()) this.cover();
    this.publishFilm();
    this.prepareSearch(room);
  }

  /** The page's scripts are at work in their own process by now: time to load the index, before anybody types. */
  private prepareSearch(room: FilmRoom): void {
    systemClock.after(0, () => room.prepareSearch());
    systemClock.after(WARM_UP_AFTER_MS, () => {
      room.warmUpSearch();
    });
  }

  private fail(error: unknown): void {
    this.hub.update({ film: { status: 'failed', error: toPlainError(error) } });
  }

  /** @throws FootlightError `not-found` while no film is open. */
  openRoom(): FilmRoom {
    if (!this.room) throw new FootlightError('not-found', 'No film is open.');
    return this.room;
  }

  /** @throws FootlightError `not-found` while no film is open. */
  openNotes(): FilmNotes {
    if (!this.notes) throw new FootlightError('not-found', 'No film is open.');
    return this.notes;
  }

  private takeNotes({ pack }: OpenPack, { viewing }: FilmRoom): void {
    if (!this.notebook) return;
    this.notes = new FilmNotes(pack, this.notebook, {
      viewpoint: () => viewing.viewpoint(),
      position: () => viewing.saved().position,
    });
  }

  clock(): number {
    return systemClock.now();
  }

  changeSettings(change: SettingsChange): void {
    const changed = settings.parse(changedSettings(this.hub.get().settings, change));
    void this.settingsStore?.set(changed).catch((error: unknown) => {
      this.report(error);
    });
    this.hub.update({ settings: changed });
    if (change.density) this.room?.viewing.setDensity(change.density);
    if (change.notices !== undefined) this.room?.viewing.setNotices(change.notices);
  }

  /** Lets the film go on; one that is over begins again, and that is a new viewing. */
  play(): void {
    const { viewing } = this.openRoom();
    if (viewing.isOver()) this.beginViewing({ from: 'start', newcomer: false });
    this.openRoom().viewing.play();
  }

  /** The machine goes to sleep. */
  sleep(): void {
    this.room?.viewing.sleep();
  }

  beginViewing(how: NewViewing): void {
    this.switchViewing((keeper, room) => {
      keeper.begin(newViewingAfter(room.viewing.saved(), how));
    });
  }

  /** @throws FootlightError `not-found` if the film has no viewing of that number */
  resumeViewing(number: number): void {
    this.switchViewing((keeper) => {
      keeper.resume(number);
    });
  }

  forgetViewing(number: number): void {
    this.keeper?.forget(number);
    this.publishFilm();
  }

  recallViewing(): void {
    this.keeper?.recall();
    this.publishFilm();
  }

  /** Keeps the viewing that goes on, and goes on with what is current after `choose`. */
  private switchViewing(choose: (keeper: SessionKeeper, room: FilmRoom) => void): void {
    const room = this.openRoom();
    const { keeper } = this;
    if (!keeper) return;
    room.viewing.pause();
    choose(keeper, room);
    const { density, notices } = this.hub.get().settings;
    const saved = keeper.current();
    if (saved) room.switchTo(saved, { density, notices });
    if (this.isCovered()) this.cover();
    this.publishFilm();
  }

  toggleCurtain(): void {
    const { curtain, film } = this.hub.get();
    this.hub.update({ curtain: curtain === 'open' ? 'drawn' : 'open' });
    this.cover();
    if (curtain === 'drawn' || film.status !== 'ready') return;
    // A note that goes from under the pointer cannot say any more that nothing keeps it open.
    for (const { id } of film.viewing.popUps) this.room?.viewing.hold(id, false);
  }

  /** Something of the system lies over the windows, or no longer does. */
  setOverlaid(isOverlaid: boolean): void {
    this.isOverlaid = isOverlaid;
    this.cover();
  }

  /** What comes due while nobody could see it waits among the held back. */
  private cover(): void {
    this.room?.viewing.setCovered(this.isCovered());
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
    this.keep();
    this.cancelKeeping();
    this.room?.viewing.close();
    await Promise.all([
      this.settingsStore?.flush(),
      this.sessionStore?.flush(),
      this.notebook?.flush(),
    ]);
  }

  private publishFilm(): void {
    if (!this.room) return;
    const { film, viewing } = this.room;
    const viewings = this.keeper?.list() ?? [];
    this.hub.update({ film: { status: 'ready', film, viewing: viewing.state(), viewings } });
  }

  /** Keeps the viewing now and, while it plays, every minute. */
  private keep(): void {
    this.cancelKeeping();
    const { room, keeper } = this;
    if (!room || !keeper) return;
    keeper.keep(room.viewing.saved());
    if (room.viewing.isPlaying()) {
      this.cancelKeeping = systemClock.after(KEEP_EVERY_MS, () => {
        this.keep();
      });
    }
  }

  private openNotebook(): Promise<Notebook> {
    return Notebook.open({
      path: join(this.folders.userData, 'notes.json'),
      now: () => new Date(),
      newId: randomUUID,
      onTrouble: (message) => {
        this.addTrouble(message);
      },
      onChange: () => {
        this.hub.update({ notesRevision: this.hub.get().notesRevision + 1 });
      },
    });
  }

  private openStore<T>(
    name: string,
    schema: Parameters<typeof JsonStore.open<T>>[0]['schema'],
    initial: T,
    migrations: readonly Migration[] = [],
  ): Promise<JsonStore<T>> {
    return JsonStore.open<T>({
      path: join(this.folders.userData, name),
      schema,
      migrations,
      initial,
      onTrouble: (message) => {
        this.addTrouble(message);
      },
    });
  }

  private report(error: unknown): void {
    this.addTrouble(`What you did could not be kept: ${toPlainError(error).message}`);
  }

  private addTrouble(message: string): void {
    const { troubles } = this.hub.get();
    if (!troubles.includes(message)) this.hub.update({ troubles: [...troubles, message] });
  }
}
