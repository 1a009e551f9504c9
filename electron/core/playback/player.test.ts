import { describe, expect, it } from 'vitest';
import type { KnownFilm } from '#shared/playback/recognise';
import { Player } from './player';
import type { Reading } from './smoothing-clock';
import type { Media } from './source';
import { FakeSource } from './testing/fake-source';

const FILM: KnownFilm = { title: 'The Glass Orchard', year: 1999, runtime: 6_000, editions: [] };
const MEDIA: Media = {
  path: '/films/The Glass Orchard.mkv',
  title: null,
  duration: null,
  frameRate: null,
};

class Heard {
  now = 0;
  changes = 0;
  readonly readings: Reading[] = [];
  readonly lost: (string | null)[] = [];
  readonly source = new FakeSource('a', 'mpv');
  readonly player = new Player(this.source, () => this.now, {
    onChange: () => (this.changes += 1),
    onReading: (reading) => this.readings.push(reading),
    onLost: (why) => this.lost.push(why?.message ?? null),
  });

  constructor() {
    this.player.start();
  }

  /** The player tells where it is now, after some milliseconds. */
  tell(position: number, after = 100): void {
    this.now += after;
    this.source.tells({ at: this.now, position });
  }
}

describe('Player', () => {
  it('answers not yet at first, and then as its source tells', () => {
    const { player, source } = new Heard();
    const nothing = { id: 'a', name: 'mpv', title: null, status: 'connecting', certainty: 'no' };
    expect(player.view(FILM)).toEqual({ ...nothing, canCommand: true });
    source.plays(MEDIA);
    source.is('playing');
    expect(player.view(FILM)).toMatchObject({
      title: MEDIA.path,
      status: 'playing',
      certainty: 'likely',
    });
    source.plays({ ...MEDIA, title: 'Some words' });
    expect(player.view(FILM).title).toBe('Some words');
    source.plays(null);
    expect(player.view(FILM)).toMatchObject({ title: null, certainty: 'no' });
  });

  it('shows the beginning of a long title, and the end of a long path', () => {
    const { player, source } = new Heard();
    const titleOf = (media: Partial<Media>): string | null => {
      source.plays({ ...MEDIA, ...media });
      return player.view(FILM).title;
    };
    const long = `${'🎬'.repeat(100)}${'x'.repeat(20)}`;
    expect(titleOf({ title: long })).toBe(long);
    expect(titleOf({ title: `${long}y` })).toBe(`${long}…`);
    expect(titleOf({ path: `/${long}` })).toBe(`…${long}`);
    expect(titleOf({ title: 'Short', path: `/${long}` })).toBe('Short');
    expect(titleOf({ path: null })).toBeNull();
  });

  it('begins anew with another film: its first word is no jump', () => {
    const heard = new Heard();
    heard.source.plays(MEDIA);
    heard.tell(500);
    heard.source.plays({ ...MEDIA, path: '/films/another.mkv' });
    expect(heard.player.reading).toBeUndefined();
    heard.tell(3);
    expect(heard.readings.map(({ position, isJump }) => [position, isJump])).toEqual([
      [500, false],
      [3, false],
    ]);
  });

  it('stands where it was last heard when its player hangs', () => {
    const heard = new Heard();
    heard.source.is('playing');
    heard.tell(100);
    heard.now += 900;
    heard.source.is('stalled');
    expect(heard.readings.at(-1)).toEqual({
      at: 1_000,
      position: 100,
      rate: 1,
      playing: false,
      isJump: false,
    });
    const { length } = heard.readings;
    heard.source.is('stalled');
    expect(heard.readings).toHaveLength(length);
  });

  it('does not stand where it was never heard', () => {
    const heard = new Heard();
    heard.source.is('stalled');
    expect([heard.readings, heard.player.doing]).toEqual([[], 'stalled']);
  });

  it('is as sure as its last words agree', () => {
    const heard = new Heard();
    const { player, source } = heard;
    source.is('playing');
    for (let i = 0; i < 20; i += 1) heard.tell(100 + i / 10);
    expect([player.confidence(), player.spread < 0.001]).toEqual(['high', true]);
    const before = heard.changes;
    // Most words of late are a fifth of a second further than the clock.
    for (let i = 20; i < 26; i += 1) heard.tell(100.2 + i / 10);
    expect(player.confidence()).toBe('medium');
    expect(heard.changes).toBe(before + 1);
    for (let i = 26; i < 200; i += 1) heard.tell(100.2 + i / 10);
    expect([player.confidence(), heard.changes]).toEqual(['high', before + 2]);
  });

  it('is not sure of a player that plays and tells nothing for three seconds', () => {
    const heard = new Heard();
    const { player, source } = heard;
    source.is('playing');
    heard.tell(100);
    heard.now += 3_000;
    expect(player.confidence()).toBe('high');
    heard.now += 1;
    expect(player.confidence()).toBe('low');
    source.is('paused');
    expect(player.confidence()).toBe('high');
    source.is('playing');
    player.setFollowed(true);
    expect([player.confidence(), source.isFollowed]).toEqual(['high', true]);
  });

  it('tells only changes of what it does', () => {
    const heard = new Heard();
    heard.source.is('playing');
    heard.source.is('playing');
    expect(heard.changes).toBe(1);
    heard.source.goes('It is gone.');
    expect(heard.lost).toEqual(['It is gone.']);
  });
});
