import { describe, expect, test } from 'vitest';
import { newEntry, type EntryForm } from '#shared/author/entry-form';
import type { DraftEntryView } from '#shared/author/views';
import type { Ask } from '../../lib/api';
import { EntryDesk } from './entry-desk';

const FORM = newEntry('0:00:10', { title: 'One', body: 'Text.' });

/** Main, and the time of the window, both moved by hand. */
function world(): {
  desk: EntryDesk;
  kept: () => EntryForm;
  change: (form: EntryForm) => void;
  fail: (message: string | undefined) => void;
  pause: () => Promise<void>;
  writes: () => number;
} {
  let kept = FORM;
  let failing: string | undefined;
  let writes = 0;
  let waiting: (() => void) | undefined;
  const view = (): DraftEntryView => ({
    id: 'one',
    form: kept,
    locked: null,
    preview: { content: [], trouble: null, seconds: kept.body.length, longest: 20 },
  });
  const ask = ((name: string, argument: { form?: EntryForm }) => {
    if (failing !== undefined) return Promise.reject(new Error(failing));
    if (name === 'keepDraftEntry' && argument.form) {
      writes += 1;
      // As main does: no blanks at the ends.
      kept = { ...argument.form, title: argument.form.title.trim() };
    }
    return Promise.resolve(view());
  }) as Ask;
  const desk = new EntryDesk('one', ask, (_, call) => {
    waiting = call;
    return () => {
      waiting = undefined;
    };
  });
  return {
    desk,
    kept: () => kept,
    change: (form) => {
      kept = form;
    },
    fail: (message) => {
      failing = message;
    },
    pause: async () => {
      waiting?.();
      await new Promise((resolve) => setTimeout(resolve, 0));
    },
    writes: () => writes,
  };
}

describe('an entry that is edited', () => {
  test('is kept at a pause, once for all letters, and the preview follows', async () => {
    const { desk, kept, pause, writes } = world();
    await desk.refresh();
    desk.type({ body: 'A' });
    desk.type({ body: 'AB' });
    expect(writes()).toBe(0);
    await pause();
    expect(writes()).toBe(1);
    expect(kept().body).toBe('AB');
    expect(desk.get().preview?.seconds).toBe(2);
  });

  test('loses no blank that is typed between two words, though main keeps none at the end', async () => {
    const { desk, kept, pause } = world();
    await desk.refresh();
    desk.type({ title: 'Two ' });
    await pause();
    await desk.refresh();
    expect(kept().title).toBe('Two');
    expect(desk.get().form?.title).toBe('Two ');
  });

  test('shows what was taken back elsewhere, but never over what is being typed', async () => {
    const { desk, change, pause } = world();
    await desk.refresh();
    desk.type({ title: 'Typed' });
    change({ ...FORM, title: 'Elsewhere' });
    await desk.refresh();
    expect(desk.get().form?.title).toBe('Typed');
    await pause();
    change(FORM);
    await desk.refresh();
    expect(desk.get().form?.title).toBe('One');
  });

  test('says in words what could not be kept, and keeps the letters in the window', async () => {
    const { desk, fail, pause, kept } = world();
    await desk.refresh();
    fail('The disk is full.');
    desk.type({ title: 'Kept here' });
    await pause();
    expect(desk.get()).toMatchObject({
      trouble: 'The disk is full.',
      form: { title: 'Kept here' },
    });
    fail(undefined);
    desk.type({ title: 'Kept there' });
    await pause();
    expect(desk.get().trouble).toBeUndefined();
    expect(kept().title).toBe('Kept there');
  });

  test('is kept at once when its view is left', async () => {
    const { desk, kept } = world();
    await desk.refresh();
    desk.type({ title: 'Last' });
    desk.flush();
    await Promise.resolve();
    expect(kept().title).toBe('Last');
  });
});
