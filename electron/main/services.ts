import { join } from 'node:path';
import { FilmRoom } from '#core/film-room';
import { systemClock } from '#core/monotonic-clock';
import { openPack, type OpenPack } from '#core/packs/open-pack';
import { JsonStore } from '#core/storage/json-store';
import { sessions, type Sessions } from '#core/storage/sessions';
import { unseen, type Unseen } from '#core/storage/unseen';
import { UnseenPopUps } from '#core/watch/unseen-pop-ups';
import { FootlightError, toPlainError } from '#shared/errors';
import { hostPlans, type HostPlans } from '#shared/host/plan';
import { DEFAULT_SETTINGS, keptSettings, settings, type Settings } from '#shared/settings';
import { HostDesk, type AudienceScreens } from './host-desk';
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

/** What can be seen of the app. */
export interface Sight {
  /** The window that a host's audience looks at. */
  audience: AudienceScreens;
  /** Whether a window with pop-ups is in sight. */
  canBeSeen: () => boolean;
}

/** Puts the parts of the app together, and is the only one who knows them all. */
export class Services {
  readonly hub = new StateHub({
    revision: 0,
    settings: DEFAULT_SETTINGS,
    troubles: [],
    film: { status: 'opening' },
    host: null,
  });
  readonly desk: HostDesk;
  readonly screens: AudienceScreens;
  private room: FilmRoom | undefined;
  private settingsStore: JsonStore<Settings> | undefined;
  private sessionStore: JsonStore<Sessions> | undefined;
  private hostStore: JsonStore<HostPlans> | undefined;
  private unseenStore: JsonStore<Unseen> | undefined;
  private unseen = new UnseenPopUps();
  private cancelKeeping: () => void = () => undefined;

  constructor(
    private readonly folders: Folders,
    private readonly sight: Sight,
  ) {
    this.screens = sight.audience;
    this.desk = new HostDesk({
      clock: systemClock,
      screens: this.screens,
      store: () => this.hostStore,
      onChange: () => {
        this.hub.update({ host: this.desk.state() });
      },
      onTrouble: (error) => {
        this.report(error);
      },
    });
  }

  /** Opens the pack and what was kept, both at once. What goes wrong ends up in the state, in words. */
  async start(): Promise<void> {
    const [opened] = await Promise.all([this.openFilm(), this.openStores()]);
    if (this.sessionStore) this.enter(opened);
  }

  /** Opens the film anew, after a failure. */
  async reopen(): Promise<void> {
    this.room?.viewing.close();
    this.room = undefined;
    this.desk.enter(undefined);
    this.hub.update({ film: { status: 'opening' }, host: null });
    if (this.sessionStore) this.enter(await this.openFilm());
    else await this.start();
  }

  private openFilm(): Promise<Outcome<OpenPack>> {
    return outcomeOf(openPack(this.folders.pack, PROVED_PACK));
  }

  private async openStores(): Promise<void> {
    try {
      [this.settingsStore, this.sessionStore, this.hostStore, this.unseenStore] = await Promise.all(
        [
          this.openStore('settings.json', keptSettings, DEFAULT_SETTINGS),
          this.openStore('sessions.json', sessions, {}),
          this.openStore('host.json', hostPlans, {}),
          this.openStore('unseen.json', unseen, {}),
        ],
      );
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
      onChange: (cause) => {
        this.publishFilm();
        // What the film brings by itself is kept with the position, every so often.
        if (cause === 'viewer' || !room.viewing.isPlaying()) this.keep();
      },
    });
    this.room = room;
    this.unseen = new UnseenPopUps(this.unseenStore?.get()[room.film.id]);
    this.desk.enter(room);
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
      this.hostStore?.flush(),
      this.unseenStore?.flush(),
    ]);
  }

  private publishFilm(): void {
    const { room } = this;
    if (!room) return;
    const viewing = room.viewing.state();
    const stop = this.desk.follow(viewing.anchor);
    this.lookAt(viewing.popUps.map(({ id }) => id));
    this.hub.update({
      film: { status: 'ready', film: room.film, viewing },
      host: this.desk.state(),
    });
    if (stop) room.viewing.pause();
  }

  /** A window has come in sight again, with the pop-ups that are open. */
  lookAgain(): void {
    this.lookAt(this.room?.viewing.state().popUps.map(({ id }) => id) ?? []);
  }

  /** Ids of pop-ups that came and went out of sight. */
  unseenPopUps(): string[] {
    return this.unseen.ids();
  }

  private lookAt(popUps: readonly string[]): void {
    const { room, unseenStore } = this;
    if (!room || !this.unseen.follow(popUps, this.sight.canBeSeen())) return;
    void unseenStore
      ?.set({ ...unseenStore.get(), [room.film.id]: this.unseen.ids() })
      .catch((error: unknown) => {
        this.report(error);
      });
  }

  /** Keeps the viewing now and, while it plays, every minute. */
  private keep(): void {
    this.cancelKeeping();
    const { room, sessionStore } = this;
    if (!room || !sessionStore) return;
    this.desk.keep();
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
