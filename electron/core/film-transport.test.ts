import { describe, expect, it } from 'vitest';
import { FakeHands } from '#core/playback/testing/fake-source';
import { NEW_VIEWING } from '#core/watch/new-viewing';
import { FakeClock } from '#core/watch/testing/fake-clock';
import { Viewing } from '#core/watch/viewing';
import { FootlightError } from '#shared/errors';
import { filmSeconds } from '#shared/film-time';
import { smallPack } from '#shared/watch/testing/small-pack';
import { FilmTransport } from './film-transport';

/** A copy with five seconds before the film, that runs at 25 pictures instead of 24. */
const pack = smallPack(1_000, {
  editions: [
    {
      id: 'faster',
      label: 'Faster',
      points: [
        [filmSeconds(0), filmSeconds(5)],
        [filmSeconds(1_000), filmSeconds(965)],
      ],
    },
  ],
});

class Evening {
  readonly clock = new FakeClock();
  readonly viewing = new Viewing(pack, this.clock, NEW_VIEWING, 'many', () => undefined);
  readonly transport = new FilmTransport(() => this.viewing);
  readonly hands = new FakeHands();

  follow(copySeconds: number): this {
    this.viewing.followPlayer('faster');
    this.viewing.hearPlayer({
      at: this.clock.now(),
      position: copySeconds,
      rate: 1,
      playing: true,
      isJump: false,
    });
    this.transport.handOver({ name: 'mpv', hands: this.hands });
    return this;
  }
}

describe('FilmTransport', () => {
  it('moves the clock that runs by hand', () => {
    const { transport, viewing, clock } = new Evening();
    expect(transport.isHandedOver).toBe(false);
    transport.seek(filmSeconds(100));
    transport.seekBy(-10);
    expect(viewing.position()).toBeCloseTo(90, 9);
    transport.setSpeed(2);
    transport.play();
    clock.advance(9_600);
    expect(viewing.position()).toBeCloseTo(110, 9);
    transport.pause();
    clock.advance(9_600);
    expect(viewing.position()).toBeCloseTo(110, 9);
  });

  it('passes everything on to the hands of a player, and does nothing to the clock itself', () => {
    const { transport, viewing, hands, clock } = new Evening().follow(101);
    expect(transport.isHandedOver).toBe(true);
    const before = [viewing.saved(), viewing.state().anchor];
    transport.pause();
    transport.play();
    transport.setSpeed(1.5);
    transport.seek(filmSeconds(500));
    transport.seekBy(10);
    transport.seekBy(-10_000);
    transport.seekBy(10_000);
    expect([viewing.saved(), viewing.state().anchor]).toEqual(before);
    expect(viewing.position()).toBeCloseTo(100, 9);
    const [pause, play, speed, ...seeks] = hands.done;
    expect([pause, play, speed]).toEqual(['pause', 'play', { speed: 1.5 }]);
    const places = seeks.map((done) => (done as { seek: number }).seek);
    for (const [i, place] of [485, 110.6, 5, 965].entries())
      expect(places[i]).toBeCloseTo(place, 9);
    clock.advance(960);
    expect(viewing.position()).toBeCloseTo(101, 9);
  });

  it('reckons with what the viewer has said of the copy, and never sends a player before its beginning', () => {
    const { transport, viewing, hands } = new Evening().follow(101);
    viewing.nudge(20);
    transport.seek(filmSeconds(500));
    transport.seek(filmSeconds(0));
    const [far, near] = hands.done as { seek: number }[];
    expect(far?.seek).toBeCloseTo(465, 9);
    expect(near?.seek).toBe(0);
  });

  it('says so where a player can be followed and not be moved', () => {
    const { transport, viewing } = new Evening().follow(101);
    transport.handOver({ name: 'Radio', hands: null });
    const before = viewing.saved();
    const deeds = [
      () => transport.play(),
      () => transport.pause(),
      () => transport.seek(filmSeconds(5)),
      () => transport.seekBy(5),
      () => transport.setSpeed(2),
    ];
    for (const deed of deeds) {
      expect(deed).toThrow(FootlightError);
      expect(deed).toThrow('Radio does not let other programs move the film.');
    }
    expect(viewing.saved()).toEqual(before);
  });

  it('has the clock in hand again once the player has gone', () => {
    const { transport, viewing, hands } = new Evening().follow(101);
    viewing.leavePlayer(false);
    transport.handOver(undefined);
    transport.seek(filmSeconds(30));
    expect(viewing.position()).toBeCloseTo(30, 9);
    expect(hands.done).toEqual([]);
  });
});
