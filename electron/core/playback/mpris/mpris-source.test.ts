import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FakeClock } from '#core/watch/testing/fake-clock';
import { HUNDREDS } from '#shared/watch/testing/generated-pack';
import { answersHeard, dictionary, FakeBus, variant } from '../testing/fake-bus';
import { KeptWords } from '../testing/kept-words';
import { MPRIS_PATH, MPRIS_PLAYER, MprisSource, PROPERTIES } from './mpris-source';

const TRACK = '/org/example/track/1';
const PLAYER = { destination: ':1.7', path: MPRIS_PATH } as const;

type Values = Parameters<typeof dictionary>[0];

function metadata(given: Values = {}): [type: string, value: unknown] {
  return [
    'a{sv}',
    dictionary({
      'mpris:trackid': ['o', TRACK],
      'mpris:length': ['x', 7_680_000_000],
      'xesam:title': ['s', 'A title'],
      ...given,
    }),
  ];
}

/** One player on a bus, and all that is heard of it. */
class Sitting {
  readonly clock = new FakeClock(10_000);
  readonly bus = new FakeBus();
  readonly words = new KeptWords();
  readonly source: MprisSource;

  constructor(
    identity = 'VLC media player',
    readonly random: () => number = () => 0.5,
  ) {
    this.source = new MprisSource(this.bus, { owner: ':1.7', pid: 77, identity }, this.clock, () =>
      this.random(),
    );
    this.answer(100);
  }

  /** What it answers to being asked for its position, in seconds. */
  answer(position: number): void {
    this.bus.answers.set('Position', [variant('x', position * 1e6)]);
  }

  async start(
    values: Values = { PlaybackStatus: ['s', 'Playing'], Metadata: metadata() },
  ): Promise<this> {
    this.bus.answers.set('GetAll', [dictionary(values)]);
    this.source.start(this.words);
    await answersHeard();
    return this;
  }

  async pass(milliseconds: number): Promise<void> {
    for (let passed = 0; passed < milliseconds; passed += 10) {
      this.clock.advance(10);
      await answersHeard();
    }
  }

  changes(values: Values, of = MPRIS_PLAYER): void {
    this.source.hear({
      sender: ':1.7',
      interface: PROPERTIES,
      member: 'PropertiesChanged',
      body: [of, dictionary(values), []],
    });
  }

  jumps(...body: unknown[]): void {
    this.source.hear({ sender: ':1.7', interface: MPRIS_PLAYER, member: 'Seeked', body });
  }
}

describe('MprisSource', () => {
  it('asks once for all that there is to know', async () => {
    const { bus, words, source } = await new Sitting().start();
    expect(bus.calls).toEqual([
      { ...PLAYER, interface: PROPERTIES, member: 'GetAll', signature: 's', body: [MPRIS_PLAYER] },
    ]);
    expect(words.media).toEqual([
      { path: null, title: 'A title', duration: 7_680, frameRate: null },
    ]);
    expect(words.status).toBe('playing');
    expect([source.id, source.name]).toEqual(['process 77', 'VLC']);
  });

  it.each([
    ['VLC media player', 'VLC', { staleMax: 0.5, bias: 0, isExactPaused: false }],
    ['Chromium', 'Chromium', { staleMax: 0.12, bias: 0, isExactPaused: true }],
    ['Google Chrome', 'Google Chrome', { staleMax: 0.12, bias: 0, isExactPaused: true }],
    ['mpv', 'mpv', { staleMax: 0.05, bias: 0.04, isExactPaused: true }],
    ['Something new', 'Something new', { staleMax: 0.5, bias: 0, isExactPaused: false }],
  ])('knows how exact %s is', (identity, name, exactness) => {
    const { source } = new Sitting(identity);
    expect([source.name, source.exactness]).toEqual([name, exactness]);
  });

  it('is not asked for its position while it is not followed', async () => {
    const sitting = await new Sitting().start();
    await sitting.pass(60_000);
    expect(sitting.bus.of('Get')).toEqual([]);
    expect(sitting.clock.waiting).toBe(0);
  });

  it('is asked often at first, then less so, and never in step with a player of its own steps', async () => {
    const draws = [0, 1, 0.3, 0.7, 0.1, 0.9];
    let drawn = 0;
    const sitting = new Sitting('VLC media player', () => draws[drawn++ % draws.length] ?? 0);
    await sitting.start();
    const asked: number[] = [];
    sitting.bus.onCall = () => asked.push(sitting.clock.now());
    sitting.source.setFollowed(true);
    await sitting.pass(30_000);
    const gaps = asked.slice(1).map((at, i) => at - asked[i]!);
    const isSettling = (i: number): boolean => asked[i]! < 11_500;
    for (const [i, gap] of gaps.entries()) {
      expect(gap).toBeGreaterThanOrEqual(isSettling(i) ? 90 : 430);
      expect(gap).toBeLessThanOrEqual(isSettling(i) ? 170 : 900);
    }
    expect(new Set(gaps.map(Math.round)).size).toBeGreaterThan(6);
    expect(sitting.bus.of('Get')[0]).toEqual({
      ...PLAYER,
      interface: PROPERTIES,
      member: 'Get',
      signature: 'ss',
      body: [MPRIS_PLAYER, 'Position'],
    });
    sitting.source.setFollowed(false);
    const { length } = asked;
    await sitting.pass(5_000);
    expect(asked).toHaveLength(length);
  });

  it('takes an answer to be of the middle between asking and hearing', async () => {
    const sitting = await new Sitting().start();
    sitting.bus.isSlow = true;
    sitting.source.setFollowed(true);
    sitting.clock.advance(40);
    sitting.answer(55.5);
    sitting.bus.answerAll();
    await answersHeard();
    expect(sitting.words.samples).toEqual([
      { at: 10_020, position: 55.5, rate: 1, playing: true, isJump: false },
    ]);
  });

  it('hears jumps, pauses, rates and films at once, and asks again after each', async () => {
    const sitting = await new Sitting().start();
    const { words, bus, clock } = sitting;
    sitting.source.setFollowed(true);
    await answersHeard();
    const asked = (): number => bus.of('Get').length;
    let before = asked();
    sitting.jumps(900_000_000);
    expect(words.samples.at(-1)).toEqual({
      at: clock.now(),
      position: 900,
      rate: 1,
      playing: true,
      isJump: true,
    });
    expect(asked()).toBe(before + 1);
    await answersHeard();
    before = asked();
    sitting.changes({ PlaybackStatus: ['s', 'Paused'] });
    expect([words.status, asked()]).toEqual(['paused', before + 1]);
    await answersHeard();
    expect(words.samples.at(-1)).toMatchObject({ playing: false, isJump: false });
    before = asked();
    sitting.changes({ Rate: ['d', 1.5], PlaybackStatus: ['s', 'Playing'] });
    expect([words.status, asked()]).toEqual(['playing', before + 1]);
    await answersHeard();
    expect(words.samples.at(-1)).toMatchObject({ playing: true, rate: 1.5 });
    sitting.changes({ Metadata: metadata({ 'xesam:title': ['s', 'Another'] }) });
    expect(words.media.map((media) => media?.title)).toEqual(['A title', 'Another']);
    // The same once more is nothing new.
    sitting.changes({ Metadata: metadata({ 'xesam:title': ['s', 'Another'] }) });
    expect(words.media).toHaveLength(2);
  });

  it('does not hear what other interfaces change, or signals of another kind', async () => {
    const sitting = await new Sitting().start();
    const { count } = sitting.words;
    sitting.changes({ PlaybackStatus: ['s', 'Paused'] }, 'org.mpris.MediaPlayer2.TrackList');
    sitting.source.hear({ sender: ':1.7', interface: PROPERTIES, member: 'Seeked', body: [5] });
    sitting.source.hear({ sender: ':1.7', interface: 'x', member: 'Seeked', body: [5_000_000] });
    expect(sitting.words.count).toBe(count);
  });

  const WRONG = [-1, NaN, Infinity, 1e18, 86_401e6, 7_741e6, 'here', null, undefined, [5e6], 5n];

  it('passes on no position that no film has, and no rate', async () => {
    const sitting = await new Sitting().start();
    sitting.source.setFollowed(true);
    await sitting.pass(2_000);
    const { length } = sitting.words.samples;
    for (const wrong of WRONG) {
      sitting.jumps(wrong);
      await answersHeard();
      expect(sitting.words.samples.slice(length)).toEqual(
        // What it answers to being asked is right.
        sitting.words.samples.slice(length).map((each) => ({ ...each, position: 100 })),
      );
    }
    sitting.jumps();
    sitting.answer(5);
    for (const rate of [0, -1, 1e9, NaN, '2'])
      sitting.changes({ Rate: ['d', rate], PlaybackStatus: ['s', 'Playing'] });
    await sitting.pass(1_000);
    expect(sitting.words.samples.at(-1)).toMatchObject({ position: 5, rate: 1 });
    expect(sitting.words.lost).toEqual([]);
  });

  it.each(WRONG)('is lost after nine answers of %s one after another', async (wrong) => {
    const sitting = await new Sitting().start();
    sitting.source.setFollowed(true);
    await answersHeard();
    const { length } = sitting.words.samples;
    sitting.bus.answers.set('Position', [variant('x', wrong)]);
    const asked = sitting.bus.of('Get').length;
    await sitting.pass(10_000);
    expect(sitting.words.lost).toEqual(['VLC tells positions that no film has.']);
    expect(sitting.words.samples).toHaveLength(length);
    expect(sitting.bus.of('Get')).toHaveLength(asked + 9);
  });

  it('may slip eight times, and then begins anew', async () => {
    const sitting = await new Sitting().start();
    sitting.bus.isSlow = true;
    sitting.source.setFollowed(true);
    const slip = async (times: number): Promise<void> => {
      for (let i = 0; i < times; i += 1) {
        sitting.jumps(-1);
        await sitting.pass(50);
      }
    };
    for (let round = 0; round < 5; round += 1) {
      await slip(8);
      expect(sitting.words.lost).toEqual([]);
      sitting.jumps(5_000_000);
      await sitting.pass(50);
    }
    await slip(9);
    expect(sitting.words.lost).toEqual(['VLC tells positions that no film has.']);
  });

  it('moves nothing more often than an eye follows, and ends where it ends', async () => {
    const sitting = await new Sitting().start();
    for (let i = 1; i <= 390; i += 1) sitting.jumps(i * 1e6);
    expect(sitting.words.samples).toHaveLength(6);
    await sitting.pass(1_000);
    expect(sitting.words.samples).toHaveLength(7);
    expect(sitting.words.samples.at(-1)).toMatchObject({ position: 390, isJump: true });
    const { count } = sitting.words;
    for (let i = 0; i < 195; i += 1)
      for (const status of ['Playing', 'Paused'])
        sitting.changes({ PlaybackStatus: ['s', status], Metadata: metadata(), Volume: ['d', i] });
    await sitting.pass(1_000);
    expect(sitting.words.status).toBe('paused');
    expect(sitting.words.count - count).toBeLessThanOrEqual(7);
    expect(sitting.words.lost).toEqual([]);
  });

  it('may say what it wants while nobody follows it, or after it has stopped', async () => {
    const sitting = await new Sitting().start();
    for (let i = 0; i < 100; i += 1) sitting.jumps(-1);
    sitting.source.setFollowed(true);
    await answersHeard();
    sitting.changes({ PlaybackStatus: ['s', 'Stopped'] });
    for (let i = 0; i < 100; i += 1) sitting.jumps(-1);
    expect(sitting.words.lost).toEqual([]);
  });

  it('may run a minute longer than it said', async () => {
    const sitting = await new Sitting().start();
    sitting.jumps(7_740_000_000);
    expect(sitting.words.samples.at(-1)?.position).toBe(7_740);
    sitting.jumps(7_740_000_001);
    expect(sitting.words.samples).toHaveLength(1);
  });

  it('is lost after more bytes in one second than a player has reason to send', async () => {
    const sitting = await new Sitting().start();
    const { source, clock, words } = sitting;
    expect([source.isWelcome(2 ** 21), source.isWelcome(2 ** 21)]).toEqual([true, true]);
    clock.advance(1_000);
    expect(source.isWelcome(2 ** 22)).toBe(true);
    expect(words.lost).toEqual([]);
    expect(source.isWelcome(1)).toBe(false);
    clock.advance(60_000);
    expect(source.isWelcome(1)).toBe(false);
    expect(words.lost).toEqual(['VLC sends more than a player has reason to.']);
  });

  it('is at the end where it has stopped, and its position is none', async () => {
    const sitting = await new Sitting().start({
      PlaybackStatus: ['s', 'Stopped'],
      Metadata: metadata(),
    });
    sitting.source.setFollowed(true);
    sitting.jumps(5_000_000);
    await sitting.pass(1_000);
    expect([sitting.words.status, sitting.words.samples]).toEqual(['ended', []]);
    sitting.changes({ Metadata: ['a{sv}', []] });
    expect([sitting.words.status, sitting.words.media.at(-1)]).toEqual(['ready', null]);
  });

  it('is a film without an end where it gives no length', async () => {
    const { words } = await new Sitting().start({
      PlaybackStatus: ['s', 'Playing'],
      Metadata: metadata({ 'mpris:length': ['x', 0] }),
    });
    expect(words.media[0]?.duration).toBeNull();
  });

  it('stands still where it owes two answers, and is not asked for more until it gives them', async () => {
    const sitting = await new Sitting().start();
    sitting.bus.isSlow = true;
    sitting.source.setFollowed(true);
    await sitting.pass(10_000);
    expect(sitting.words.status).toBe('stalled');
    expect(sitting.bus.of('Get')).toHaveLength(2);
    sitting.bus.isSlow = false;
    sitting.bus.answerAll();
    await sitting.pass(1_000);
    expect(sitting.words.status).toBe('playing');
    expect(sitting.bus.of('Get').length).toBeGreaterThan(2);
  });

  it('is heard of later where it refuses to answer at first', async () => {
    const sitting = new Sitting();
    sitting.source.start(sitting.words);
    await answersHeard();
    expect(sitting.words.count).toBe(0);
    sitting.changes({ PlaybackStatus: ['s', 'Playing'], Metadata: metadata() });
    expect([sitting.words.media.length, sitting.words.status]).toEqual([1, 'playing']);
  });

  it('is told what to do, by its own names', async () => {
    const { bus, source } = await new Sitting().start();
    const before = bus.calls.length;
    source.hands.play();
    source.hands.pause();
    source.hands.seek(61.250_000_4);
    source.hands.setSpeed(1.25);
    await answersHeard();
    expect(bus.calls.slice(before)).toEqual([
      { ...PLAYER, interface: MPRIS_PLAYER, member: 'Play' },
      { ...PLAYER, interface: MPRIS_PLAYER, member: 'Pause' },
      {
        ...PLAYER,
        interface: MPRIS_PLAYER,
        member: 'SetPosition',
        signature: 'ox',
        body: [TRACK, 61_250_000],
      },
      {
        ...PLAYER,
        interface: PROPERTIES,
        member: 'Set',
        signature: 'ssv',
        body: [MPRIS_PLAYER, 'Rate', ['d', 1.25]],
      },
    ]);
  });

  it('is sent nowhere in a track without a name', async () => {
    const { bus, source } = await new Sitting().start({
      PlaybackStatus: ['s', 'Playing'],
      Metadata: metadata({ 'mpris:trackid': ['o', ''] }),
    });
    source.hands.seek(10);
    expect(bus.of('SetPosition')).toEqual([]);
  });

  it('is lost after more signals in one second than a player has reason to send', async () => {
    const sitting = await new Sitting().start();
    sitting.source.setFollowed(true);
    for (let i = 0; i < 400; i += 1) sitting.jumps(5_000_000);
    sitting.clock.advance(1_000);
    for (let i = 0; i < 400; i += 1) sitting.jumps(5_000_000);
    expect(sitting.words.lost).toEqual([]);
    sitting.jumps(5_000_000);
    expect(sitting.words.lost).toEqual(['VLC sends more messages than a player has reason to.']);
    const { count } = sitting.words;
    for (let i = 0; i < 10_000; i += 1) sitting.jumps(5_000_000);
    await sitting.pass(5_000);
    expect(sitting.words.count).toBe(count);
  });

  it.each(['gone', 'close'] as const)('tells and asks nothing any more after %s', async (how) => {
    const sitting = await new Sitting().start();
    sitting.bus.isSlow = true;
    sitting.source.setFollowed(true);
    await answersHeard();
    sitting.source[how]();
    expect(sitting.words.lost).toEqual(how === 'gone' ? [null] : []);
    const { count } = sitting.words;
    sitting.bus.isSlow = false;
    sitting.bus.answerAll();
    sitting.changes({ Metadata: metadata({ 'xesam:title': ['s', 'Another'] }) });
    sitting.changes({ PlaybackStatus: ['s', 'Paused'] });
    sitting.source.setFollowed(true);
    await sitting.pass(5_000);
    expect([sitting.words.count, sitting.clock.waiting]).toEqual([count, 0]);
    sitting.source.gone();
    expect(sitting.words.count).toBe(count);
  });

  it('survives whatever is said, and tells only what has the form for it', async () => {
    const value = fc.oneof(fc.anything(), fc.string(), fc.double(), fc.boolean());
    const name = fc.constantFrom('PlaybackStatus', 'Rate', 'Metadata', 'Position', '__proto__');
    const said = fc.oneof(
      fc.record({ body: fc.array(fc.anything()), isJump: fc.boolean() }),
      fc.array(fc.tuple(name, value)).map((pairs) => ({
        body: [MPRIS_PLAYER, pairs.map(([key, one]) => [key, [0, [one]]])],
        isJump: false,
      })),
    );
    for (const signals of fc.sample(fc.array(said, { maxLength: 20 }), HUNDREDS)) {
      const sitting = await new Sitting().start();
      sitting.source.setFollowed(true);
      for (const { body, isJump } of signals) {
        if (isJump) sitting.jumps(...body);
        else
          sitting.source.hear({
            sender: ':1.7',
            interface: PROPERTIES,
            member: 'PropertiesChanged',
            body,
          });
        sitting.bus.answers.set('Position', body);
        await sitting.pass(100);
      }
      for (const { position, rate, playing } of sitting.words.samples) {
        expect(position).toBeGreaterThanOrEqual(0);
        expect(position).toBeLessThanOrEqual(86_400);
        expect(rate).toBeGreaterThan(0);
        expect(typeof playing).toBe('boolean');
      }
      for (const why of sitting.words.lost) expect(why).toMatch(/positions that no film has/);
      sitting.source.close();
    }
  });
});
