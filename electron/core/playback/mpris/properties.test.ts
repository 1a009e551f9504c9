import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { THOUSANDS } from '#shared/watch/testing/generated-pack';
import { dictionary, variant } from '../testing/fake-bus';
import { identityOf } from './mpris-source';
import { dictionaryOf, mediaOf, secondsOf, trackOf, valueOf } from './properties';

describe('what comes over the bus', () => {
  it('is read out of its variants', () => {
    expect(valueOf(variant('s', 'Playing'))).toBe('Playing');
    expect(valueOf(variant('d', 1.5))).toBe(1.5);
    const said = dictionaryOf(dictionary({ Rate: ['d', 1], PlaybackStatus: ['s', 'Paused'] }));
    expect([...said]).toEqual([
      ['Rate', 1],
      ['PlaybackStatus', 'Paused'],
    ]);
  });

  it('is a film with a length, a title and an address, as far as it says so', () => {
    const metadata = dictionary({
      'mpris:trackid': ['o', '/org/example/track/1'],
      'mpris:length': ['x', 7_680_000_000],
      'xesam:title': ['s', 'A title'],
      'xesam:url': ['s', 'file:///films/a.mkv'],
    });
    expect(mediaOf(metadata)).toEqual({
      path: 'file:///films/a.mkv',
      title: 'A title',
      duration: 7_680,
      frameRate: null,
    });
    expect(trackOf(metadata)).toBe('/org/example/track/1');
  });

  it.each([
    ['a stream', 0, null],
    ['a length before its beginning', -1, null],
    ['the longest number of the bus', 9_223_372_036_854_775_807, null],
    ['more than a day', 86_400_000_001, null],
    ['a day', 86_400_000_000, 86_400],
    ['words', '7680', null],
  ])('has no length that no film has: %s', (_what, length, duration) => {
    const metadata = dictionary({ 'xesam:title': ['s', 'A title'], 'mpris:length': ['x', length] });
    expect(mediaOf(metadata)?.duration).toBe(duration);
  });

  it('is nothing where nothing is said, and no track where that is no path', () => {
    for (const nothing of [undefined, null, [], {}, 'x', dictionary({ 'xesam:album': ['s', 'x'] })])
      expect(mediaOf(nothing)).toBeNull();
    for (const track of ['', 'track', 7, null])
      expect(trackOf(dictionary({ 'mpris:trackid': ['o', track] }))).toBeUndefined();
  });

  it('is read as seconds where it counts microseconds that a film can have', () => {
    expect(secondsOf(1_500_000)).toBe(1.5);
    expect(secondsOf(0)).toBe(0);
    for (const wrong of [-1, NaN, Infinity, -Infinity, 1e18, '5', null, undefined, {}, 5n])
      expect(secondsOf(wrong)).toBeNull();
  });

  it('never throws, whatever it is', () => {
    const pair = fc.tuple(
      fc.constantFrom('mpris:length', 'xesam:title', 'xesam:url', 'mpris:trackid'),
      fc.oneof(
        fc.anything(),
        fc.anything().map((value) => [0, [value]]),
      ),
    );
    const given = fc.oneof(
      fc.anything({ withBigInt: true, withNullPrototype: true, withSparseArray: true }),
      fc.array(fc.oneof(fc.anything(), pair)),
    );
    fc.assert(
      fc.property(given, (anything) => {
        valueOf(anything);
        dictionaryOf(anything);
        const media = mediaOf(anything);
        if (media) {
          expect(media.duration ?? 0).toBeGreaterThanOrEqual(0);
          expect(media.title).not.toBe('');
          expect(media.path).not.toBe('');
        }
        expect(trackOf(anything) ?? '/').toMatch(/^\//);
        const name = identityOf(anything, 'org.mpris.MediaPlayer2.thing.instance7');
        expect(name.length).toBeGreaterThan(0);
        expect(name.length).toBeLessThanOrEqual(60);
      }),
      THOUSANDS,
    );
  });
});

describe('identityOf', () => {
  it('is what a player calls itself, else its name on the bus', () => {
    const bus = 'org.mpris.MediaPlayer2.vlc.instance77';
    expect(identityOf(variant('s', 'VLC media player'), bus)).toBe('VLC media player');
    expect(identityOf(variant('s', 'x'.repeat(100)), bus)).toBe('x'.repeat(60));
    expect(identityOf(variant('s', '\u0007'), bus)).toBe('vlc');
    expect(identityOf(undefined, bus)).toBe('vlc');
    expect(identityOf(undefined, 'org.mpris.MediaPlayer2.')).toBe('A player');
  });
});
