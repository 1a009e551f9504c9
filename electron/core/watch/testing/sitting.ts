import fc from 'fast-check';
import { filmSeconds } from '#shared/film-time';
import type { Pack } from '#shared/pack/pack';
import { DENSITIES, type Density } from '#shared/watch/density';
import type { SavedViewing } from '#shared/watch/viewing-state';
import { NEW_VIEWING } from '../new-viewing';
import { Viewing, type Cause } from '../viewing';
import { FakeClock } from './fake-clock';

/** Shares of 0 to 1 are taken of the film's length, or of what there is to choose from. */
const share = fc.integer({ min: 0, max: 1_000 }).map((thousandths) => thousandths / 1_000);

function does<Name extends string>(...names: Name[]): fc.Arbitrary<Name> {
  return fc.constantFrom(...names);
}

/** What may happen in a sitting. */
export const step = fc.oneof(
  { weight: 6, arbitrary: fc.record({ does: does('play') }) },
  { weight: 2, arbitrary: fc.record({ does: does('pause') }) },
  {
    weight: 12,
    arbitrary: fc.record({
      does: does('wait', 'wait', 'stall'),
      ms: fc.oneof(fc.nat(20_000), fc.nat(300_000), fc.double({ min: 0, max: 5_000, noNaN: true })),
    }),
  },
  { weight: 4, arbitrary: fc.record({ does: does('seek'), to: share }) },
  {
    weight: 3,
    arbitrary: fc.record({
      does: does('nudge', 'nudge', 'seekBy'),
      seconds: fc.constantFrom(-30, -5, -1, -0.1, 0.1, 1, 5, 30),
    }),
  },
  { weight: 2, arbitrary: fc.record({ does: does('confirm', 'undo', 'sleep', 'resume') }) },
  {
    weight: 2,
    arbitrary: fc.record({ does: does('density'), to: fc.constantFrom(...DENSITIES) }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      does: does('audience'),
      to: fc.constantFrom('first' as const, 'first' as const, 'seen' as const),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ does: does('speed'), to: fc.constantFrom(0.5, 1, 1, 1.25, 2) }),
  },
  { weight: 1, arbitrary: fc.record({ does: does('cover', 'notices'), to: fc.boolean() }) },
  {
    weight: 5,
    arbitrary: fc.record({
      does: does('hold', 'hold', 'letGo', 'dismiss', 'pin', 'mark', 'tap', 'edition'),
      which: share,
    }),
  },
);
export type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

/** Of a viewer who mostly lets the film run: long stretches of it are watched, and what comes may be kept open. */
export const watchingStep: fc.Arbitrary<Step> = fc.oneof(
  { weight: 2, arbitrary: fc.record({ does: does('play') }) },
  { weight: 6, arbitrary: fc.record({ does: does('wait'), ms: fc.nat(12_000) }) },
  { weight: 1, arbitrary: fc.record({ does: does('wait'), ms: fc.nat(600_000) }) },
  { weight: 1, arbitrary: fc.record({ does: does('seek'), to: share }) },
  {
    weight: 4,
    arbitrary: fc.record({ does: does('hold', 'hold', 'hold', 'letGo'), which: share }),
  },
);

/** One viewer before one film: the viewing, its clock, and all that they may do. */
export class Sitting {
  readonly clock = new FakeClock(1_234.5);
  /** Ids of what the viewer keeps the pointer on, as long as it is open. */
  readonly held = new Set<string>();
  private countsDown = false;
  private current: Viewing;

  /** @param onChange called whenever windows are told */
  constructor(
    readonly pack: Pack,
    private density: Density,
    saved: SavedViewing = NEW_VIEWING,
    private readonly onChange: (cause: Cause) => void = () => undefined,
  ) {
    this.current = this.open(saved);
  }

  get viewing(): Viewing {
    return this.current;
  }

  /** Whether the viewer asked for notices. */
  get wantsNotices(): boolean {
    return this.countsDown;
  }

  get preferred(): Density {
    return this.density;
  }

  do(step: Step): void {
    const { viewing, clock } = this;
    switch (step.does) {
      case 'play':
        return viewing.play();
      case 'pause':
        return viewing.pause();
      case 'wait':
        return clock.advance(step.ms);
      case 'stall':
        return clock.sleep(step.ms);
      case 'seek':
        return viewing.seek(filmSeconds(step.to * viewing.runtime));
      case 'nudge':
        return viewing.nudge(step.seconds);
      case 'seekBy':
        return viewing.seekBy(step.seconds);
      case 'confirm':
        return viewing.confirmWatched();
      case 'undo':
        return viewing.undoStep();
      case 'sleep':
        return viewing.sleep();
      case 'resume':
        return this.resume();
      case 'density':
        this.density = step.to;
        return viewing.setDensity(step.to);
      case 'audience':
        return viewing.setAudience(step.to);
      case 'speed':
        return viewing.setSpeed(step.to);
      case 'cover':
        return viewing.setCovered(step.to);
      case 'notices':
        this.countsDown = step.to;
        return viewing.setNotices(step.to);
      default:
        return this.choose(step.does, step.which);
    }
  }

  /** Plays to the end of the film, however the copy runs. */
  finish(): void {
    this.viewing.setSpeed(2);
    this.viewing.play();
    this.clock.advance(this.viewing.runtime * 1000);
  }

  private choose(what: Extract<Step, { which: number }>['does'], which: number): void {
    const { viewing } = this;
    const among = <Item>(items: readonly Item[]): Item | undefined =>
      items[Math.round(which * (items.length - 1))];
    if (what === 'tap') {
      const landmark = among(viewing.view().landmarks());
      if (landmark) viewing.tap(landmark.id);
    } else if (what === 'edition') {
      const edition = among(this.pack.manifest.editions);
      if (edition) viewing.chooseEdition(edition.id);
    } else {
      const popUp = among(viewing.state().popUps);
      if (!popUp) return;
      if (what === 'hold') this.held.add(popUp.id);
      else if (what !== 'mark') this.held.delete(popUp.id);
      if (what === 'dismiss') viewing.dismiss(popUp.id);
      else if (what === 'pin') viewing.pin(popUp.id, true);
      else if (what === 'mark') viewing.mark(popUp.id, true);
      else viewing.hold(popUp.id, what === 'hold');
    }
  }

  /** Closes the app, and opens it again. */
  private resume(): void {
    const saved = this.viewing.saved();
    this.viewing.close();
    this.current = this.open(saved);
  }

  private open(saved: SavedViewing): Viewing {
    const { pack, clock, density, onChange, countsDown } = this;
    return new Viewing(pack, clock, saved, density, onChange, countsDown);
  }
}
