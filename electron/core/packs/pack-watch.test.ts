import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { systemClock, type MonotonicClock } from '#core/monotonic-clock';
import { openPack } from './open-pack';
import { PackWatch, SETTLE_MS, type WatchNews } from './pack-watch';
import { temporaryFolder, TINY_SOURCES, writeSources } from './testing/tiny-pack';

const NIGHT = TINY_SOURCES['entries/b-night.md']!;

/** News as they come, for whoever waits for them. */
class Inbox {
  readonly all: WatchNews[] = [];
  private waiting: { wanted: (news: WatchNews) => boolean; answer: (news: WatchNews) => void }[] =
    [];

  readonly take = (news: WatchNews): void => {
    this.all.push(news);
    const [served, left] = [true, false].map((is) =>
      this.waiting.filter(({ wanted }) => wanted(news) === is),
    );
    this.waiting = left!;
    for (const { answer } of served!) answer(news);
  };

  /** The next news of the kind that is wanted. */
  next(wanted: (news: WatchNews) => boolean): Promise<WatchNews> {
    return new Promise((answer) => this.waiting.push({ wanted, answer }));
  }
}

interface Watched {
  sources: string;
  packs: string;
  /** Where the pack is built. */
  target: string;
  inbox: Inbox;
  watching: PackWatch;
}

async function watched(clock: Pick<MonotonicClock, 'after'> = systemClock): Promise<Watched> {
  const sources = await writeSources();
  const packs = join(await temporaryFolder(), 'packs');
  const inbox = new Inbox();
  const watching = new PackWatch({
    sources,
    packs,
    clock,
    onNews: inbox.take,
    onFault: (error) => {
      throw error;
    },
  });
  onTestFinished(() => watching.close());
  await watching.start();
  return { sources, packs, target: join(packs, 'tiny-film'), inbox, watching };
}

const builtWith =
  (title: string) =>
  (news: WatchNews): boolean =>
    news.kind === 'built' && news.built.pack.entries.some((entry) => entry.title === title);

describe('a watched folder of sources', () => {
  test('is built at once, and again when a file is saved', async () => {
    const { sources, packs, target, inbox } = await watched();
    expect(inbox.all).toMatchObject([{ kind: 'built', folder: target }]);
    const built = inbox.next(builtWith('On the moon'));
    await writeFile(join(sources, 'entries/b-night.md'), NIGHT.replace('On stars', 'On the moon'));
    await built;
    const { pack } = await openPack(target);
    expect(pack.entries.map(({ title }) => title)).toContain('On the moon');
    expect(await readdir(packs)).toEqual(['tiny-film']);
  });

  test('is built when an editor saves by renaming, time and again', async () => {
    const { sources, target, inbox } = await watched();
    for (const title of ['One', 'Two', 'Three']) {
      const built = inbox.next(builtWith(title));
      const swap = join(sources, 'entries/.b-night.md.swp');
      await writeFile(swap, NIGHT.replace('On stars', title));
      await rename(swap, join(sources, 'entries/b-night.md'));
      await built;
    }
    const titles = (await openPack(target)).pack.entries.map(({ title }) => title);
    expect(titles).toContain('Three');
  });

  test('is built with files and folders that come later, and without those that go', async () => {
    const { sources, inbox } = await watched();
    const added = inbox.next(builtWith('On the moon'));
    await writeFile(
      join(sources, 'entries/c-more.md'),
      NIGHT.replace('On stars', 'On the moon').replace('on-stars', 'on-moon'),
    );
    await added;
    const gone = inbox.next((news) => news.kind === 'built' && news.built.pack.reads.length === 0);
    await rm(join(sources, 'reads'), { recursive: true });
    await gone;
    await mkdir(join(sources, 'reads'));
    const back = inbox.next((news) => news.kind === 'built' && news.built.pack.reads.length === 1);
    await writeFile(join(sources, 'reads/bread.md'), TINY_SOURCES['reads/bread.md']!);
    await back;
    const changed = inbox.next(builtWith('The stove'));
    const read = TINY_SOURCES['reads/bread.md']!.replace('## The oven', '## The stove');
    await writeFile(join(sources, 'reads/bread.md'), read);
    await changed;
  });

  test('keeps the last good version while something is wrong, and says what', async () => {
    const { sources, target, inbox } = await watched();
    const before = await readFile(join(target, 'pack.json'), 'utf8');
    const wrong = inbox.next(({ kind }) => kind === 'wrong');
    await writeFile(
      join(sources, 'entries/b-night.md'),
      NIGHT.replace('kind: essay', 'kind: gossip'),
    );
    const news = await wrong;
    expect(news.kind === 'wrong' && news.error.message).toMatch(
      /^entries\/b-night\.md:3:7: kind: /,
    );
    expect(await readFile(join(target, 'pack.json'), 'utf8')).toBe(before);
    const same = inbox.next(({ kind }) => kind === 'same');
    await writeFile(join(sources, 'entries/b-night.md'), NIGHT);
    await same;
    expect(await readFile(join(target, 'pack.json'), 'utf8')).toBe(before);
  });

  test('goes on while a file is not there at all', async () => {
    const { sources, inbox } = await watched();
    const wrong = inbox.next(({ kind }) => kind === 'wrong');
    await rm(join(sources, 'songs.yaml'));
    const news = await wrong;
    expect(news.kind === 'wrong' && news.error.code).toBe('pack-missing');
    const mended = inbox.next(({ kind }) => kind === 'same');
    await writeFile(join(sources, 'songs.yaml'), TINY_SOURCES['songs.yaml']!);
    await mended;
  });

  test('is not there: that is said at once', async () => {
    const packs = await temporaryFolder();
    const watching = new PackWatch({
      sources: join(packs, 'nowhere'),
      packs,
      clock: systemClock,
      onNews: () => undefined,
      onFault: () => undefined,
    });
    await expect(watching.start()).rejects.toMatchObject({ code: 'pack-missing' });
    await watching.close();
  });
});

/** A clock that the test moves: it tells when somebody begins to wait. */
class HeldClock implements Pick<MonotonicClock, 'after'> {
  pending: (() => void)[] = [];
  waits: number[] = [];
  private told: () => void = () => undefined;

  readonly after = (milliseconds: number, call: () => void): (() => void) => {
    this.waits.push(milliseconds);
    this.pending.push(call);
    this.told();
    return () => {
      this.pending = this.pending.filter((other) => other !== call);
    };
  };

  /** Resolves when so many waits have begun. */
  async until(count: number): Promise<void> {
    while (this.waits.length < count)
      await new Promise<void>((resolve) => {
        this.told = resolve;
      });
  }
}

describe('many changes at once', () => {
  test('wait until nothing changes any more, and are one build', async () => {
    const clock = new HeldClock();
    const { sources, inbox } = await watched(clock);
    for (const title of ['One', 'Two', 'Three', 'Four']) {
      const seen = clock.waits.length;
      await writeFile(join(sources, 'entries/b-night.md'), NIGHT.replace('On stars', title));
      await clock.until(seen + 1);
    }
    expect(new Set(clock.waits)).toEqual(new Set([SETTLE_MS]));
    expect(clock.pending).toHaveLength(1);
    expect(inbox.all).toHaveLength(1);
    const built = inbox.next(builtWith('Four'));
    clock.pending[0]!();
    await built;
    expect(inbox.all.filter(({ kind }) => kind === 'built')).toHaveLength(2);
  });

  test('are let go when the watch is closed', async () => {
    const clock = new HeldClock();
    const { sources, watching } = await watched(clock);
    await writeFile(join(sources, 'entries/b-night.md'), `${NIGHT}\n`);
    await clock.until(1);
    await watching.close();
    expect(clock.pending).toEqual([]);
  });
});
