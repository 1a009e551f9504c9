import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { KnownFilm } from '#shared/playback/recognise';
import { NO_PLAYERS } from '#shared/playback/views';
import { THOUSANDS } from '#shared/watch/testing/generated-pack';
import { saidError } from '#shared/said-error';
import { Players, type PlayerChoice } from './players';
import type { Reading } from './smoothing-clock';
import type { Media } from './source';
import { FakeSource } from './testing/fake-source';

const FILM: KnownFilm = {
  title: 'The Glass Orchard',
  year: 1999,
  runtime: 6_000,
  editions: [
    {
      id: 'only',
      label: 'Only',
      points: [
        [0, 0],
        [6_000, 6_000],
      ],
    },
  ],
};

/** It by name and length; by name alone; something else. */
const SURE: Media = {
  path: '/films/The Glass Orchard (1999).mkv',
  title: null,
  duration: 6_000,
  frameRate: 24,
};
const LIKELY: Media = { ...SURE, duration: null };
const OTHER: Media = { ...SURE, path: '/films/A Tin Garden.mkv', duration: 5_000 };

/** Players, and all that they bring about. */
class Desk {
  now = 0;
  film: KnownFilm | undefined = FILM;
  readonly choices = new Map<string, PlayerChoice>();
  readonly log: unknown[] = [];
  changes = 0;
  onReading: (reading: Reading) => unknown = ({ position }) => this.log.push({ reading: position });
  readonly players = new Players({
    now: () => this.now,
    today: () => '2031-02-03T20:15:00.000Z',
    film: () => this.film,
    choiceOf: (name) => this.choices.get(name),
    onChoice: (name, choice) => this.choices.set(name, choice),
    onFollow: (player, edition) => this.log.push({ follow: player.id, edition }),
    onReading: (reading) => this.onReading(reading),
    onLeave: (goesOn) => this.log.push({ leave: goesOn ? 'goes on' : 'stands' }),
    onChange: () => (this.changes += 1),
  });

  add(source: FakeSource, media: Media | null = SURE): FakeSource {
    this.players.add(source);
    source.plays(media);
    return source;
  }

  get followed(): string | undefined {
    return this.players.state().following?.id;
  }

  get offered(): string | null {
    return this.players.state().offered;
  }
}

describe('Players', () => {
  it('offers a player of the film, and does not grab it', () => {
    const desk = new Desk();
    const source = desk.add(new FakeSource('a', 'mpv'));
    source.is('playing');
    source.tells({ at: 0, position: 10 });
    expect(desk.players.state()).toEqual({
      players: [
        {
          id: 'a',
          name: 'mpv',
          title: SURE.path,
          status: 'playing',
          certainty: 'sure',
          canCommand: true,
        },
      ],
      following: null,
      offered: 'a',
      trouble: null,
    });
    expect([desk.log, source.isFollowed]).toEqual([[], false]);
  });

  it('offers what is only likely, and neither another film nor a player without one', () => {
    const desk = new Desk();
    const source = desk.add(new FakeSource('a'), LIKELY);
    expect(desk.offered).toBe('a');
    source.plays(OTHER);
    expect(desk.offered).toBeNull();
    source.plays(null);
    expect([desk.offered, desk.players.state().players[0]?.title]).toEqual([null, null]);
  });

  it('follows the one that the viewer wants, and remembers it by its name', () => {
    const desk = new Desk();
    const source = desk.add(new FakeSource('a', 'mpv'));
    desk.players.follow('a');
    expect(desk.choices).toEqual(new Map([['mpv', 'follow']]));
    expect(desk.log).toEqual([{ follow: 'a', edition: 'only' }]);
    expect(source.isFollowed).toBe(true);
    expect(desk.players.state()).toMatchObject({
      following: {
        id: 'a',
        name: 'mpv',
        since: '2031-02-03T20:15:00.000Z',
        confidence: 'high',
        canCommand: true,
        canDraw: false,
      },
      offered: null,
    });
    desk.players.follow('a');
    expect(desk.log).toHaveLength(1);
  });

  it('follows another player of that name by itself once it plays the film for sure', () => {
    const desk = new Desk();
    desk.choices.set('mpv', 'follow');
    const source = desk.add(new FakeSource('b', 'mpv'), null);
    source.plays(OTHER);
    source.plays(LIKELY);
    expect([desk.log, desk.offered]).toEqual([[], 'b']);
    source.plays(SURE);
    expect(desk.log).toEqual([{ follow: 'b', edition: 'only' }]);
    desk.add(new FakeSource('c', 'VLC'));
    expect([desk.followed, desk.offered]).toEqual(['b', 'c']);
  });

  it('is quiet about players that the viewer never wants', () => {
    const desk = new Desk();
    desk.add(new FakeSource('a', 'Browser'));
    desk.players.decline('a', true);
    desk.add(new FakeSource('b', 'Browser'));
    expect([desk.choices.get('Browser'), desk.offered, desk.log]).toEqual(['ignore', null, []]);
    // Whoever asks for one all the same gets it.
    desk.players.follow('b');
    expect([desk.followed, desk.choices.get('Browser')]).toEqual(['b', 'follow']);
  });

  it('is quiet about one that is not wanted now, until it comes again', () => {
    const desk = new Desk();
    desk.choices.set('mpv', 'follow');
    const source = desk.add(new FakeSource('a', 'mpv'));
    desk.players.decline('a', false);
    expect(desk.log.slice(1)).toEqual([{ leave: 'goes on' }]);
    expect([source.isFollowed, desk.players.state().trouble]).toEqual([false, null]);
    source.plays(OTHER);
    source.plays(SURE);
    expect([desk.followed, desk.offered]).toEqual([undefined, null]);
    source.goes(null);
    desk.add(new FakeSource('a', 'mpv'));
    expect(desk.followed).toBe('a');
  });

  it('stays with the one that it follows, until the viewer chooses another', () => {
    const desk = new Desk();
    desk.choices.set('mpv', 'follow');
    const first = desk.add(new FakeSource('a', 'mpv'));
    const second = desk.add(new FakeSource('b', 'mpv'));
    expect([desk.followed, desk.offered]).toEqual(['a', 'b']);
    second.tells({ at: 0, position: 500 });
    first.tells({ at: 0, position: 10 });
    desk.players.follow('b');
    expect([desk.followed, first.isFollowed, second.isFollowed]).toEqual(['b', false, true]);
    first.tells({ at: 1_000, position: 11 });
    second.tells({ at: 1_000, position: 501 });
    expect(desk.log).toEqual([
      { follow: 'a', edition: 'only' },
      { reading: 10 },
      { follow: 'b', edition: 'only' },
      { reading: 501 },
    ]);
  });

  it('leaves a player that plays something else, and the film stands', () => {
    const desk = new Desk();
    const source = desk.add(new FakeSource('a', 'mpv'));
    desk.players.follow('a');
    source.plays(OTHER);
    expect(desk.log.at(-1)).toEqual({ leave: 'stands' });
    expect(source.isFollowed).toBe(false);
    expect(desk.players.state()).toMatchObject({
      following: null,
      offered: null,
      trouble: { message: 'mpv plays something else now.' },
    });
    // The film once more, in the same player: the viewer has said that this one is wanted.
    source.plays(SURE);
    expect([desk.followed, desk.players.state().trouble]).toEqual(['a', null]);
  });

  it('lets the film stand where its player was closed', () => {
    const desk = new Desk();
    const source = desk.add(new FakeSource('a', 'mpv'));
    desk.players.follow('a');
    source.goes(null);
    expect(desk.log.at(-1)).toEqual({ leave: 'stands' });
    expect(desk.players.state()).toEqual({
      ...NO_PLAYERS,
      trouble: saidError('not-found', 'errors.player.closed', {
        values: { player: 'mpv' },
      }).toPlain(),
    });
  });

  it('lets the film go on where its player only cannot be heard', () => {
    const desk = new Desk();
    const source = desk.add(new FakeSource('a', 'mpv'));
    desk.players.follow('a');
    source.goes('It speaks in riddles.');
    expect(desk.log.at(-1)).toEqual({ leave: 'goes on' });
    expect(desk.players.state().trouble?.message).toBe(
      'It speaks in riddles. The clock goes on by hand.',
    );
  });

  it('tells why another player cannot be had, and leaves the film alone', () => {
    const desk = new Desk();
    const source = desk.add(new FakeSource('a', 'mpv'));
    const other = desk.add(new FakeSource('b', 'VLC'));
    desk.players.follow('a');
    other.goes(null);
    expect(desk.players.state().trouble).toBeNull();
    desk.add(new FakeSource('c')).goes('It speaks in riddles.');
    expect(desk.players.state()).toMatchObject({
      following: { id: 'a' },
      trouble: { message: 'It speaks in riddles.' },
    });
    expect([source.isFollowed, desk.log.length]).toEqual([true, 1]);
  });

  it('shows a player once that is reached in two ways, by the better one', () => {
    const desk = new Desk();
    const worse = desk.add(new FakeSource('process 7', 'mpv', 1));
    const better = desk.add(new FakeSource('mpv at a socket', 'mpv', 2));
    expect(desk.players.state().players).toHaveLength(2);
    // Which process it is, it tells late.
    better.id = 'process 7';
    better.is('playing');
    expect(desk.players.state().players).toHaveLength(1);
    desk.players.follow('process 7');
    expect([worse.isFollowed, better.isFollowed]).toEqual([false, true]);
    expect(desk.offered).toBeNull();
    better.goes(null);
    expect(desk.players.state().players).toHaveLength(1);
  });

  it('goes over to the better way to the player that it follows, and does not offer it again', () => {
    const desk = new Desk();
    desk.choices.set('mpv', 'follow');
    const worse = desk.add(new FakeSource('process 7', 'mpv', 1));
    expect(worse.isFollowed).toBe(true);
    const better = desk.add(new FakeSource('process 7', 'mpv', 2));
    expect([worse.isFollowed, better.isFollowed, desk.offered]).toEqual([false, true, null]);
    worse.is('paused');
    expect([worse.isFollowed, better.isFollowed]).toEqual([false, true]);
    expect(desk.log).toEqual([
      { follow: 'process 7', edition: 'only' },
      { follow: 'process 7', edition: 'only' },
    ]);
  });

  it('shows one of two equal ways to a player, and the other when that has gone', () => {
    const desk = new Desk();
    const first = desk.add(new FakeSource('process 7', 'mpv', 1));
    desk.add(new FakeSource('process 7', 'mpv', 1));
    expect(desk.players.state().players).toHaveLength(1);
    first.goes(null);
    expect(desk.players.state().players).toHaveLength(1);
  });

  it('takes the edition of a frame rate that the player tells only later', () => {
    const desk = new Desk();
    const slow = { id: 'slow', label: 'Slow', frameRate: 24, points: FILM.editions[0]!.points };
    const usual = { ...slow, id: 'usual', frameRate: 23.976 };
    desk.film = { ...FILM, editions: [usual, slow] };
    const source = desk.add(new FakeSource('a'), { ...SURE, frameRate: null });
    desk.players.follow('a');
    source.plays(SURE);
    source.plays(SURE);
    expect(desk.log).toEqual([
      { follow: 'a', edition: null },
      { follow: 'a', edition: 'slow' },
    ]);
  });

  it('holds the film where a player was last heard that hangs, and calls that no jump', () => {
    const desk = new Desk();
    const source = desk.add(new FakeSource('a'));
    desk.players.follow('a');
    source.is('playing');
    source.tells({ at: 1_000, position: 10 });
    desk.now = 1_900;
    const readings: Reading[] = [];
    desk.onReading = (reading) => readings.push(reading);
    source.is('stalled');
    expect(readings).toEqual([{ at: 1_900, position: 10, rate: 1, playing: false, isJump: false }]);
  });

  it('looks anew at all players when another film is opened', () => {
    const desk = new Desk();
    desk.choices.set('mpv', 'follow');
    const source = desk.add(new FakeSource('a', 'mpv'));
    const other = desk.add(new FakeSource('b', 'mpv'), OTHER);
    desk.film = {
      ...FILM,
      title: 'A Tin Garden',
      runtime: 5_000,
      editions: [
        {
          id: 'tin',
          label: 'Tin',
          points: [
            [0, 0],
            [5_000, 5_000],
          ],
        },
      ],
    };
    desk.players.filmChanged();
    expect(desk.log.slice(1)).toEqual([{ leave: 'stands' }, { follow: 'b', edition: 'tin' }]);
    expect([source.isFollowed, other.isFollowed]).toEqual([false, true]);
    desk.film = undefined;
    desk.players.filmChanged();
    expect([desk.players.state(), other.isFollowed]).toEqual([NO_PLAYERS, false]);
  });

  it('takes no notice of ids that are not there, and closes all ways at the end', () => {
    const desk = new Desk();
    const sources = [desk.add(new FakeSource('a')), desk.add(new FakeSource('b'))];
    desk.players.follow('nobody');
    desk.players.decline('nobody', true);
    expect([desk.log, desk.choices.size]).toEqual([[], 0]);
    desk.players.close();
    expect(sources.map(({ isClosed }) => isClosed)).toEqual([true, true]);
  });

  it('keeps its promises whatever players and viewers do', () => {
    const which = fc.nat(4);
    const deed = fc.oneof(
      fc.record({ does: fc.constant('come' as const), which, rank: fc.constantFrom(1, 2) }),
      fc.record({
        does: fc.constant('play' as const),
        which,
        media: fc.constantFrom(SURE, SURE, LIKELY, OTHER, null),
      }),
      fc.record({ does: fc.constant('tell' as const), which, position: fc.nat(6_000) }),
      fc.record({
        does: fc.constant('go' as const),
        which,
        why: fc.constantFrom(null, 'It speaks in riddles.'),
      }),
      fc.record({ does: fc.constant('want' as const), which }),
      fc.record({ does: fc.constant('decline' as const), which, forEver: fc.boolean() }),
      fc.record({ does: fc.constant('film' as const), isOpen: fc.boolean() }),
    );
    const names = ['mpv', 'VLC', 'mpv'];
    const ids = ['one', 'two', 'three'];
    fc.assert(
      fc.property(fc.array(deed, { maxLength: 40 }), (deeds) => {
        const desk = new Desk();
        let sources: FakeSource[] = [];
        for (const each of deeds) {
          const before = desk.log.length;
          const { followed } = desk;
          const source = 'which' in each ? sources[each.which % Math.max(1, sources.length)] : null;
          if (each.does === 'come') {
            const place = each.which % ids.length;
            const [id, rank] = [ids[place]!, each.rank];
            if (sources.some((one) => one.id === id && one.rank === rank)) continue;
            sources.push(desk.add(new FakeSource(id, names[place], rank), null));
          } else if (each.does === 'film') {
            desk.film = each.isOpen ? FILM : undefined;
            desk.players.filmChanged();
          } else if (source) {
            if (each.does === 'play') source.plays(each.media);
            else if (each.does === 'tell') source.tells({ at: desk.now, position: each.position });
            else if (each.does === 'want') desk.players.follow(source.id);
            else if (each.does === 'decline') desk.players.decline(source.id, each.forEver);
            else {
              source.goes(each.why);
              sources = sources.filter((one) => one !== source);
            }
          }
          desk.now += 500;
          const { following, offered, players } = desk.players.state();
          const led = sources.filter(({ isFollowed }) => isFollowed);
          // One at most is followed, and it knows.
          expect(led.map(({ id }) => id)).toEqual(following ? [following.id] : []);
          // Nobody who was not wanted.
          const added = desk.log.slice(before) as Record<string, unknown>[];
          if (added.some((one) => 'follow' in one))
            expect(desk.choices.get(led[0]?.name ?? '')).toBe('follow');
          if (added.some((one) => 'reading' in one)) expect(source?.isFollowed).toBe(true);
          // Who is followed stays it, unless something was done to that one or by the viewer.
          if (each.does === 'come' || each.does === 'tell') {
            if (followed !== undefined) expect(following?.id).toBe(followed);
          }
          // Offered is who plays the film, and neither who is followed nor who is not wanted.
          if (offered !== null) {
            const view = players.find(({ id }) => id === offered);
            expect(view?.certainty).not.toBe('no');
            expect(offered).not.toBe(following?.id);
            expect(desk.choices.get(view?.name ?? '')).not.toBe('ignore');
          }
        }
      }),
      THOUSANDS,
    );
  });
});
