import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { FilmRoom } from '#core/film-room';
import { systemClock } from '#core/monotonic-clock';
import { FilmNotes } from '#core/notes/film-notes';
import { Notebook } from '#core/notes/notebook';
import { openPack, type OpenPack } from '#core/packs/open-pack';
import { JsonStore } from '#core/storage/json-store';
import { sessions, type Sessions } from '#core/storage/sessions';
import { FootlightError, toPlainError } from '#shared/errors';
import { DEFAULT_SETTINGS, keptSettings, settings, type Settings } from '#shared/settings';
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
    troubles: [],
    notesRevision: 0,
    film: { status: 'opening' },
  });
  private room: FilmRoom | undefined;
  private settingsStore: JsonStore<Settings> | undefined;
  private sessionStore: JsonStore<Sessions> | undefined;
  private notebook: Notebook | undefined;
  private notes: FilmNotes | undefined;
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
        this.openStore('sessions.json', sessions, {}),
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
    const room = new FilmRoom(opened.value, {
      clock: systemClock,
      density: this.hub.get().settings.density,
      savedFor: (packId) => this.sessionStore?.get()[packId],
      notesOn: (packId) => this.notebook?.of(packId) ?? [],
      onChange: (cause) => {
        this.publishFilm();
        // What the film brings by itself is kept with the position, every so often.
        if (cause === 'viewer' || !room.viewing.isPlaying()) this.keep();
      },
    });
    this.room = room;
    this.takeNotes(opened.value, room);
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

  changeSettings(change: { [Key in keyof Settings]?: Settings[Key] | undefined }): void {
    const changed = settings.parse({ ...this.hub.get().settings, ...change });
    void this.settingsStore?.set(changed).catch((error: unknown) => {
      this.report(error);
    });
    this.hub.update({ settings: changed });
    if (change.density) this.room?.viewing.setDensity(change.density);
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
    this.hub.update({
      film: { status: 'ready', film: this.room.film, viewing: this.room.viewing.state() },
    });
  }

  /** Keeps the viewing now and, while it plays, every minute. */
  private keep(): void {
    this.cancelKeeping();
    const { room, sessionStore } = this;
    if (!room || !sessionStore) return;
    void sessionStore
      .set({ ...sessionStore.get(), [room.film.id]: room.viewing.saved() })
      .catch((error: unknown) => {
        this.report(error);
      });
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
  ): Promise<JsonStore<T>> {
    return JsonStore.open<T>({
      path: join(this.folders.userData, name),
      schema,
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
