import { systemClock } from '#core/monotonic-clock';
import { copyKey, keptCopy, withCopy } from '#core/playback/kept-copies';
import { startMpv } from '#core/playback/mpv/start-mpv';
import type { Player } from '#core/playback/player';
import { Players } from '#core/playback/players';
import type { Reading } from '#core/playback/smoothing-clock';
import type { Viewing } from '#core/watch/viewing';
import type { Step } from '#shared/watch/getting-in-step';
import type { KnownFilm } from '#shared/playback/recognise';
import { askWhatToOpen } from '../ask-for-files';
import type { Services } from '../services';
import { Finders } from './finders';
import { PictureDesk } from './picture-desk';

/** Players are looked for when the first view has been drawn and can be used, in milliseconds. */
const LOOK_AFTER_MS = 300;

interface Leader {
  player: Player;
  /** The one that it shows, where that is known. */
  edition: string | null;
  /** Tells its copy from others; undefined while nothing is loaded. */
  key: string | undefined;
  /** How the copy was corrected before. */
  kept: Step | undefined;
}

/** Where the film and the players of this computer come together. */
export class PlayerDesk {
  private readonly players: Players;
  private readonly finders: Finders;
  private readonly picture = new PictureDesk();
  private leader: Leader | undefined;
  /** The viewing that it leads; another one may be taken up meanwhile. */
  private led: Viewing | undefined;
  /** Id of the film that is open. */
  private film: string | undefined;

  constructor(private readonly services: Services) {
    const { hub } = services;
    this.players = new Players({
      now: () => systemClock.now(),
      today: () => new Date().toISOString(),
      film: () => this.knownFilm(),
      choiceOf: (name) => hub.get().settings.players[name],
      onChoice: (name, choice) => {
        const { players } = hub.get().settings;
        services.settings.change({ players: { ...players, [name]: choice } });
      },
      onFollow: (player, edition) => this.lead(player, edition),
      onReading: (reading) => this.hear(reading),
      onLeave: (goesOn) => this.leave(goesOn),
      onChange: () => hub.update({ playback: this.players.state() }),
    });
    this.finders = new Finders({
      onFound: (source) => this.players.add(source),
      onTrouble: (why) => this.players.report(why),
    });
  }

  /** Looks for players once a film is open. */
  start(): void {
    const { hub } = this.services;
    hub.subscribe((state) => {
      const { film, settings } = state;
      if (film.status !== 'ready') return;
      this.picture.draw(this.leader?.player, state);
      this.keepCopy(film.film.id, film.viewing.step);
      this.finders.follow(settings);
      const { id } = film.film;
      if (this.film === undefined)
        systemClock.after(LOOK_AFTER_MS, () => void this.finders.start(hub.get().settings));
      else if (this.film !== id) this.players.filmChanged();
      this.film = id;
    });
  }

  follow(id: string): void {
    this.players.follow(id);
  }

  decline(id: string, forEver: boolean): void {
    this.players.decline(id, forEver);
  }

  /**
   * Lets the viewer choose the file of the film, and starts mpv on it.
   * @throws FootlightError `not-found` where there is no mpv to start
   */
  async openInMpv(): Promise<void> {
    const [film] = await askWhatToOpen('film', this.services.words.say);
    if (film === undefined) return;
    this.finders.lookAt(await startMpv(film));
    // Whoever starts it from here wants it followed.
    this.players.choose('mpv');
  }

  close(): void {
    this.finders.close();
    this.players.close();
  }

  private knownFilm(): KnownFilm | undefined {
    if (this.services.hub.get().film.status !== 'ready') return undefined;
    const { film, editions } = this.services.openRoom().pack.manifest;
    const { title, year, runtimeSeconds: runtime } = film;
    return { title, year, runtime, editions };
  }

  private lead(player: Player, edition: string | null): void {
    const { playing } = player;
    const key = playing && copyKey(playing);
    const kept = keptCopy(this.services.copies(), this.filmId(), key);
    this.leader = { player, edition, key, kept };
    this.led = undefined;
    this.picture.forget();
    const { name, source, reading } = player;
    this.services.openRoom().transport.handOver({ name, hands: source.hands });
    if (reading) this.hear(reading);
  }

  private hear(reading: Reading): void {
    if (!this.leader || this.services.hub.get().film.status !== 'ready') return;
    const { viewing } = this.services.openRoom();
    if (viewing !== this.led) {
      this.led = viewing;
      viewing.followPlayer(this.leader.edition, this.leader.kept);
    }
    viewing.hearPlayer(reading);
  }

  /** What the viewer corrects while a copy is followed is right for it the next time, too. */
  private keepCopy(film: string, { edition, rate, offset }: Step): void {
    if (!this.leader?.key || !this.led) return;
    const { kept, key } = this.leader;
    const before = kept ?? { edition: this.leader.edition ?? edition, rate, offset: 0 };
    if (before.edition === edition && before.rate === rate && before.offset === offset) return;
    this.leader.kept = { edition, rate, offset };
    this.services.keepCopies(withCopy(this.services.copies(), film, key, this.leader.kept));
  }

  private filmId(): string {
    return this.services.openRoom().film.id;
  }

  private leave(goesOn: boolean): void {
    this.picture.clear(this.leader?.player);
    this.leader = undefined;
    if (this.services.hub.get().film.status === 'ready')
      this.services.openRoom().transport.handOver(undefined);
    this.led?.leavePlayer(goesOn);
    this.led = undefined;
  }
}
