import type { KnownFilm } from '#shared/playback/recognise';
import type { FollowingView, PlaybackState } from '#shared/playback/views';
import type { FootlightError } from '#shared/errors';
import { saidError } from '#shared/said-error';
import { Player } from './player';
import type { Reading } from './smoothing-clock';
import type { PlaybackSource } from './source';

/** What a viewer said of the players of one name. */
export type PlayerChoice = 'follow' | 'ignore';

interface PlayersOptions {
  /** Monotonic milliseconds. */
  now: () => number;
  /** The wall clock, ISO 8601. */
  today: () => string;
  /** The film that is open. */
  film: () => KnownFilm | undefined;
  choiceOf: (name: string) => PlayerChoice | undefined;
  onChoice: (name: string, choice: PlayerChoice) => void;
  /** A player leads from now on. */
  onFollow: (player: Player, edition: string | null) => void;
  onReading: (reading: Reading) => void;
  /** Nobody leads any more. @param goesOn whether the film goes on by itself */
  onLeave: (goesOn: boolean) => void;
  /** What windows know of players has changed. */
  onChange: () => void;
}

/**
 * The players that run on this computer, and the one that is followed. Footlight offers and never grabs: a player is
 * followed when its viewer has said so, now or once for all players of that name, and only while it plays the film.
 */
export class Players {
  private readonly players: Player[] = [];
  private following: { player: Player; since: string; edition: string | null } | undefined;
  private trouble: FootlightError | null = null;
  /** Ids of those that the viewer does not want now. */
  private readonly declined = new Set<string>();

  constructor(private readonly options: PlayersOptions) {}

  /** A player was found. */
  add(source: PlaybackSource): void {
    const player = new Player(source, this.options.now, {
      onChange: () => this.look(player),
      onReading: (reading) => {
        if (this.following?.player === player) this.options.onReading(reading);
      },
      onLost: (why) => this.lose(player, why),
    });
    this.players.push(player);
    player.start();
  }

  /** The film that is open is another one. */
  filmChanged(): void {
    if (this.following) this.leave(false, null);
    for (const player of this.seen()) this.look(player);
  }

  /** The viewer wants this one, and players of its name from now on. */
  follow(id: string): void {
    const player = this.seen().find((one) => one.id === id);
    if (!player) return;
    this.options.onChoice(player.name, 'follow');
    this.declined.delete(id);
    this.begin(player);
  }

  /** The viewer wants players of this name, whenever they play the film. */
  choose(name: string): void {
    this.options.onChoice(name, 'follow');
    for (const player of this.seen()) this.look(player);
  }

  /** Something that was named as a player is none. @param why null when that is over */
  report(why: FootlightError | null): void {
    this.trouble = why;
    this.options.onChange();
  }

  /** The viewer does not want this one, now or ever. */
  decline(id: string, forEver: boolean): void {
    const player = this.seen().find((one) => one.id === id);
    if (!player) return;
    this.declined.add(id);
    if (forEver) this.options.onChoice(player.name, 'ignore');
    if (this.following?.player === player) this.leave(true, null);
    this.options.onChange();
  }

  state(): PlaybackState {
    const film = this.options.film();
    const trouble = this.trouble?.toPlain() ?? null;
    if (!film) return { players: [], following: null, offered: null, trouble };
    return {
      players: this.seen().map((player) => player.view(film)),
      following: this.followingView(),
      offered: this.offered(film)?.id ?? null,
      trouble,
    };
  }

  close(): void {
    for (const { source } of this.players.splice(0)) source.close();
  }

  /** Each player once: where there are two ways to one, the better. */
  private seen(): Player[] {
    return this.players.filter(
      (player, place) =>
        !this.players.some(
          (other, otherPlace) =>
            isSamePlayer(player, other) &&
            (other.source.rank > player.source.rank ||
              (other.source.rank === player.source.rank && otherPlace < place)),
        ),
    );
  }

  private look(player: Player): void {
    const film = this.options.film();
    if (this.following?.player === player) {
      if (film) this.lookAgain(player, film);
    } else if (film && this.seen().includes(player)) {
      const { certainty } = player.recognition(film);
      const isWanted =
        this.options.choiceOf(player.name) === 'follow' && !this.declined.has(player.id);
      // One that is followed already stays it, until the viewer chooses; but it may be heard in a better way.
      if (certainty === 'sure' && isWanted && !this.following) this.begin(player);
      else if (certainty !== 'no' && this.isBetterWay(player)) this.begin(player);
    }
    this.options.onChange();
  }

  /** The one that is followed has told something new of what it plays: another film, or its frame rate only now. */
  private lookAgain(player: Player, film: KnownFilm): void {
    const { certainty, edition } = player.recognition(film);
    if (certainty === 'no')
      this.leave(
        false,
        saidError('not-found', 'errors.player.other', { values: { player: player.name } }),
      );
    else if (edition !== null && this.following && edition !== this.following.edition) {
      this.following.edition = edition;
      this.options.onFollow(player, edition);
    }
  }

  /** Whether it is the player that is followed already, reached in a better way. */
  private isBetterWay({ id, source }: Player): boolean {
    const followed = this.following?.player;
    return followed?.id === id && source.rank > followed.source.rank;
  }

  /** A player of the film about which the viewer has not said anything. */
  private offered(film: KnownFilm): Player | undefined {
    return this.seen().find(
      (player) =>
        this.following?.player.id !== player.id &&
        !this.declined.has(player.id) &&
        this.options.choiceOf(player.name) !== 'ignore' &&
        player.recognition(film).certainty !== 'no',
    );
  }

  private begin(player: Player): void {
    const film = this.options.film();
    if (!film || this.following?.player === player) return;
    this.following?.player.setFollowed(false);
    const { edition } = player.recognition(film);
    this.following = { player, since: this.options.today(), edition };
    this.trouble = null;
    this.options.onFollow(player, edition);
    player.setFollowed(true);
    this.options.onChange();
  }

  private lose(player: Player, why: FootlightError | null): void {
    const place = this.players.indexOf(player);
    if (place >= 0) this.players.splice(place, 1);
    this.declined.delete(player.id);
    if (this.following?.player === player) {
      // Who was closed shows nothing any more; of one that only cannot be heard the film runs on.
      const said =
        why === null
          ? saidError('not-found', 'errors.player.closed', { values: { player: player.name } })
          : saidError('not-found', 'errors.player.by-hand', { cause: why });
      this.leave(why !== null, said);
    } else if (why !== null) {
      this.trouble = why;
    }
    this.options.onChange();
  }

  private leave(goesOn: boolean, trouble: FootlightError | null): void {
    this.following?.player.setFollowed(false);
    this.following = undefined;
    this.trouble = trouble;
    this.options.onLeave(goesOn);
  }

  private followingView(): FollowingView | null {
    if (!this.following) return null;
    const { player, since } = this.following;
    return {
      id: player.id,
      name: player.name,
      status: player.doing,
      since,
      confidence: player.confidence(),
      spread: Math.round(player.spread * 100) / 100,
      canCommand: player.source.hands !== null,
      canDraw: player.source.picture !== null,
    };
  }
}

/** One process, or two ways of which one cannot tell its process: the same program on the same film. */
function isSamePlayer(one: Player, other: Player): boolean {
  if (one.id === other.id) return true;
  const [length, otherLength] = [one.playing?.duration, other.playing?.duration];
  if (one.name !== other.name || length == null || otherLength == null) return false;
  return one.source.rank === 0 && Math.abs(length - otherLength) < 1;
}
