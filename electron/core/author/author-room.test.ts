import { execFile } from 'node:child_process';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { buildPack } from '#core/packs/build-pack';
import { temporaryFolder, writeSources } from '#core/packs/testing/tiny-pack';
import { FakeClock } from '#core/watch/testing/fake-clock';
import type { Beginning } from '#shared/author/requests';
import { filmSeconds } from '#shared/film-time';
import type { Pack } from '#shared/pack/pack';
import type { Viewpoint } from '#shared/watch/spoiler-rule';
import { AuthorRoom, type AuthoredFilm } from './author-room';
import { checkDraft, problemsIn } from './check-draft';
import { saveSources } from './save-sources';

const SEEN: Viewpoint = { seen: true, frontier: filmSeconds(0) };

interface Given {
  folder?: string;
  viewpoint?: () => Viewpoint;
  notes?: readonly { at: number; text: string }[];
  film?: () => Pack | undefined;
}

async function tinyPack(): Promise<Pack> {
  return (await buildPack(await writeSources())).pack;
}

async function room(given: Given = {}): Promise<{
  room: AuthorRoom;
  folder: string;
  clock: FakeClock;
  /** Until the check after the last change is done. */
  checked: () => Promise<void>;
}> {
  const folder = given.folder ?? join(await temporaryFolder(), 'drafts');
  const pack = await tinyPack();
  const clock = new FakeClock();
  const made = new AuthorRoom({
    folder,
    clock,
    film: () => {
      const open = given.film ? given.film() : pack;
      return (
        open && {
          pack: open,
          viewpoint: given.viewpoint ?? (() => SEEN),
          notes: () => (given.notes ?? []) as ReturnType<AuthoredFilm['notes']>,
        }
      );
    },
    isTaken: (id) => Promise.resolve(id === 'taken-own'),
    onChange: () => undefined,
    check: problemsIn,
    onTrouble: (error) => {
      throw error;
    },
  });
  await made.load();
  const checked = async (): Promise<void> => {
    const before = made.state().open?.revision;
    clock.advance(1_000);
    await vi.waitFor(() => {
      expect(made.state().open?.revision).not.toBe(before);
    });
  };
  return { room: made, folder, clock, checked };
}

const ON_FILM: Beginning = { from: 'film', title: 'My Tiny Film', author: 'Ida' };
const ON_NOTHING: Beginning = {
  from: 'nothing',
  title: 'Fog',
  author: 'Ida',
  year: 1931,
  runtime: filmSeconds(5400),
  language: 'en',
  director: 'Nobody',
};

describe('a draft', () => {
  test('on the film that is open has its scenes and names, none of its entries, and is in order', async () => {
    const { room: author, folder } = await room();
    const id = await author.begin(ON_FILM);
    expect(id).toBe('my-tiny-film-own');
    expect(await checkDraft(join(folder, id))).toEqual([]);
    const { pack } = await buildPack(join(folder, id));
    const base = await tinyPack();
    expect(pack.scenes).toEqual(base.scenes);
    expect(pack.people).toEqual(base.people);
    expect(pack.places).toEqual(base.places);
    expect(pack.songs).toEqual(base.songs);
    expect(pack.manifest.parts).toEqual(
      base.manifest.parts.map((part) => ({ ...part, accent: part.accent })),
    );
    expect(pack.manifest.landmarks).toEqual(base.manifest.landmarks);
    expect(pack.manifest.film.title).toBe('My Tiny Film');
    expect(pack.entries.some((entry) => entry.id === 'baker-is-real')).toBe(false);
    expect(author.state().open).toMatchObject({ id, isTried: false, undo: null });
  });

  test('on nothing is one scene of the whole film, in order', async () => {
    const { room: author, folder } = await room();
    const id = await author.begin(ON_NOTHING);
    expect(await checkDraft(join(folder, id))).toEqual([]);
    const { pack } = await buildPack(join(folder, id));
    expect(pack.scenes.map(({ start, end }) => [start, end])).toEqual([[0, 5400]]);
    // It is worked on once its own film is open.
    expect(author.state().open).toBeNull();
    expect(author.filmOf(id)).toBe(id);
  });

  test('has a name of its own, whatever is there', async () => {
    const { room: author } = await room();
    expect(await author.begin({ ...ON_FILM, title: 'Taken' })).toBe('taken-own-2');
    expect(await author.begin({ ...ON_FILM, title: 'Taken' })).toBe('taken-own-3');
    expect(await author.begin({ ...ON_FILM, title: '映画' })).toBe('film-own');
  });

  test('is found again with all that was done, by another process too', async () => {
    const { room: author, folder } = await room();
    const id = await author.begin(ON_FILM);
    await author.draft().stamp(42.7);
    await author.draft().stamp(99);
    await author.draft().writeMoment('at-0-00-42', 'A lamp flickers: twice.');
    await author.draft().cut(60);
    await author.draft().keepLine('at-0-01-39', 'half a');
    const again = await room({ folder });
    expect(again.room.state().open?.id).toBe(id);
    const view = await again.room.view();
    expect(view.moments).toEqual([{ id: 'at-0-01-39', at: 99, line: 'half a' }]);
    expect(view.entries).toMatchObject([{ id: 'note-0-00-42', title: 'A lamp flickers', at: 42 }]);
    expect(view.scenes.map(({ start }) => start)).toEqual([0, 60, 90, 180]);
    expect(await checkDraft(join(folder, id))).toEqual([]);
  });

  test('takes every change back, the last one first, and typing in one entry as one', async () => {
    const { room: author, folder } = await room();
    const id = await author.begin(ON_FILM);
    const texts = async (): Promise<string> => {
      const files = ['draft.yaml', 'scenes.yaml', 'places.yaml', 'entries/own-notes.md'];
      const all = await Promise.all(files.map((file) => readFile(join(folder, id, file), 'utf8')));
      return all.join('\0');
    };
    const before = [await texts()];
    const draft = author.draft();
    await draft.stamp(10);
    before.push(await texts());
    await draft.cut(60);
    before.push(await texts());
    const entry = await draft.addEntry(20);
    before.push(await texts());
    const { form } = await draft.entry(entry);
    await draft.keepEntry(entry, { ...form, title: 'L' });
    await draft.keepEntry(entry, { ...form, title: 'La' });
    await draft.keepEntry(entry, { ...form, title: 'Lamp' });
    before.push(await texts());
    await draft.join('cut-0-01-00');
    before.push(await texts());
    await draft.join('kitchen');
    expect((await draft.scenes()).map((scene) => scene.id)).toEqual(['street', 'roof']);
    expect(await checkDraft(join(folder, id))).not.toContainEqual(
      expect.objectContaining({ where: 'places.yaml' }),
    );
    while (before.length > 0) {
      await draft.undo();
      expect(await texts()).toBe(before.pop());
    }
    await expect(draft.undo()).rejects.toThrow('nothing to take back');
  });

  test('that another program has changed is not overwritten by taking something back', async () => {
    const { room: author, folder } = await room();
    const id = await author.begin(ON_FILM);
    await author.draft().stamp(10);
    const file = join(folder, id, 'draft.yaml');
    await writeFile(file, `${await readFile(file, 'utf8')}# by hand\n`);
    await expect(author.draft().undo()).rejects.toThrow('changed by another program');
    await author.draft().stamp(20);
    expect((await author.view()).moments.map(({ at }) => at)).toEqual([10, 20]);
  });

  test('with mistakes is kept, and each is said at its entry and field until it is mended', async () => {
    const { room: author, folder, checked } = await room();
    const id = await author.begin(ON_FILM);
    const entry = await author.draft().addEntry(30);
    await checked();
    const said = async (): Promise<[string | null, string | null][]> =>
      (await author.view()).problems.map((problem) => [problem.entry, problem.field]);
    expect(await said()).toEqual([[entry, 'body']]);
    expect(author.state().open?.problems).toBe(1);
    const { form } = await author.draft().entry(entry);
    const mistakes = [
      [{ ...form, body: 'Word '.repeat(100).trim() }, 'body'],
      [{ ...form, body: 'A [way](#nowhere).' }, 'body'],
      [{ ...form, body: '![x](y)' }, 'body'],
      [{ ...form, body: 'x', cues: ['0:09:00'] }, 'cues'],
      [{ ...form, body: 'x', cues: ['soon'] }, 'cues'],
      [{ ...form, body: 'x', cues: ['0:00:40 to 0:00:30'] }, 'cues'],
      [{ ...form, body: 'x', revealsAt: '0:00:40' }, 'cues'],
      [{ ...form, body: 'x', revealsAt: 'later' }, 'revealsAt'],
      [{ ...form, body: 'x', revealsAt: '' }, 'revealsAt'],
      [{ ...form, body: 'x', people: ['nobody'] }, 'people'],
      [{ ...form, body: 'x', places: ['nowhere'] }, 'places'],
      [{ ...form, body: 'x', songs: ['silence'] }, 'songs'],
      [{ ...form, body: 'x', scenes: ['cellar'] }, 'scenes'],
      [{ ...form, body: 'x', sources: ['hearsay p1'] }, 'sources'],
      [{ ...form, body: 'x', sources: ['hearsay'] }, 'sources'],
      [{ ...form, body: 'x', sources: [] }, 'sources'],
      [{ ...form, body: 'x', verdict: 'corrected' }, 'verdictNote'],
      [{ ...form, body: 'x', title: 'x'.repeat(300) }, 'title'],
    ] as const;
    for (const [mistake, field] of mistakes) {
      await author.draft().keepEntry(entry, mistake as typeof form);
      await checked();
      expect(await said(), JSON.stringify(mistake)).toEqual([[entry, field]]);
      expect((await author.entry(entry)).form).toEqual(mistake);
    }
    await author.draft().keepEntry(entry, { ...form, body: 'x' });
    await checked();
    expect(author.state().open?.problems).toBe(0);
    await buildPack(join(folder, id));
  });
});

describe('a draft that is removed', () => {
  const names = async (folder: string): Promise<string[]> =>
    (await readdir(folder)).filter((name) => !name.startsWith('.')).sort();

  test('is put back as it was, with what could be taken back in it', async () => {
    const { room: author, folder } = await room();
    const id = await author.begin(ON_FILM);
    await author.draft().stamp(42);
    await writeFile(join(folder, id, 'by-hand.txt'), 'mine');
    await author.remove(id);
    expect(author.state()).toMatchObject({
      drafts: [],
      open: null,
      removed: { id, title: 'My Tiny Film' },
    });
    expect(await names(folder)).toEqual([]);
    // A new one of the same title has another name: the old one can be put back beside it.
    expect(await author.begin(ON_FILM)).toBe(`${id}-2`);
    await author.restore();
    expect(await names(folder)).toEqual([id, `${id}-2`]);
    expect(author.state().open?.id).toBe(`${id}-2`);
    await author.remove(`${id}-2`);
    author.choose(id);
    expect((await author.view()).moments).toHaveLength(1);
    expect(await readFile(join(folder, id, 'by-hand.txt'), 'utf8')).toBe('mine');
    await author.remove(id);
    await author.restore();
    expect(author.state()).toMatchObject({ open: { id }, removed: null });
  });

  test('leaves what can be taken back in the others', async () => {
    const { room: author } = await room();
    const one = await author.begin(ON_FILM);
    await author.draft().stamp(42);
    const two = await author.begin(ON_FILM);
    expect(author.state().open).toMatchObject({ id: two, undo: null });
    await author.remove(two);
    author.choose(one);
    expect(author.state().open).toMatchObject({ id: one, undo: { did: 'stamp', at: '0:00:42' } });
  });

  test('takes what was asked for before with it, and nothing that comes later makes another one', async () => {
    const { room: author, folder } = await room();
    const id = await author.begin(ON_FILM);
    const draft = author.draft();
    const before = draft.stamp(10);
    const removing = author.remove(id);
    const after = draft.stamp(20);
    await expect(after).rejects.toThrow('has been removed');
    await before;
    await removing;
    expect(await names(folder)).toEqual([]);
    await author.restore();
    expect((await author.view()).moments.map(({ at }) => at)).toEqual([10]);
    await author.draft().undo();
    expect((await author.view()).moments).toEqual([]);
  });

  test('is gone for good when another one is, and at the next start', async () => {
    const { room: author, folder } = await room();
    const [one, two] = [await author.begin(ON_FILM), await author.begin(ON_FILM)];
    await author.remove(one);
    await author.remove(two);
    expect(await readdir(folder)).toHaveLength(1);
    const again = await room({ folder });
    expect(again.room.state()).toMatchObject({ drafts: [], removed: null });
    expect(await readdir(folder)).toEqual([]);
    await expect(author.remove(one)).rejects.toThrow('no such draft');
  });

  test('is not put over another one of its name', async () => {
    const { room: author, folder } = await room();
    const id = await author.begin(ON_FILM);
    await author.remove(id);
    await mkdir(join(folder, id));
    await expect(author.restore()).rejects.toThrow('Another draft has the name');
    expect(author.state().removed?.id).toBe(id);
  });
});

describe('on a first watch', () => {
  test('scenes and names of the film wait for the viewer; what is one’s own does not', async () => {
    let frontier = filmSeconds(50);
    const { room: author } = await room({ viewpoint: () => ({ seen: false, frontier }) });
    await author.begin(ON_FILM);
    await author.draft().stamp(250);
    await author.draft().addEntry(200);
    const view = await author.view();
    expect(view.scenes.map(({ id }) => id)).toEqual(['street']);
    expect(view.hidesScenes).toBe(true);
    expect(view.names.people.map(({ id }) => id)).toEqual(['nora', 'ada']);
    expect(view.names.songs).toEqual([]);
    expect(view.entries).toHaveLength(1);
    expect(view.moments).toHaveLength(1);
    expect(JSON.stringify(view)).not.toMatch(/kitchen|Tom Gray|roof|Bread Song/i);
    frontier = filmSeconds(300);
    expect(await author.view()).toMatchObject({ hidesScenes: false });
  });
});

describe('notes as a pack', () => {
  test('each note pops up at its second, bookmarks wait, and long ones go on behind a link', async () => {
    const notes = [
      { at: 120.9, text: 'Second *thing*\n# no heading' },
      { at: 3.2, text: 'First thing' },
      { at: 60, text: '' },
      { at: 200, text: `Long. ${'word '.repeat(1500)}` },
    ];
    const { room: author, folder } = await room({ notes });
    const id = await author.begin({ ...ON_FILM, from: 'notes' });
    expect(await checkDraft(join(folder, id))).toEqual([]);
    const view = await author.view();
    expect(view.moments.map(({ at }) => at)).toEqual([60]);
    expect(view.entries.map(({ at }) => at)).toEqual([3, 120, 200, 200, 200, 200]);
    const { pack } = await buildPack(join(folder, id));
    const own = pack.entries.filter((entry) => entry.id.startsWith('note-'));
    expect(own.slice(0, 2)).toMatchObject([
      { title: 'First thing', body: 'First thing', cues: [{ at: 3 }], revealsAt: 3 },
      { title: 'Second *thing*', cues: [{ at: 120 }], sources: [{ source: 'editor' }] },
    ]);
    expect(own.slice(2).map(({ kind, cues }) => [kind, cues.length])).toEqual([
      ['trivia', 1],
      ['essay', 0],
      ['essay', 0],
      ['essay', 0],
    ]);
  });

  test('whatever the notes hold, the sources are in order', { timeout: 300_000 }, async () => {
    const { room: author, folder } = await room();
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 200 }),
      fc.lorem({ maxCount: 120 }),
      fc
        .array(fc.constantFrom('\n', '\n\n', 'a\n', '\n \n'), { minLength: 500, maxLength: 3000 })
        .map((lines) => `a${lines.join('')}z`),
      fc.string({
        unit: fc.constantFrom(
          '語',
          '😀',
          ' ',
          '\n',
          '#',
          '*',
          '-',
          '`',
          '<',
          '&',
          '[',
          '1.',
          '    ',
          '|',
        ),
        maxLength: 3000,
      }),
    );
    const notes = fc.array(fc.record({ at: fc.double({ min: 0, max: 300, noNaN: true }), text }), {
      maxLength: 6,
    });
    const { fromNotes } = await import('#shared/author/notes-to-entries');
    const { sourcesOnFilm } = await import('./new-sources');
    const { DraftFolder } = await import('./draft-folder');
    const { noteText } = await import('#shared/notes/note-text');
    const pack = await tinyPack();
    let count = 0;
    await fc.assert(
      fc.asyncProperty(notes, async (typed) => {
        const kept = typed.map((note) => ({ at: filmSeconds(note.at), text: noteText(note.text) }));
        const own = fromNotes(kept, new Set(pack.entries.map(({ id }) => id)));
        count += 1;
        const path = join(folder, `case-${String(count)}`);
        await DraftFolder.create(path, sourcesOnFilm('case', ON_FILM, pack, own));
        expect(await checkDraft(path)).toEqual([]);
        const written = kept.filter((note) => note.text !== '').length;
        expect(own.entries.filter(({ form }) => form.cues.length === 1)).toHaveLength(written);
        expect(own.moments).toHaveLength(kept.length - written);
      }),
      { numRuns: 200, seed: 20_161_209 },
    );
    await author.close();
  });
});

describe('saved as sources', () => {
  test('a draft is what filmpack checks, and what lies there already stays', async () => {
    const { room: author, folder } = await room();
    const id = await author.begin(ON_FILM);
    const target = await temporaryFolder();
    await writeFile(join(target, 'mine.txt'), 'mine');
    const path = await saveSources(join(folder, id), id, target);
    expect(path).toBe(join(target, id));
    expect((await readdir(path)).sort()).toEqual(
      ['entries', 'film.yaml', 'people.yaml', 'places.yaml', 'scenes.yaml', 'songs.yaml'].sort(),
    );
    const run = promisify(execFile);
    await run(process.execPath, ['--import', 'tsx', 'electron/cli/filmpack.ts', 'check', path]);
    // Again, into the very folder and beside: the same place.
    expect(await saveSources(join(folder, id), id, path)).toBe(path);
    expect(await saveSources(join(folder, id), id, target)).toBe(path);
    expect(await readFile(join(target, 'mine.txt'), 'utf8')).toBe('mine');
  });

  test('another pack is never written over', async () => {
    const { room: author, folder } = await room();
    const id = await author.begin(ON_FILM);
    const target = await temporaryFolder();
    await mkdir(join(target, id));
    await writeFile(join(target, id, 'film.yaml'), 'id: other\n');
    await expect(saveSources(join(folder, id), id, target)).rejects.toThrow('another pack');
    await expect(saveSources(join(folder, id), id, join(target, 'no'))).rejects.toThrow(
      'could not be saved there',
    );
  });
});
