import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildPack, writePack } from '#core/packs/build-pack';
import { openPack } from '#core/packs/open-pack';
import { provePack } from '#core/packs/prove-pack';
import { FakeClock } from '#core/watch/testing/fake-clock';
import { NEW_VIEWING } from '#core/watch/new-viewing';
import { filmSeconds } from '#shared/film-time';
import type { ResultView } from '#shared/search/views';
import type { Note } from '#shared/notes/note';
import type { SavedViewing } from '#shared/watch/viewing-state';
import { FilmRoom } from './film-room';

let base: string;
let folder: string;

beforeAll(async () => {
  base = await mkdtemp(join(tmpdir(), 'footlight-film-room-'));
  folder = join(base, 'la-la-land');
  await writePack(await buildPack('resources/packs/la-la-land'), folder);
});
afterAll(() => rm(base, { recursive: true, force: true, maxRetries: 10, retryDelay: 20 }));

interface Opened {
  room: FilmRoom;
  clock: FakeClock;
  changes: () => number;
}

async function open(saved?: SavedViewing, from = folder): Promise<Opened> {
  const clock = new FakeClock();
  let changes = 0;
  const room = new FilmRoom(await openPack(from), {
    clock,
    density: 'normal',
    notices: false,
    saved,
    onChange: () => (changes += 1),
  });
  return { room, clock, changes: () => changes };
}

const kept = (given: Partial<SavedViewing>): SavedViewing => ({ ...NEW_VIEWING, ...given });

/** What a room finds for words that stand in the field with the caret behind them. */
function asked(room: FilmRoom, text: string): ResultView[] {
  return room.search.ask({ text, caret: text.length, everywhere: false }).results;
}

describe('FilmRoom', () => {
  it('says which film it holds', async () => {
    const { room } = await open();
    expect(room.film).toEqual({
      id: 'la-la-land',
      title: 'La La Land',
      year: 2016,
      language: 'en',
      directors: ['Damien Chazelle'],
      palette: {
        ink: '#0E1430',
        dusk: '#4A3F78',
        rose: '#D98A9E',
        lamp: '#F2B35E',
        accent: '#F6D341',
      },
      storyEnd: 7190,
    });
  });

  it('begins a film without a kept viewing as a newcomer at its start', async () => {
    const { room } = await open();
    const step = { ...NEW_VIEWING.step, edition: 'reference' };
    expect(room.viewing.saved()).toEqual({ ...NEW_VIEWING, step });
  });

  it('goes on with a kept viewing', async () => {
    const saved = kept({
      position: filmSeconds(600),
      frontier: filmSeconds(900),
      audience: 'first',
      shown: [{ id: 'harvard-beginnings', at: filmSeconds(600), until: filmSeconds(614) }],
      step: { edition: 'pal-25', rate: 1, offset: -1.5 },
      pinned: ['harvard-beginnings'],
      marked: ['harvard-beginnings'],
    });
    const { room } = await open(saved);
    expect(room.viewing.saved()).toEqual(saved);
  });

  it('brings a viewing of a longer version back to the end of the film', async () => {
    const beyond = kept({ position: filmSeconds(9_000), frontier: filmSeconds(9_500) });
    const { room } = await open(beyond);
    expect(room.viewing.saved()).toMatchObject({ position: 7_680, frontier: 7_680 });
    expect(room.viewing.state().anchor.position).toBe(7_680);
  });

  it("searches and opens entries with the viewer's eyes, as the film runs", async () => {
    const { room, clock, changes } = await open();
    const [hidden] = asked((await open(kept({ audience: 'seen' }))).room, 'so long boulder city');
    expect(hidden?.at).toBeGreaterThan(1_000);
    const ids = (): string[] => asked(room, 'so long boulder city').map(({ id }) => id);
    expect(ids()).not.toContain(hidden!.id);
    expect(() => room.library().entry(hidden!.id)).toThrow('There is no such entry.');
    room.viewing.play();
    clock.advance(7_680_000);
    expect(ids()).toContain(hidden!.id);
    expect(room.library().entry(hidden!.id).id).toBe(hidden!.id);
    expect(changes()).toBeGreaterThan(10);
  });

  it('gives windows results with marks, and neither scores nor plain titles', async () => {
    const { room } = await open(kept({ audience: 'seen' }));
    const [first] = asked(room, 'sebastian');
    expect(Object.keys(first ?? {}).sort()).toEqual([
      'at',
      'film',
      'id',
      'kind',
      'language',
      'snippet',
      'title',
      'whole',
    ]);
    expect(first?.title.some(({ found }) => found)).toBe(true);
  });

  it('builds the index where the pack has none of this version, and finds the same', async () => {
    const options = {
      clock: new FakeClock(),
      density: 'normal',
      notices: false,
      saved: kept({ audience: 'seen' }),
      onChange: () => undefined,
    } as const;
    const opened = await openPack(folder, new Set([await provePack(folder)]));
    expect(opened.index).toBeDefined();
    const found = [opened.index, undefined].map((index) =>
      asked(new FilmRoom({ ...opened, index }, options), 'griffith'),
    );
    expect(found[0]?.length).toBeGreaterThan(0);
    expect(found[1]).toEqual(found[0]);
  });

  it('finds the notes of the viewer beside the entries, as they are by now', async () => {
    const note = (id: string, text: string): Note => ({
      id,
      film: 'la-la-land',
      at: filmSeconds(60),
      text,
      createdAt: '2026-01-02T03:04:05.678Z',
    });
    let notes: readonly Note[] = [note('one', 'An xylophone?')];
    const films: string[] = [];
    const room = new FilmRoom(await openPack(folder), {
      clock: new FakeClock(),
      density: 'normal',
      notices: false,
      saved: kept({ frontier: filmSeconds(100) }),
      notesOn: (film) => {
        films.push(film);
        return notes;
      },
      onChange: () => undefined,
    });
    const found = (): string[] => asked(room, 'xylophone').map(({ id }) => id);
    expect(asked(room, 'xylophone')).toMatchObject([{ id: 'one', kind: 'note', at: 60 }]);
    notes = [...notes, note('two', 'No xylophone.')];
    expect(found().sort()).toEqual(['one', 'two']);
    notes = [{ ...note('one', 'An xylophone?'), at: filmSeconds(101) }];
    expect(found()).toEqual([]);
    expect(new Set(films)).toEqual(new Set(['la-la-land']));
  });

  it('makes its search ready once', async () => {
    const { room } = await open();
    expect(room.search.prepare()).toBe(room.search.prepare());
  });

  it('goes on with another viewing: with its own place, eyes and choices, and nothing of the one before', async () => {
    const { room, clock, changes } = await open(kept({ audience: 'seen' }));
    room.viewing.play();
    clock.advance(60_000);
    const before = room.viewing;
    const saved = kept({ audience: 'first', position: filmSeconds(30), frontier: filmSeconds(40) });
    const [ending] = asked(room, 'so long boulder city');
    room.switchTo(saved, { density: 'off', notices: true });
    expect(room.viewing).not.toBe(before);
    expect(room.viewing.isPlaying()).toBe(false);
    expect(room.viewing.saved()).toMatchObject({ position: 30, frontier: 40, shown: [] });
    // The one before has no timer left that could tell windows of it.
    expect(clock.waiting).toBe(0);
    expect(asked(room, 'so long boulder city').map(({ id }) => id)).not.toContain(ending?.id);
    const told = changes();
    room.viewing.play();
    expect(changes()).toBe(told + 1);
    clock.advance(600_000);
    expect(room.viewing.saved()).toMatchObject({ position: 630, frontier: 630, shown: [] });
    expect(changes()).toBeGreaterThan(told + 1);
  });

  it('lets notices count down in the next viewing as it is told, and not as in the one before', async () => {
    const { room } = await open();
    const notice = room.pack.entries.find(({ kind }) => kind === 'notice');
    const moment = notice?.cues[0]?.until ?? notice?.cues[0]?.at ?? filmSeconds(0);
    const saved = kept({ audience: 'seen', position: filmSeconds(moment - 1) });
    const countedDown = [true, false].map((notices) => {
      room.switchTo(saved, { density: 'normal', notices });
      return room.viewing.state().notices.length > 0;
    });
    expect(countedDown).toEqual([true, false]);
  });

  it('brings a viewing that it is switched to back to the end of the film', async () => {
    const { room } = await open();
    room.switchTo(kept({ position: filmSeconds(9_000) }), { density: 'normal', notices: false });
    expect(room.viewing.saved().position).toBe(7_680);
  });
});
