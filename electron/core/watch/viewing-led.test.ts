import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Reading } from '#core/playback/smoothing-clock';
import { filmSeconds } from '#shared/film-time';
import type { Pack } from '#shared/pack/pack';
import { DENSITIES } from '#shared/watch/density';
import {
  generatedPack,
  HUNDREDS,
  secretsOf,
  THOUSANDS,
} from '#shared/watch/testing/generated-pack';
import { cue, entry, landmark, scene, smallPack } from '#shared/watch/testing/small-pack';
import type { ViewingState } from '#shared/watch/viewing-state';
import { NEW_VIEWING } from './new-viewing';
import { Sitting, step, type Step } from './testing/sitting';

const pack = smallPack(1_000, {
  entries: [
    entry('early', { cues: [cue(20)] }),
    entry('later', { cues: [cue(200)], revealsAt: 200 }),
    entry('last', { cues: [cue(900)], revealsAt: 900 }),
  ],
  scenes: [scene('first', 0, 500), scene('second', 500, 1_000)],
  landmarks: [landmark('sign', 100, 0)],
});

/** A viewing that has a player, and what the player tells. */
class Led extends Sitting {
  published = 0;
  /** All that could be seen, and where the film was. */
  readonly looks: { state: ViewingState; position: number }[] = [];

  constructor(of: Pack = pack, frontier = 0) {
    const saved = { ...NEW_VIEWING, audience: 'first' as const, frontier: filmSeconds(frontier) };
    super(of, 'many', saved, () => {
      this.published += 1;
      this.look();
    });
  }

  hear(position: number, given: Partial<Reading> = {}): void {
    const at = this.clock.now();
    this.viewing.hearPlayer({ at, position, rate: 1, playing: true, isJump: false, ...given });
    this.look();
  }

  look(): void {
    const { viewing } = this;
    this.looks.push({ state: viewing.state(), position: viewing.position() });
  }

  /** Lets time go by until something is published, at most ten seconds. */
  awaitEvent(): void {
    const { published } = this;
    for (let i = 0; i < 500 && this.published === published; i += 1) this.clock.advance(20);
  }

  follow(position: number, given: Partial<Reading> = {}): this {
    this.viewing.followPlayer(null);
    this.hear(position, given);
    return this;
  }

  get progress(): Pick<ViewingState, 'frontier' | 'ahead'> {
    const { frontier, ahead } = this.viewing.state();
    return { frontier, ahead };
  }

  get popUps(): string[] {
    return this.viewing.state().popUps.map(({ id }) => id);
  }
}

describe('a viewing that a player leads', () => {
  it('is where the player says, and goes on with it', () => {
    const led = new Led().follow(12);
    expect([led.viewing.position(), led.viewing.isPlaying()]).toEqual([12, true]);
    led.clock.advance(9_000);
    expect([led.viewing.position(), led.popUps]).toEqual([21, ['early']]);
    led.hear(21, { playing: false });
    led.clock.advance(60_000);
    expect([led.viewing.position(), led.viewing.isPlaying()]).toEqual([21, false]);
    led.hear(21, { rate: 2 });
    led.clock.advance(5_000);
    expect(led.viewing.position()).toBe(31);
  });

  it('takes a player a little beyond what was watched to have been watched with, and one far beyond for a jump', () => {
    expect(new Led(pack, 100).follow(160).progress).toEqual({ frontier: 160, ahead: false });
    expect(new Led(pack, 100).follow(160.1).progress).toEqual({ frontier: 100, ahead: true });
    expect(new Led(pack, 100).follow(30).progress).toEqual({ frontier: 100, ahead: false });
  });

  it('does not count as watched what the player jumps over, nor what plays there', () => {
    const led = new Led().follow(0);
    led.clock.advance(10_000);
    led.hear(890, { isJump: true });
    expect(led.progress).toEqual({ frontier: 10, ahead: true });
    led.clock.advance(30_000);
    expect([led.progress, led.popUps]).toEqual([{ frontier: 10, ahead: true }, []]);
    led.hear(5, { isJump: true });
    expect(led.progress).toEqual({ frontier: 10, ahead: false });
    led.clock.advance(16_000);
    expect([led.progress, led.popUps]).toEqual([{ frontier: 21, ahead: false }, ['early']]);
  });

  it('publishes nothing where the clock was right already', () => {
    const led = new Led().follow(100);
    const { published } = led;
    for (let i = 0; i < 50; i += 1) {
      led.clock.advance(309);
      led.hear(100 + ((i + 1) * 309) / 1_000 + (i % 2 === 0 ? 0.007 : 0));
    }
    expect(led.published).toBe(published);
    led.hear(led.viewing.position() + 0.01);
    expect(led.published).toBe(published + 1);
  });

  it('raises again at its second what came up a moment too early, and keeps it', () => {
    const led = new Led().follow(19.99);
    led.clock.advance(10);
    expect(led.popUps).toEqual(['early']);
    led.hear(19.98);
    expect(led.popUps).toEqual([]);
    led.clock.advance(20);
    expect(led.popUps).toEqual(['early']);
    // The same by so little that nobody would see it.
    const other = new Led().follow(19.99);
    other.clock.advance(10);
    other.hear(19.995);
    expect(other.popUps).toEqual([]);
    other.clock.advance(5);
    expect(other.popUps).toEqual(['early']);
  });

  it('goes on by hand, or stands, once the player has gone', () => {
    const goes = new Led().follow(40);
    goes.clock.advance(1_000);
    goes.viewing.leavePlayer(true);
    goes.clock.advance(4_000);
    expect([goes.viewing.position(), goes.viewing.isPlaying()]).toEqual([45, true]);
    const stands = new Led().follow(40);
    stands.clock.advance(1_000);
    stands.viewing.leavePlayer(false);
    stands.clock.advance(4_000);
    expect([stands.viewing.position(), stands.viewing.isPlaying()]).toEqual([41, false]);
    stands.viewing.play();
    stands.clock.advance(4_000);
    expect([stands.viewing.position(), stands.progress.frontier]).toEqual([45, 45]);
  });

  it('does not let the sleep of the computer stop the film: its player tells how it is', () => {
    const led = new Led().follow(40);
    const before = led.viewing.saved();
    led.viewing.sleep();
    expect(led.viewing.saved()).toEqual(before);
    expect([led.viewing.isPlaying(), led.viewing.state().slept]).toEqual([true, false]);
    led.viewing.leavePlayer(true);
    led.viewing.sleep();
    expect([led.viewing.isPlaying(), led.viewing.state().slept]).toEqual([false, true]);
  });

  it('forgets that it slept when a player is followed', () => {
    const led = new Led();
    led.viewing.play();
    led.viewing.sleep();
    led.follow(10);
    expect(led.viewing.state().slept).toBe(false);
  });

  it('has no corrections from before to take back, and takes back those since', () => {
    const led = new Led();
    led.viewing.play();
    led.clock.advance(50_000);
    led.viewing.nudge(5);
    led.viewing.nudge(1);
    expect(led.viewing.state().step).toMatchObject({ offset: 6, canUndo: true });
    led.follow(100);
    expect(led.viewing.state().step).toMatchObject({ offset: 0, canUndo: false });
    led.viewing.undoStep();
    expect(led.viewing.position()).toBe(100);
    led.viewing.nudge(2);
    expect(led.viewing.position()).toBe(102);
    // The player's clock goes on as it was; what was said of the copy holds.
    led.clock.advance(1_000);
    led.hear(101);
    expect(led.viewing.position()).toBe(103);
    led.viewing.undoStep();
    expect(led.viewing.position()).toBe(101);
    led.viewing.nudge(-3);
    led.viewing.leavePlayer(true);
    expect(led.viewing.position()).toBe(98);
    led.viewing.undoStep();
    expect(led.viewing.position()).toBe(101);
  });

  it('corrects its copy by a landmark, and does not move the player', () => {
    const led = new Led().follow(103);
    led.viewing.tap('sign');
    expect(Math.abs(led.viewing.position() - 100)).toBeLessThan(0.3);
    const { offset } = led.viewing.state().step;
    led.clock.advance(10_000);
    led.hear(113);
    expect(led.viewing.position()).toBeCloseTo(113 + offset, 9);
  });

  it('stops at the end of the film, also where the copy goes on', () => {
    const led = new Led().follow(999);
    led.clock.advance(5_000);
    led.hear(1_004);
    led.hear(1_005);
    expect([led.viewing.position(), led.viewing.isPlaying()]).toEqual([1_000, false]);
    led.hear(500, { isJump: true });
    expect([led.viewing.position(), led.viewing.isPlaying()]).toEqual([500, true]);
  });

  it('stands at the beginning while the player tells of a time before it', () => {
    const led = new Led().follow(-3);
    expect(led.viewing.position()).toBe(0);
    led.clock.advance(5_000);
    led.hear(2);
    expect(led.viewing.position()).toBe(2);
  });
});

/** What a player may tell next, and what its viewer may do meanwhile. */
const small = fc.double({ min: -0.045, max: 0.045, noNaN: true });
const word = fc.record({
  does: fc.constant('hear' as const),
  off: fc.oneof({ weight: 4, arbitrary: small }, fc.double({ min: -0.9, max: 0.35, noNaN: true })),
  lag: fc.nat(40),
  rate: fc.constantFrom(1, 1, 1, 0.5, 2),
  playing: fc.constantFrom(true, true, true, false),
});
const jump = fc.record({ does: fc.constant('jump' as const), to: fc.nat(1_000) });
const wait = fc.record({
  does: fc.constant('wait' as const),
  ms: fc.oneof(fc.nat(400), fc.nat(20_000)),
});
/** All that goes past the player's clock: play, pause and the like are the player's own. */
const byHand = step.filter(
  ({ does }) =>
    !['play', 'pause', 'seek', 'seekBy', 'speed', 'resume', 'wait', 'stall'].includes(does),
);
type Deed = typeof word | typeof jump | typeof wait extends fc.Arbitrary<infer T> ? T : never;

function act(led: Led, deed: Deed | Step): void {
  const { viewing, clock } = led;
  if (deed.does === 'hear') {
    const [lag, { off, rate, playing }] = [deed.lag, deed];
    const position = viewing.copySecondsOf(viewing.position()) + off;
    led.hear(position, { at: clock.now() - lag, rate, playing });
  } else if (deed.does === 'jump') {
    led.hear((deed.to / 1_000) * viewing.runtime, { isJump: true });
  } else {
    led.do(deed);
  }
  led.look();
}

describe('a viewing that a player leads, whatever it tells', () => {
  it('shows nothing before its second, and no word of what may not be known yet', () => {
    let shown = 0;
    const deeds = fc.array(
      fc.oneof(
        { weight: 4, arbitrary: word },
        { weight: 4, arbitrary: wait },
        { weight: 1, arbitrary: jump },
        { weight: 2, arbitrary: byHand },
      ),
      { maxLength: 40 },
    );
    fc.assert(
      fc.property(generatedPack(25), deeds, fc.nat(1_000), (of, done, start) => {
        const led = new Led(of).follow((start / 1_000) * of.manifest.film.runtimeSeconds);
        const secrets = new Map(secretsOf(of).map(({ token, revealsAt }) => [token, revealsAt]));
        const check = (): void => {
          for (const { state, position } of led.looks.splice(0)) {
            const { popUps, audience, frontier } = state;
            for (const { id, at } of popUps) {
              shown += 1;
              if (!led.held.has(id)) expect(at).toBeLessThanOrEqual(position);
            }
            if (audience === 'seen') continue;
            const words = JSON.stringify(state).match(/x[a-z]+\d+x/g) ?? [];
            expect(words.filter((each) => (secrets.get(each) ?? 0) > frontier)).toEqual([]);
          }
        };
        check();
        for (const deed of done) {
          act(led, deed);
          check();
        }
      }),
      THOUSANDS,
    );
    expect(shown).toBeGreaterThan(1_000);
  });

  it('moves the frontier only by playing on, never by a jump', () => {
    const deeds = fc.array(fc.oneof(word, wait, jump), { maxLength: 40 });
    fc.assert(
      fc.property(generatedPack(5), deeds, (of, done) => {
        const led = new Led(of).follow(0);
        for (const deed of done) {
          const { frontier, ahead } = led.progress;
          const before = led.viewing.position();
          act(led, deed);
          const after = led.progress;
          expect(after.frontier).toBeGreaterThanOrEqual(frontier);
          if (deed.does === 'jump') {
            // Up to where it was when it jumped it had been played.
            expect(after.frontier).toBeLessThanOrEqual(Math.max(frontier, before) + 1e-6);
            expect(after.ahead).toBe(led.viewing.position() > after.frontier);
          } else if (ahead && led.viewing.position() > frontier) {
            expect(after).toEqual({ frontier, ahead: true });
          }
        }
      }),
      THOUSANDS,
    );
  });

  it('keeps each note for its time, however the clock is corrected by little', () => {
    let kept = 0;
    const little = fc.record({
      off: small,
      // Some time later, or as soon as something comes or goes: then a correction may cross that moment.
      after: fc.oneof(fc.nat(500), fc.constant('the next event' as const)),
    });
    fc.assert(
      fc.property(
        generatedPack(25),
        fc.array(little, { minLength: 20, maxLength: 100, size: 'max' }),
        fc.constantFrom(...DENSITIES),
        (of, words, density) => {
          const led = new Led(of);
          led.viewing.setDensity(density);
          led.follow(0);
          // What was up before a player was followed has gone. What has had its time does not come back either, where
          // the clock goes back across its end.
          const over = new Set(led.viewing.saved().shown.map(({ id }) => id));
          for (const { off, after } of words) {
            if (after === 'the next event') led.awaitEvent();
            else led.clock.advance(after);
            led.hear(led.viewing.copySecondsOf(led.viewing.position()) + off);
            const { shown, position } = led.viewing.saved();
            const furthest = Math.max(...led.looks.splice(0).map((look) => look.position));
            for (const { id, until } of shown) if (furthest >= until) over.add(id);
            const due = shown.filter(({ id, at }) => at <= position && !over.has(id));
            expect(led.popUps).toEqual(due.map(({ id }) => id));
            expect(shown.filter(({ at }) => at > position)).toEqual([]);
            kept += due.length;
          }
        },
      ),
      HUNDREDS,
    );
    expect(kept).toBeGreaterThan(500);
  });
});
