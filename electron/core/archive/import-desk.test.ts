import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { Shelf } from '#core/library/shelf';
import { assemblePack, buildPack } from '#core/packs/build-pack';
import { temporaryFolder, writeSources } from '#core/packs/testing/tiny-pack';
import type { Manifest } from '#shared/pack/manifest';
import type { IncomingView } from '#shared/shelf/views';
import { ImportDesk } from './import-desk';
import type { Inspect } from './inspect-archive';
import { inspectArchive } from './inspect-here';
import { archiveBytes } from './write-archive';

class Home {
  readonly views: (IncomingView | null)[] = [];
  readonly arrived: [string, boolean][] = [];
  readonly proved: string[] = [];
  readonly desk: ImportDesk;
  readonly shelf: Shelf;
  private wake: () => void = () => undefined;

  private constructor(
    readonly folder: string,
    inspect: Inspect,
  ) {
    this.shelf = new Shelf({ packs: this.packs, bundled: join(folder, 'bundled') });
    this.desk = new ImportDesk({
      packs: this.packs,
      inspect,
      present: (id) => this.shelf.find(id),
      onProved: (seal) => {
        this.proved.push(seal);
        return Promise.resolve();
      },
      onArrived: (id, hasChanged) => {
        this.arrived.push([id, hasChanged]);
        return Promise.resolve(true);
      },
      onChange: (view) => {
        this.views.push(view);
        this.wake();
      },
    });
  }

  static async make(inspect: Inspect = inspectArchive): Promise<Home> {
    return new Home(await temporaryFolder(), inspect);
  }

  get packs(): string {
    return join(this.folder, 'packs');
  }

  async file(name: string, change: Partial<Manifest> = {}): Promise<string> {
    const { manifest, ...data } = (await buildPack(await writeSources())).pack;
    const { files } = assemblePack({ ...manifest, ...change }, data);
    const path = join(this.folder, name);
    await writeFile(path, await archiveBytes(files));
    return path;
  }

  /** Until a view of that stage is shown. */
  async shows(stage: IncomingView['stage']): Promise<IncomingView> {
    for (;;) {
      const view = this.views.at(-1);
      if (view?.stage === stage) return view;
      await new Promise<void>((resolve) => {
        this.wake = resolve;
      });
    }
  }

  async versions(): Promise<string[]> {
    return (await this.shelf.films()).map(({ version }) => version);
  }
}

test('packs are taken in one after the other, each with its progress', async () => {
  const home = await Home.make();
  home.desk.take([
    await home.file('one.filmpack', { id: 'one' }),
    await home.file('two.filmpack', { id: 'two' }),
  ]);
  await home.desk.settled();
  expect((await home.shelf.films()).map(({ id }) => id)).toEqual(['one', 'two']);
  const done = home.views.filter((view) => view?.stage === 'done');
  expect(done).toMatchObject([
    { id: 'one', change: 'new' },
    { id: 'two', change: 'new' },
  ]);
  const parts = home.views.flatMap((view) => (view?.stage === 'reading' ? [view.part] : []));
  expect(parts.length).toBeGreaterThan(4);
  expect(parts.every((part) => part >= 0 && part <= 1)).toBe(true);
  expect(home.proved).toHaveLength(2);
  expect(home.arrived).toEqual([
    ['one', true],
    ['two', true],
  ]);
  home.desk.dismiss();
  expect(home.views.at(-1)).toBeNull();
});

test('an update comes unasked, the same pack changes nothing, an older one waits for an answer', async () => {
  const home = await Home.make();
  home.desk.take([await home.file('a.filmpack', { version: '1.0.0' })]);
  const newer = await home.file('b.filmpack', { version: '1.1.0' });
  home.desk.take([newer]);
  await home.desk.settled();
  expect(home.views.at(-1)).toMatchObject({ stage: 'done', change: 'replaced', version: '1.1.0' });
  home.desk.take([newer]);
  await home.desk.settled();
  expect(home.views.at(-1)).toMatchObject({ stage: 'done', change: 'identical' });
  expect(home.arrived.at(-1)).toEqual(['tiny-film', false]);

  const older = join(home.folder, 'a.filmpack');
  home.desk.take([older]);
  expect(await home.shows('asks')).toMatchObject({
    change: 'downgrade',
    version: '1.0.0',
    present: { version: '1.1.0' },
  });
  // What asks is not taken for done with.
  home.desk.dismiss();
  expect(home.views.at(-1)).toMatchObject({ stage: 'asks' });
  home.desk.decide(false);
  await home.desk.settled();
  expect(await home.versions()).toEqual(['1.1.0']);
  expect(home.views.at(-1)).toBeNull();
  home.desk.take([older]);
  await home.shows('asks');
  home.desk.decide(true);
  await home.desk.settled();
  expect(await home.versions()).toEqual(['1.0.0']);
  expect(await readdir(home.packs)).toEqual(['tiny-film']);
});

test('what cannot be taken in is told, leaves nothing, and the next one comes all the same', async () => {
  const home = await Home.make();
  const broken = join(home.folder, 'broken.filmpack');
  await writeFile(broken, 'no archive');
  home.desk.take([broken, await home.file('good.filmpack')]);
  await home.desk.settled();
  const refused = home.views.find((view) => view?.stage === 'refused');
  expect(refused).toMatchObject({ file: 'broken.filmpack', error: { code: 'pack-damaged' } });
  expect(await readdir(home.packs)).toEqual(['tiny-film']);
});

test('a desk that is closed while it asks leaves everything as it was', async () => {
  const home = await Home.make();
  home.desk.take([await home.file('a.filmpack', { version: '2.0.0' })]);
  await home.desk.settled();
  home.desk.take([await home.file('b.filmpack', { version: '1.0.0' }), join(home.folder, 'c')]);
  await home.shows('asks');
  await home.desk.close();
  expect(await home.versions()).toEqual(['2.0.0']);
  expect(await readdir(home.packs)).toEqual(['tiny-film']);
});

test('an inspection that fails in a way nobody foresaw is told as a fault, and leaves nothing', async () => {
  const home = await Home.make(() => Promise.reject(new Error('out of the blue')));
  home.desk.take([await home.file('a.filmpack')]);
  await home.desk.settled();
  expect(home.views.at(-1)).toMatchObject({
    stage: 'refused',
    error: { code: 'internal', message: 'out of the blue' },
  });
  expect(await readdir(home.packs)).toEqual([]);
});
