import type { PlayerHands } from '#core/playback/source';
import type { Viewing } from '#core/watch/viewing';
import { saidError } from '#shared/said-error';
import { clampToFilm, type FilmSeconds } from '#shared/film-time';

/** Play, pause and the like: done to the clock that runs by hand, or passed on to the player that is followed. */
export class FilmTransport {
  private player: { name: string; hands: PlayerHands | null } | undefined;

  constructor(private readonly viewing: () => Viewing) {}

  /** From now on it is this player that moves the film; undefined for nobody but the viewer. */
  handOver(player: { name: string; hands: PlayerHands | null } | undefined): void {
    this.player = player;
  }

  /** Whether a player moves the film. */
  get isHandedOver(): boolean {
    return this.player !== undefined;
  }

  play(): void {
    if (this.player) this.hands().play();
    else this.viewing().play();
  }

  pause(): void {
    if (this.player) this.hands().pause();
    else this.viewing().pause();
  }

  /** Goes to a moment of the film. */
  seek(position: FilmSeconds): void {
    if (this.player) this.hands().seek(Math.max(0, this.viewing().copySecondsOf(position)));
    else this.viewing().seek(position);
  }

  seekBy(seconds: number): void {
    const viewing = this.viewing();
    if (this.player) this.seek(clampToFilm(viewing.position() + seconds, viewing.runtime));
    else viewing.seekBy(seconds);
  }

  setSpeed(speed: number): void {
    if (this.player) this.hands().setSpeed(speed);
    else this.viewing().setSpeed(speed);
  }

  /** @throws FootlightError `bad-request` where the player can be followed but not told what to do */
  private hands(): PlayerHands {
    if (this.player?.hands) return this.player.hands;
    const name = this.player?.name ?? 'The player';
    throw saidError('bad-request', 'errors.player.deaf', {
      values: { player: name },
      remedy: 'errors.player.deaf.remedy',
    });
  }
}
