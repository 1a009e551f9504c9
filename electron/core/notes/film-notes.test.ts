import fc from 'fast-check';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { filmSeconds, type FilmSeconds } from '#shared/film-time';
import { keptMoment } from '#shared/notes/testing/generated-notes';
import { EXPORT_FORMATS } from '#shared/notes/views';
import type { Viewpoint } from '#shared/watch/spoiler-rule';
import { entry, scene, smallPack } from '#shared/watch/testing/small-pack';
import { FilmNotes } from './film-notes';
import { Notebook } from './notebook';

const PACK = smallPack(1000, {
  scenes: [
    scene('first', 0, 400, { title: 'The first scene' }),
    scene('last', 400, 1000, { title: 'The last scene' }),
  ],
  entries: [
    entry('early', { title: 'An early thing' }),
    entry('late', { title: 'A late thing', revealsAt: 800 }),
  ],
});

let folder: string;
let viewpoint: Viewpoint;
let position: FilmSeconds;
let notebook: Notebook;
let notes: FilmNotes;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'footlight-test-'));
  const made = folder;
  viewpoint = { seen: true, frontier: filmSeconds(0) };
  position = filmSeconds(100);
  let ids = 0;
  notebook = await Notebook.open({
    path: join(folder, 'notes.json'),
    now: () => new Date(0),
    newId: () => `n${String(++ids)}`,
    onTrouble: ({ message }) => {
      throw new Error(message);
    },
    onChange: () => undefined,
  });
  notes = new FilmNotes(PACK, notebook, { viewpoint: () => viewpoint, position: () => position });
  return () => rm(made, { recursive: true, force: true, maxRetries: 10, retryDelay: 20 });
});

function firstWatchUpTo(frontier: number): void {
  viewpoint = { seen: false, frontier: filmSeconds(frontier) };
}

const at = filmSeconds;

describe('a new note', () => {
  test('stands at the second that the window showed, else at the present one', async () => {
    const shown = await notes.add({ at: at(42.5), text: 'x' });
    const present = await notes.add({ text: 'y' });
    expect([shown.note.at, present.note.at]).toEqual([42.5, 100]);
    expect(shown.note.scene).toEqual({ id: 'first', title: 'The first scene' });
  });

  test('stands inside the film, on the millisecond that has begun', async () => {
    await fc.assert(
      fc.asyncProperty(fc.double({ min: 0, max: 86_400, noNaN: true }), async (second) => {
        const { note } = await notes.add({ at: at(second), text: 'x' });
        expect(note.at * 1000).toBeCloseTo(Math.round(note.at * 1000), 6);
        const inside = Math.min(second, 1000);
        expect(note.at).toBeLessThanOrEqual(inside);
        expect(inside - note.at).toBeLessThan(0.001 + 1e-9);
        await notes.remove(note.id);
      }),
      { numRuns: 200, seed: 20_161_209 },
    );
  });

  test('is about what is open, unless that is nothing that the viewer may know', async () => {
    firstWatchUpTo(500);
    const about = async (id: string): Promise<unknown> =>
      (await notes.add({ at: at(10), text: 'x', about: id })).note.about;
    expect(await about('early')).toEqual({ id: 'early', title: 'An early thing' });
    expect(await about('late')).toBeNull();
    expect(await about('nothing')).toBeNull();
    expect(notebook.of('small').map((note) => note.about)).toEqual(['early', undefined, undefined]);
  });

  test('ahead of what has been watched is kept, and it is said that it does not show yet', async () => {
    firstWatchUpTo(100);
    const { note, shown } = await notes.add({ at: at(600), text: 'ahead' });
    expect(shown).toBe(false);
    expect(note.scene).toBeNull();
    expect(notes.view().notes).toEqual([]);
    firstWatchUpTo(600);
    expect(notes.view().notes.map(({ text }) => text)).toEqual(['ahead']);
    expect((await notes.add({ at: at(600), text: 'here' })).shown).toBe(true);
  });
});

describe('on a first watch', () => {
  beforeEach(async () => {
    await notes.add({ at: at(100), text: 'early', about: 'early' });
    await notes.add({ at: at(200), text: 'on the late thing', about: 'late' });
    await notes.add({ at: at(700), text: 'the ending' });
    await notes.keepDraft({ at: at(710), text: 'typed by the viewer' });
    await notes.keepDraft({ at: at(700), note: 'n3', text: 'changed ending' });
    await notes.remove((await notes.add({ at: at(900), text: 'removed ending' })).note.id);
  });

  test('notes beyond the furthest point leave no trace, neither in the view nor in a file', () => {
    for (const frontier of [300, 699.999]) {
      firstWatchUpTo(frontier);
      const texts = [JSON.stringify(notes.view())];
      for (const format of EXPORT_FORMATS) texts.push(notes.exported(format).content);
      for (const text of texts) {
        expect(text).toContain('on the late thing');
        expect(text).not.toMatch(/ending|last scene|A late thing/);
      }
      expect(notes.view().removed).toEqual([]);
      expect(notes.view().drafts).toEqual([
        { note: null, at: 710, text: 'typed by the viewer', about: null },
      ]);
    }
  });

  test('they come back as the film gets there', () => {
    firstWatchUpTo(900);
    const view = notes.view();
    expect(view.notes.map(({ text }) => text)).toEqual([
      'early',
      'on the late thing',
      'the ending',
    ]);
    expect(view.notes[1]?.about).toEqual({ id: 'late', title: 'A late thing' });
    expect(view.notes[2]?.scene?.title).toBe('The last scene');
    expect(view.removed.map(({ text }) => text)).toEqual(['removed ending']);
    expect(view.drafts).toHaveLength(2);
  });
});

test('what is shown is exactly what the spoiler rule lets through, at every point', async () => {
  const moments = fc.sample(keptMoment, { seed: 20_161_209, numRuns: 40 });
  for (const moment of moments) await notes.add({ at: moment, text: 'x' });
  fc.assert(
    fc.property(keptMoment, (frontier) => {
      firstWatchUpTo(Math.min(frontier, 1000));
      const shown = notes.view().notes.map((note) => note.at);
      expect(shown).toEqual(
        notebook
          .of('small')
          .map((note) => note.at)
          .filter((second) => second <= Math.min(frontier, 1000)),
      );
    }),
    { numRuns: 500, seed: 20_161_209 },
  );
});

test('an export is named after the film and holds its notes', async () => {
  await notes.add({ at: at(61), text: 'A lamp.' });
  expect(notes.exported('markdown')).toEqual({
    name: 'Small - notes.md',
    content: '# Notes on Small (2000)\n\n## 0:01:01 · The first scene\n\nA lamp.\n',
  });
});

test('a note can be changed, removed and put back; other films have none of it', async () => {
  const { note } = await notes.add({ at: at(61), text: 'A lamp.' });
  expect((await notes.edit(note.id, 'Two lamps.')).text).toBe('Two lamps.');
  await notes.remove(note.id);
  expect(notes.view().notes).toEqual([]);
  await notes.restore(note.id);
  expect(notes.view().notes.map(({ text }) => text)).toEqual(['Two lamps.']);
  const other = { ...PACK, manifest: { ...PACK.manifest, id: 'other' } };
  const onOther = new FilmNotes(other, notebook, {
    viewpoint: () => viewpoint,
    position: () => position,
  });
  expect(onOther.view()).toEqual({ notes: [], removed: [], drafts: [] });
});
