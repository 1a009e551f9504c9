import { afterEach, describe, expect, test, vi } from 'vitest';
import { systemClock } from '#core/monotonic-clock';
import { FootlightError } from '#shared/errors';
import { ThreadWork } from './thread-work';

/** A thread that does as the folder it is given says. */
const SCRIPT = new URL(
  `data:text/javascript,${encodeURIComponent(`
    import { parentPort, threadId } from 'node:worker_threads';
    parentPort.on('message', ({ number, folder }) => {
      if (folder === 'dies') process.exit(3);
      if (folder === 'throws') throw new Error('thrown in the thread');
      if (folder === 'silent') return;
      parentPort.postMessage(
        folder === 'broken'
          ? { number, error: { code: 'pack-damaged', message: 'a broken film' } }
          : { number, value: folder + ' by ' + threadId },
      );
    });
  `)}`,
);

let work: ThreadWork;

afterEach(async () => {
  vi.restoreAllMocks();
  await work.close();
});

describe('work in a thread', () => {
  test('each order has its own answer, all from one thread', async () => {
    work = new ThreadWork(SCRIPT);
    const answers = await Promise.all(
      ['one', 'two', 'three'].map((folder) => work.index(folder, 'target')),
    );
    expect(answers.map((answer) => answer.split(' by ')[0])).toEqual(['one', 'two', 'three']);
    expect(new Set(answers.map((answer) => answer.split(' by ')[1])).size).toBe(1);
  });

  test('what is wrong with a film comes back as it was said', async () => {
    work = new ThreadWork(SCRIPT);
    const error: unknown = await work.index('broken', 'target').catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(FootlightError);
    expect((error as FootlightError).toPlain()).toMatchObject({
      code: 'pack-damaged',
      message: 'a broken film',
    });
    expect(await work.index('whole', 'target')).toContain('whole');
  });

  test.each(['dies', 'throws'])(
    'a thread that %s fails what waits; the next order has a new one',
    async (fate) => {
      work = new ThreadWork(SCRIPT);
      const waiting = work.index('silent', 'target');
      const fatal = work.index(fate, 'target');
      await expect(waiting).rejects.toThrow(/thread/);
      await expect(fatal).rejects.toThrow(/thread/);
      expect(await work.index('whole', 'target')).toContain('whole');
    },
  );

  test('a thread on its way out fails its own orders, not those of the next', async () => {
    work = new ThreadWork(SCRIPT);
    const old = work.index('silent', 'target');
    const closed = work.close();
    const successor = work.index('whole', 'target');
    await expect(old).rejects.toThrow('has ended');
    await closed;
    expect(await successor).toContain('whole');
  });

  test('a thread that nobody asks any more ends; an order in that moment has another', async () => {
    const pending: (() => void)[] = [];
    vi.spyOn(systemClock, 'after').mockImplementation((_, call) => {
      pending.push(call);
      return () => undefined;
    });
    work = new ThreadWork(SCRIPT);
    const first = await work.index('whole', 'target');
    expect(pending).toHaveLength(1);
    pending[0]?.();
    expect(await work.index('whole', 'target')).not.toBe(first);
  });
});
