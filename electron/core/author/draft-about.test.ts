import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buildPack } from '#core/packs/build-pack';
import { temporaryFolder, TINY_SOURCES, writeSources } from '#core/packs/testing/tiny-pack';
import type { ItemChange } from '#shared/author/about-form';
import { newEntry } from '#shared/author/entry-form';
import { filmSeconds } from '#shared/film-time';
import { id as anId } from '#shared/pack/fields';
import { aboutView } from './about-view';
import { problemsIn } from './check-draft';
import { Draft } from './draft';
import { DraftAbout } from './draft-about';
import { DraftFolder } from './draft-folder';
import { ALL_SEEN, sightOf } from './sight';

async function given(sources: Record<string, string> = {}): Promise<{
  draft: Draft;
  about: DraftAbout;
  folder: string;
  read: (file: string) => Promise<string>;
}> {
  const folder = await writeSources({ ...TINY_SOURCES, ...sources });
  const draft = new Draft('tiny-film', new DraftFolder(folder), () => undefined);
  const read = (file: string): Promise<string> => readFile(join(folder, file), 'utf8');
  return { draft, about: new DraftAbout(draft), folder, read };
}

const BY_HAND = `# The people, by hand.

- id: nora # she bakes
  name: "Nora Blum"
  role: Baker
  kind: cast
  actor: Ada Example

# He lives next door.
- id: tom
  name: Tom Gray
  role: Neighbour
  kind: cast
  revealsAt: 0:01:30 # when the door opens
  asks: ["who is tom"]

- id: ada
  name: Ada Example
  role: Director
  kind: crew
`;

describe('what is said of a film', () => {
  test('is changed in its file alone, and all else stays as it was written', async () => {
    const { about, draft, read } = await given({ 'people.yaml': BY_HAND });
    const film = TINY_SOURCES['film.yaml'] ?? '';
    await about.keepHead({
      title: 'Tiny, again: a film',
      year: '2001',
      directors: ['Ada', 'Bo, B.'],
    });
    await about.keepHead({ version: '2.0.0', language: 'de' });
    expect(await read('film.yaml')).toBe(
      film
        .replace('title: Tiny Film', 'title: "Tiny, again: a film"')
        .replace('year: 1999', 'year: 2001')
        .replace('[Ada Example]', '[Ada, "Bo, B."]')
        .replace('1.2.3', '2.0.0')
        .replace('language: en', 'language: de'),
    );
    const change: ItemChange = {
      list: 'people',
      id: 'tom',
      set: { name: 'Thomas Gray', actor: 'Bo', revealsAt: '0:01:40' },
    };
    await about.keepItem(change, ALL_SEEN);
    await about.keepItem({ list: 'people', id: 'nora', set: { actor: '' } }, ALL_SEEN);
    expect(await read('people.yaml')).toBe(
      BY_HAND.replace('name: Tom Gray', 'name: Thomas Gray')
        .replace('0:01:30 #', '0:01:40 #')
        .replace('kind: cast\n  revealsAt', 'kind: cast\n  actor: Bo\n  revealsAt')
        .replace('  actor: Ada Example\n\n# He', '\n# He'),
    );
    for (let count = 0; count < 4; count += 1) await draft.undo();
    expect([await read('film.yaml'), await read('people.yaml')]).toEqual([film, BY_HAND]);
  });

  test('with mistakes is kept, and each is said at its thing and field', async () => {
    const { about, folder } = await given({ 'people.yaml': BY_HAND });
    const said = async (): Promise<unknown[][]> =>
      (await problemsIn(folder)).map((problem) =>
        problem.about === null ? [] : [problem.about.list, problem.about.id, problem.about.field],
      );
    const items: [ItemChange, string][] = [
      [{ list: 'people', id: 'tom', set: { role: '' } }, 'role'],
      [{ list: 'people', id: 'tom', set: { role: 'x', revealsAt: 'late' } }, 'revealsAt'],
      [{ list: 'people', id: 'tom', set: { revealsAt: '9:00:00' } }, 'revealsAt'],
      [{ list: 'people', id: 'tom', set: { revealsAt: '', name: 'x'.repeat(300) } }, 'name'],
      [{ list: 'places', id: 'market', set: { lat: 'north' } }, 'lat'],
      [{ list: 'places', id: 'market', set: { lat: '52.5', scenes: ['cellar'] } }, 'scenes'],
      [{ list: 'songs', id: 'bread-song', set: { end: '0:00:10' } }, 'end'],
      [
        { list: 'songs', id: 'bread-song', set: { end: '0:01:30', performers: ['nobody'] } },
        'performers',
      ],
    ];
    for (const [change, field] of items) {
      await about.keepItem(change, ALL_SEEN);
      expect(await said(), JSON.stringify(change)).toContainEqual([change.list, change.id, field]);
      // What was wrong before is in order again.
      const { name, ...rest } = { name: 'Tom Gray', scenes: ['kitchen'], performers: ['nora'] };
      if ('name' in change.set)
        await about.keepItem({ ...change, set: { name } } as ItemChange, ALL_SEEN);
      for (const [key, value] of Object.entries(rest))
        if (key in change.set) await about.keepItem({ ...change, set: { [key]: value } }, ALL_SEEN);
    }
    expect(await said()).toEqual([]);
    await about.keepHead({ year: 'soon' });
    expect(await said()).toEqual([['film', null, 'year']]);
    await about.keepHead({ year: '', directors: [], version: '1' });
    expect(await said()).toEqual(
      expect.arrayContaining([
        ['film', null, 'year'],
        ['film', null, 'directors'],
        ['film', null, 'version'],
      ]),
    );
    expect((await problemsIn(folder)).map(({ what }) => what)).toContain(
      'film.year: this is missing',
    );
  });

  test('runs as long as is said, and its last scene and part with it', async () => {
    const { about, draft, folder, read } = await given();
    await about.keepRuntime(330.5);
    const { pack } = await buildPack(folder);
    expect(pack.manifest.film.runtimeSeconds).toBe(330.5);
    expect(pack.manifest.parts.at(-1)?.end).toBe(330.5);
    expect(pack.scenes.at(-1)?.end).toBe(330.5);
    expect(pack.manifest.editions[0]?.points).toEqual([
      [0, 0],
      [330.5, 330.5],
    ]);
    await expect(about.keepRuntime(180)).rejects.toThrow('cannot end at 0:03:00');
    await draft.undo();
    expect(await read('film.yaml')).toBe(TINY_SOURCES['film.yaml']);
    expect(await read('scenes.yaml')).toBe(TINY_SOURCES['scenes.yaml']);
  });
});

describe('parts', () => {
  test('begin and end with scenes, and the pack is in order after each change', async () => {
    const { about, draft, folder, read } = await given();
    const id = await about.addPart('kitchen');
    expect(id).toBe('part-0-01-30');
    await about.keepPart(id, { title: 'Noon', accent: '#445566' });
    expect(await problemsIn(folder)).toEqual([]);
    const view = await aboutView(draft, ALL_SEEN);
    expect(view.parts).toMatchObject([
      { id: 'day', start: 0, end: 90, scene: 'street' },
      { id, title: 'Noon', accent: '#445566', start: 90, end: 180, scene: 'kitchen' },
      { id: 'night', start: 180, end: 300, scene: 'roof' },
    ]);
    await expect(about.keepPart('night', { scene: 'kitchen' })).rejects.toThrow(
      'No scene would be left',
    );
    await about.removePart(id);
    await about.keepPart('night', { scene: 'kitchen' });
    expect(await problemsIn(folder)).toEqual([]);
    expect((await draft.scenes()).map(({ part }) => part)).toEqual(['day', 'night', 'night']);
    for (let count = 0; count < 4; count += 1) await draft.undo();
    expect(await read('film.yaml')).toBe(TINY_SOURCES['film.yaml']);
    expect(await read('scenes.yaml')).toBe(TINY_SOURCES['scenes.yaml']);
  });
});

describe('people, places and songs', () => {
  test('are added with ids of their names, in order at once', async () => {
    const { about, folder, draft } = await given();
    expect(await about.addItem('people', 'Nora', 0)).toBe('nora-2');
    expect(await about.addItem('people', '映画', 0)).toBe('person');
    expect(await about.addItem('places', 'The Pier, at night', 0)).toBe('the-pier-at-night');
    expect(await about.addItem('songs', 'Second Song', 130)).toBe('second-song');
    expect(await about.addItem('songs', 'Last Song', 299.5)).toBe('last-song');
    expect(await problemsIn(folder)).toEqual([]);
    const { lists } = await aboutView(draft, ALL_SEEN);
    expect(lists.songs.items.map(({ id }) => id)).toEqual([
      'bread-song',
      'second-song',
      'score',
      'last-song',
    ]);
    await about.keepItem({ list: 'people', id: 'nora-2', set: { name: 'Eleonora' } }, ALL_SEEN);
    const { lists: after } = await aboutView(draft, ALL_SEEN);
    expect(after.people.items.map(({ id }) => id)).toContain('nora-2');
  });

  test('whatever their names are, have ids of their own', async () => {
    const { about, folder } = await given();
    const name = fc
      .string({ unit: 'binary', minLength: 1, maxLength: 60 })
      .filter((text) => text.trim() !== '');
    await fc.assert(
      fc.asyncProperty(name, fc.constantFrom('people', 'places', 'songs'), async (typed, list) => {
        expect(
          anId.safeParse(await about.addItem(list, typed.replace(/\s+/g, ' ').trim(), 10)).success,
        ).toBe(true);
      }),
      { numRuns: 60 },
    );
    expect(await problemsIn(folder)).toEqual([]);
  });

  test('that entries name are not removed, in words that name those', async () => {
    const { about, draft, folder, read } = await given();
    await expect(about.removeItem('people', 'nora')).rejects.toThrow(
      '“Nora Blum” stays: the entry “The baker is real” names it.',
    );
    const tower = await about.addItem('places', 'Tower', 0);
    const entry = await draft.addEntry(20);
    const form = newEntry('0:00:20', { title: 'Linked', body: 'Up the [tower](#place-tower).' });
    await draft.keepEntry(entry, form);
    await expect(about.removeItem('places', tower)).rejects.toThrow('the entry “Linked” names it');
    await draft.keepEntry(entry, { ...form, body: 'Up.' });
    await about.removeItem('places', tower);
    // Scenes and songs that name somebody name them no more.
    await about.removeItem('people', 'tom');
    expect(await read('scenes.yaml')).not.toContain('tom');
    expect(await read('songs.yaml')).not.toContain('tom');
    expect(await problemsIn(folder)).toEqual([]);
    await draft.undo();
    expect(await read('people.yaml')).toBe(TINY_SOURCES['people.yaml']);
    expect(await read('songs.yaml')).toBe(TINY_SOURCES['songs.yaml']);
  });

  test('in a file that cannot be read are left alone, and their author is told', async () => {
    const { about, draft, folder } = await given();
    await writeFile(join(folder, 'people.yaml'), '- id: [');
    await expect(about.addItem('people', 'X', 0)).rejects.toThrow('people.yaml cannot be read');
    const { lists } = await aboutView(draft, ALL_SEEN);
    expect(lists.people).toMatchObject({
      items: [],
      locked: expect.stringContaining('Mend the file') as string,
    });
    expect(lists.songs.items).toHaveLength(2);
  });

  test('that lie ahead of a first watch are left out, and stay when their list is edited', async () => {
    const { about, draft, read } = await given();
    const { pack } = await buildPack(await writeSources());
    const sight = sightOf(pack, { seen: false, frontier: filmSeconds(70) });
    const added = await about.addItem('people', 'Late Guest', 0);
    await about.keepItem({ list: 'people', id: added, set: { revealsAt: '0:04:00' } }, sight);
    const view = await aboutView(draft, sight);
    expect(JSON.stringify(view)).not.toMatch(/kitchen|tom|roof|score|night/i);
    // What is one’s own is there, whenever it may be known.
    expect(view.lists.people.items.map(({ id }) => id)).toEqual(['nora', 'ada', added]);
    expect(view.lists.songs.items[0]?.form.performers).toEqual(['nora']);
    await about.keepItem({ list: 'songs', id: 'bread-song', set: { performers: ['ada'] } }, sight);
    expect(await read('songs.yaml')).toContain('performers: [ada, tom]');
  });
});

test('a folder without the files has nothing to say, and breaks nothing', async () => {
  const folder = await temporaryFolder();
  const draft = new Draft('none', new DraftFolder(folder), () => undefined);
  expect(await aboutView(draft, ALL_SEEN)).toMatchObject({ parts: [], hides: false });
});
