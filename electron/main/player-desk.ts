import { systemClock } from '#core/monotonic-clock';
import { FindMpv } from '#core/playback/mpv/find-mpv';
import { configuredSocket, usualSockets } from '#core/playback/mpv/known-sockets';
import type { Player } from '#core/playback/player';
import { Players } from '#core/playback/players';
import type { Reading } from '#core/playback/smoothing-clock';
import type { Viewing } from '#core/watch/viewing';
import type { KnownFilm } from '#shared/playback/recognise';
import type { AppState } from '#shared/ipc/state';
import { plainText } from '#shared/pack/rich-text';
import type { PopUpView } from '#shared/watch/views';
import type { PictureCard } from '#core/playback/source';
import type { Services } from './services';

/** Players are looked for when the first view has been drawn and can be used, in milliseconds. */
const LOOK_AFTER_MS = 300;

/** Where the film and the players of this computer come together. */
export class PlayerDesk {
  private readonly players: Players;
  private finders: { close(): void }[] = [];
  /** The viewing that a player leads; another one may be taken up meanwhile. */
  private led: Viewing | undefined;
  private leader: { player: Player; edition: string | null } | undefined;
  private film: string | undefined;
  private mpvSocket: string | undefined;
  /** What the player's picture shows, as text. */
  private drawn = '';

  constructor(private readonly services: Services) {
    const { hub } = services;
    this.players = new Players({
      now: () => systemClock.now(),
      today: () => new Date().toISOString(),
      film: () => this.knownFilm(),
      choiceOf: (name) => hub.get().settings.players[name],
      onChoice: (name, choice) => {
        const { players } = hub.get().settings;
        services.changeSettings({ players: { ...players, [name]: choice } });
      },
      onFollow: (player, edition) => {
        this.leader = { player, edition };
        this.led = undefined;
        this.drawn = '';
        const { name, source, reading } = player;
        services.openRoom().transport.handOver({ name, hands: source.hands });
        if (reading) this.hear(reading);
      },
      onReading: (reading) => this.hear(reading),
      onLeave: (goesOn) => this.leave(goesOn),
      onChange: () => hub.update({ playback: this.players.state() }),
    });
  }

  /** Looks for players once a film is open. */
  start(): void {
    const { hub } = this.services;
    hub.subscribe((state) => {
      const { film, settings } = state;
      this.draw(state);
      const isFirst = this.film === undefined;
      const id = film.status === 'ready' ? film.film.id : undefined;
      if (id !== undefined && isFirst)
        systemClock.after(LOOK_AFTER_MS, () => void this.look(settings.mpvSocket));
      else if (settings.mpvSocket !== this.mpvSocket && this.mpvSocket !== undefined)
        void this.look(settings.mpvSocket);
      if (id === undefined || id === this.film) return;
      this.film = id;
      if (!isFirst) this.players.filmChanged();
    });
  }

  follow(id: string): void {
    this.players.follow(id);
  }

  decline(id: string, forEver: boolean): void {
    this.players.decline(id, forEver);
  }

  close(): void {
    for (const finder of this.finders) finder.close();
    this.players.close();
  }

  /** @param named the socket that the viewer named; empty for none */
  private async look(named: string): Promise<void> {
    this.mpvSocket = named;
    for (const finder of this.finders.splice(0)) finder.close();
    const configured = await configuredSocket(process.env);
    const paths = [named, configured ?? '', ...usualSockets(process.env, process.platform)];
    const mpv = new FindMpv({
      clock: systemClock,
      paths: [...new Set(paths.filter((path) => path !== ''))],
      onFound: (source) => this.players.add(source),
      platform: process.platform,
      uid: process.getuid?.(),
    });
    this.finders.push(mpv);
    mpv.start();
    await this.lookOnBus();
  }

  /** On a desktop with a session bus, every media player that is on it. */
  private async lookOnBus(): Promise<void> {
    const address = process.env['DBUS_SESSION_BUS_ADDRESS'];
    if (process.platform !== 'linux' || !address) return;
    // Loaded here, because the start has no use for it.
    const { FindMpris } = await import('#core/playback/mpris/find-mpris');
    const mpris = new FindMpris({
      clock: systemClock,
      address,
      pid: process.pid,
      onFound: (source) => this.players.add(source),
    });
    this.finders.push(mpris);
    mpris.start();
  }

  /** Draws the notes of the moment in the picture of the player, where that is wanted. */
  private draw({ film, settings, curtain }: AppState): void {
    const picture = this.leader?.player.source.picture;
    if (!picture || film.status !== 'ready') return;
    const isWanted = settings.notesInPicture && curtain === 'open';
    const cards = isWanted ? film.viewing.popUps.map(cardOf) : [];
    const look = { corner: settings.floatCorner, light: settings.floatLight };
    const drawing = JSON.stringify({ cards, look: cards.length > 0 ? look : null });
    if (drawing === this.drawn) return;
    this.drawn = drawing;
    picture.show(cards, look);
  }

  private knownFilm(): KnownFilm | undefined {
    if (this.services.hub.get().film.status !== 'ready') return undefined;
    const { film, editions } = this.services.openRoom().pack.manifest;
    const { title, year, runtimeSeconds: runtime } = film;
    return { title, year, runtime, editions };
  }

  private hear(reading: Reading): void {
    if (!this.leader || this.services.hub.get().film.status !== 'ready') return;
    const { viewing } = this.services.openRoom();
    if (viewing !== this.led) {
      this.led = viewing;
      viewing.followPlayer(this.leader.edition);
    }
    viewing.hearPlayer(reading);
  }

  private leave(goesOn: boolean): void {
    this.leader?.player.source.picture?.show([], { corner: 'top-right', light: 100 });
    this.leader = undefined;
    this.drawn = '';
    if (this.services.hub.get().film.status === 'ready')
      this.services.openRoom().transport.handOver(undefined);
    this.led?.leavePlayer(goesOn);
    this.led = undefined;
  }
}

function cardOf({ title, content }: PopUpView): PictureCard {
  return { title, text: plainText(content) };
}
