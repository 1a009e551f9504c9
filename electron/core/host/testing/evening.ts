import { CopyClock } from '#core/playback/copy-clock';
import { FakeClock } from '#core/watch/testing/fake-clock';
import { FILM_START, type FilmSeconds } from '#shared/film-time';
import { NEW_HOST_PLAN, type HostPlan } from '#shared/host/plan';
import type { AudienceView } from '#shared/host/views';
import type { Pack } from '#shared/pack/pack';
import { HostSession } from '../host-session';

/** An evening with a film, a clock that a test moves, and a host who can do everything. */
export class Evening {
  readonly clock = new FakeClock(5_000);
  readonly film: CopyClock;
  readonly session: HostSession;
  plan: HostPlan;
  /** What the room has seen, one after another. */
  readonly seen: AudienceView[] = [];

  constructor(
    readonly pack: Pack,
    plan: Partial<HostPlan> = {},
  ) {
    this.plan = { ...NEW_HOST_PLAN, ...plan };
    this.film = new CopyClock(this.clock, pack.manifest.film.runtimeSeconds, FILM_START);
    this.session = new HostSession({
      pack,
      clock: this.clock,
      plan: () => this.plan,
      anchor: this.film.anchor,
      onDue: (stop) => {
        this.note();
        if (stop) this.pause();
      },
    });
  }

  get position(): FilmSeconds {
    return this.film.position();
  }

  play(): void {
    this.film.play();
    this.follow();
  }

  pause(): void {
    this.film.pause();
    this.follow();
  }

  goTo(position: number): void {
    this.film.moveTo(position);
    this.follow();
  }

  nudge(seconds: number): void {
    this.goTo(this.position + seconds);
  }

  /** Lets so many seconds pass. */
  pass(seconds: number): void {
    this.clock.advance(seconds * 1000);
    this.note();
  }

  change(change: Partial<HostPlan>): void {
    this.plan = { ...this.plan, ...change };
    this.session.planChanged();
    this.note();
  }

  do(act: (session: HostSession) => void): void {
    act(this.session);
    this.note();
  }

  private follow(): void {
    const stop = this.session.follow(this.film.anchor);
    this.note();
    if (stop) this.pause();
  }

  private note(): void {
    this.seen.push(this.session.view());
  }
}
