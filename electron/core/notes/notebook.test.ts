import fc from 'fast-check';
import { mkdir, mkdtemp, readdir, readFile, rm, rmdir, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { FootlightError } from '#shared/errors';
import { filmSeconds } from '#shared/film-time';
import { MOST_NOTES } from '#shared/notes/limits';
import type { Note } from '#shared/notes/note';
import { noteText } from '#shared/notes/note-text';
import { keptMoment, typed } from '#shared/notes/testing/generated-notes';
import { Notebook, type NewNote } from './notebook';
import { EMPTY_PAGES, type Pages } from './pages';

let folder: string;
let path: string;
let changes: number;
let ids: number;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'footlight-test-'));
  path = join(folder, 'notes.json');
  changes = 0;
  ids = 0;
  const made = folder;
  return () => rm(made, { recursive: true, force: true, maxRetries: 10, retryDelay: 20 });
});

function open(): Promise<Notebook> {
  return Notebook.open({
    path,
    now: () => new Date('2026-01-02T03:04:05.678Z'),
    newId: () => `n${String(++ids)}`,
    onTrouble: ({ message }) => {
      throw new Error(message);
    },
    onChange: () => (changes += 1),
  });
}

const at = (seconds: number, text = '', given: Partial<NewNote> = {}): NewNote => ({
  film: 'film',
  at: filmSeconds(seconds),
  text,
  ...given,
});

async function onDisk(): Promise<Pages> {
  return (JSON.parse(await readFile(path, 'utf8')) as { data: Pages }).data;
}

async function refusal(doing: Promise<unknown>): Promise<FootlightError> {
  const error: unknown = await doing.then(
    () => new Error('it was done'),
    (thrown: unknown) => thrown,
  );
  if (error instanceof FootlightError) return error;
  throw error;
}

describe('a note', () => {
  test('is on disk when its promise is kept, and shown from then on', async () => {
    const notebook = await open();
    const adding = notebook.add(at(12.5, 'The lamp.', { about: 'street-lamp' }));
    expect(notebook.of('film')).toEqual([]);
    const note = await adding;
    expect(note).toEqual({
      id: 'n1',
      film: 'film',
      at: 12.5,
      text: 'The lamp.',
      createdAt: '2026-01-02T03:04:05.678Z',
      about: 'street-lamp',
    });
    expect((await onDisk()).notes).toEqual([note]);
    expect(notebook.of('film')).toEqual([note]);
    expect((await open()).of('film')).toEqual([note]);
    expect(changes).toBe(1);
  });

  test('stands among the others of its film in the order of the film', async () => {
    const notebook = await open();
    for (const seconds of [30, 10, 20, 10])
      await notebook.add(at(seconds, `at ${String(seconds)}`));
    await notebook.add(at(15, 'elsewhere', { film: 'other' }));
    expect(notebook.of('film').map((note) => note.at)).toEqual([10, 10, 20, 30]);
    expect(notebook.of('other')).toHaveLength(1);
    expect(notebook.of('nothing')).toEqual([]);
  });

  test('can be changed, removed, and put back as it was', async () => {
    const notebook = await open();
    const first = await notebook.add(at(1, 'one'));
    const second = await notebook.add(at(2, 'two'));
    const changed = await notebook.edit(first.id, 'uno');
    expect(changed).toEqual({ ...first, text: 'uno' });
    await notebook.remove(first.id);
    await notebook.remove(second.id);
    expect(notebook.of('film')).toEqual([]);
    const again = await open();
    expect(again.removedOf('film')).toEqual([second, changed]);
    expect(again.removedOf('other')).toEqual([]);
    await again.restore(first.id);
    expect(again.of('film')).toEqual([changed]);
    expect((await open()).of('film')).toEqual([changed]);
    expect((await open()).removedOf('film')).toEqual([second]);
  });

  test('that does not exist is refused, and nothing is written for it', async () => {
    const notebook = await open();
    for (const doing of [notebook.edit('n1', 'x'), notebook.remove('n1'), notebook.restore('n1')])
      expect(await refusal(doing)).toMatchObject({ code: 'not-found', where: 'n1' });
    expect(await readdir(folder)).toEqual([]);
    expect(changes).toBe(0);
  });

  test('too many is refused in words; the ones that are there can still be changed', async () => {
    const note: Note = {
      ...at(1, 'x'),
      id: 'a',
      createdAt: '2026-01-02T03:04:05.678Z',
      about: 'x',
    };
    const notes = Array.from({ length: MOST_NOTES }, (_, i) => ({ ...note, id: `a${String(i)}` }));
    await writeFile(path, JSON.stringify({ version: 1, data: { ...EMPTY_PAGES, notes } }));
    const notebook = await open();
    const error = await refusal(notebook.add(at(1, 'one more')));
    expect(error.message).toBe('There are 10,000 notes already, and there is room for no more.');
    await notebook.edit('a7', 'changed');
    await notebook.remove('a8');
    await notebook.add(at(1, 'now there is room'));
    expect((await open()).of('film')).toHaveLength(MOST_NOTES);
  });

  test('the last fifty that were removed can be put back', async () => {
    const notebook = await open();
    for (let count = 0; count < 52; count += 1) await notebook.add(at(count, 'x'));
    for (let count = 1; count <= 52; count += 1) await notebook.remove(`n${String(count)}`);
    expect(notebook.removedOf('film').map(({ id }) => id)).toEqual(
      Array.from({ length: 50 }, (_, i) => `n${String(52 - i)}`),
    );
  });
});

describe('a bookmark', () => {
  test('within a second of another is that one', async () => {
    const notebook = await open();
    const first = await notebook.add(at(10));
    expect(await notebook.add(at(10.9))).toBe(first);
    expect(await notebook.add(at(9.1))).toBe(first);
    await notebook.add(at(11));
    await notebook.add(at(10, '', { about: 'a-lamp' }));
    await notebook.add(at(10, '', { film: 'other' }));
    await notebook.add(at(10, 'a note'));
    expect(notebook.of('film')).toHaveLength(4);
    await notebook.remove(first.id);
    expect(await notebook.add(at(10.1))).not.toBe(first);
  });

  test('takes the draft with it that it was made of, also where there is one already', async () => {
    const notebook = await open();
    for (let round = 0; round < 2; round += 1) {
      await notebook.keepDraft({ film: 'film', at: filmSeconds(10), text: ' ' });
      await notebook.add(at(10), true);
      expect(notebook.draftsOf('film')).toEqual([]);
      expect((await onDisk()).drafts).toEqual([]);
    }
    expect(notebook.of('film')).toHaveLength(1);
  });
});

describe('a draft', () => {
  const draft = { film: 'film', at: filmSeconds(5), text: '  half a thou' };

  test('is kept as it was typed, one for each film, until its note is kept', async () => {
    const notebook = await open();
    await notebook.keepDraft({ ...draft, text: 'ha' });
    await notebook.keepDraft(draft);
    await notebook.keepDraft({ ...draft, film: 'other' });
    expect((await open()).draftsOf('film')).toEqual([draft]);
    await notebook.add(at(6, 'in between'));
    expect(notebook.draftsOf('film')).toEqual([draft]);
    await notebook.add(at(5, 'half a thought'), true);
    const again = await open();
    expect(again.draftsOf('film')).toEqual([]);
    expect(again.draftsOf('other')).toHaveLength(1);
    expect(changes).toBe(2);
  });

  test('with nothing in it is none', async () => {
    const notebook = await open();
    await notebook.keepDraft(draft);
    await notebook.keepDraft({ ...draft, text: '' });
    expect((await open()).draftsOf('film')).toEqual([]);
  });

  test('of a change goes with the change, and stays with a note that is removed for now', async () => {
    const notebook = await open();
    const note = await notebook.add(at(5, 'one'));
    const change = { ...draft, note: note.id };
    await notebook.keepDraft(draft);
    await notebook.keepDraft(change);
    expect(notebook.draftsOf('film')).toEqual([draft, change]);
    await notebook.remove(note.id);
    await notebook.restore(note.id);
    expect(notebook.draftsOf('film')).toEqual([draft, change]);
    await notebook.edit(note.id, 'half a thought');
    expect(notebook.draftsOf('film')).toEqual([draft]);
  });

  test('of a note that is gone for good goes too, and none is taken for a note that never was', async () => {
    const notebook = await open();
    const note = await notebook.add(at(5, 'one'));
    await notebook.keepDraft({ ...draft, note: note.id });
    await notebook.remove(note.id);
    for (let count = 0; count < 50; count += 1)
      await notebook.remove((await notebook.add(at(count, 'x'))).id);
    expect((await onDisk()).drafts).toEqual([]);
    await notebook.keepDraft({ ...draft, note: note.id });
    expect((await onDisk()).drafts).toEqual([]);
  });
});

/** Makes every write fail as a full or a closed disk does, also for root: a folder stands in its way. */
async function breakWrites(): Promise<() => Promise<void>> {
  const inTheWay = `${path}.${String(process.pid)}.tmp`;
  await mkdir(inTheWay);
  return () => rmdir(inTheWay);
}

describe('a change that cannot be written', () => {
  test('is refused in words and has not happened; the next one can be', async () => {
    const notebook = await open();
    const note = await notebook.add(at(1, 'kept'));
    const mend = await breakWrites();
    const error = await refusal(notebook.add(at(2, 'lost?')));
    expect(error).toMatchObject({ code: 'storage', where: path });
    expect(error.message).toContain('could not be written (EISDIR)');
    expect(error.remedy).toContain('try again');
    for (const doing of [notebook.edit(note.id, 'x'), notebook.remove(note.id)])
      expect((await refusal(doing)).code).toBe('storage');
    expect(notebook.of('film')).toEqual([note]);
    expect(changes).toBe(1);
    await notebook.flush();
    await mend();
    await notebook.add(at(3, 'after'));
    expect((await open()).of('film').map(({ text }) => text)).toEqual(['kept', 'after']);
  });

  test('does not take others with it that were asked for at the same time', async () => {
    const notebook = await open();
    const outcomes = await Promise.allSettled([
      notebook.add(at(1, 'one')),
      notebook.remove('nothing'),
      notebook.add(at(2, 'two')),
      notebook.edit('n1', 'uno'),
    ]);
    expect(outcomes.map(({ status }) => status)).toEqual([
      'fulfilled',
      'rejected',
      'fulfilled',
      'fulfilled',
    ]);
    expect((await open()).of('film').map(({ text }) => text)).toEqual(['uno', 'two']);
  });
});

test('any run of changes, at once or one by one, is on disk as if done in that order', async () => {
  const change = fc.record({
    kind: fc.constantFrom('add', 'add', 'add', 'edit', 'remove', 'restore', 'draft'),
    text: typed,
    at: keptMoment,
    which: fc.nat(6),
    wait: fc.boolean(),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 10 }), async (list) => {
      await rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 20 });
      ids = 0;
      const notebook = await open();
      const expected = new Map<string, string>();
      const removed = new Map<string, string>();
      const doings: Promise<unknown>[] = [];
      let draft = '';
      for (const { kind, which, wait, ...given } of list) {
        // Never empty: whether two bookmarks are one is shown above.
        const text = noteText(`${given.text} .`);
        const id = `n${String(which + 1)}`;
        const doing: Promise<unknown> =
          kind === 'add'
            ? notebook.add({ film: 'film', at: given.at, text })
            : kind === 'edit'
              ? notebook.edit(id, text)
              : kind === 'draft'
                ? notebook.keepDraft({ film: 'film', at: given.at, text: given.text })
                : notebook[kind](id);
        doings.push(doing.catch(() => undefined));
        if (kind === 'add') expected.set(`n${String(expected.size + removed.size + 1)}`, text);
        if (kind === 'edit' && expected.has(id)) expected.set(id, text);
        if (kind === 'draft') draft = given.text;
        const [from, to] = kind === 'remove' ? [expected, removed] : [removed, expected];
        const moved = from.get(id);
        if ((kind === 'remove' || kind === 'restore') && moved !== undefined) {
          from.delete(id);
          to.set(id, moved);
        }
        if (wait) await doing.catch(() => undefined);
      }
      await Promise.all(doings);
      const again = await open();
      const texts = (notes: readonly Note[]): [string, string][] =>
        notes.map(({ id, text }): [string, string] => [id, text]).sort();
      expect(texts(again.of('film'))).toEqual([...expected].sort());
      expect(texts(again.removedOf('film'))).toEqual([...removed].sort());
      expect(again.draftsOf('film').map(({ text }) => text)).toEqual(draft === '' ? [] : [draft]);
    }),
    { numRuns: 150, seed: 20_161_209 },
  );
}, 120_000);
