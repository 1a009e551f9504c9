import { describe, expect, it } from 'vitest';
import type { AppState } from '#shared/ipc/state';
import { DEFAULT_SETTINGS } from '#shared/settings';
import { Notifier } from './notifier';

interface Sent {
  title: string;
  body: string;
  isUp: boolean;
  click: () => void;
}

/** A notifier on a bench: everything that it put up, and what it is told. */
class Bench {
  readonly sent: Sent[] = [];
  readonly opened: string[] = [];
  isLookedAt = false;
  readonly notifier = new Notifier({
    send: (title, body, click) => {
      const one = { title, body, isUp: true, click };
      this.sent.push(one);
      return {
        close: () => {
          one.isUp = false;
        },
      };
    },
    isLookedAt: () => this.isLookedAt,
    onClick: (id) => this.opened.push(id),
  });

  follow(ids: readonly string[], change: Partial<AppState> = {}): void {
    const popUps = ids.map((id) => ({
      id,
      title: `Title of ${id}`,
      content: [{ type: 'paragraph', children: [{ type: 'text', value: words(id) }] }],
    }));
    this.notifier.follow({
      settings: { ...DEFAULT_SETTINGS, notifications: true },
      curtain: 'open',
      host: null,
      film: { status: 'ready', viewing: { popUps } },
      ...change,
    } as unknown as AppState);
  }

  up(): string[] {
    return this.sent.filter(({ isUp }) => isUp).map(({ title }) => title);
  }
}

function words(id: string): string {
  return id === 'long' ? 'word '.repeat(200) : `About ${id}.`;
}

describe('notifications', () => {
  it('come once with each note, and go with it', () => {
    const bench = new Bench();
    bench.follow(['one']);
    bench.follow(['one']);
    expect(bench.sent).toMatchObject([{ title: 'Title of one', body: 'About one.' }]);
    bench.follow(['one', 'two']);
    expect(bench.up()).toEqual(['Title of one', 'Title of two']);
    bench.follow(['two']);
    expect(bench.up()).toEqual(['Title of two']);
    bench.notifier.close();
    expect(bench.up()).toEqual([]);
  });

  it('lead to the note', () => {
    const bench = new Bench();
    bench.follow(['one']);
    bench.sent[0]!.click();
    expect(bench.opened).toEqual(['one']);
  });

  it('do not come while the viewer looks at the app, nor late when he turns away', () => {
    const bench = new Bench();
    bench.isLookedAt = true;
    bench.follow(['one']);
    bench.isLookedAt = false;
    bench.follow(['one']);
    expect(bench.sent).toEqual([]);
    bench.follow(['one', 'two']);
    expect(bench.up()).toEqual(['Title of two']);
  });

  it('are none unless they are wanted, and go at once when they no longer are', () => {
    const bench = new Bench();
    bench.follow(['one'], { settings: DEFAULT_SETTINGS });
    expect(bench.sent).toEqual([]);
    bench.follow(['two']);
    bench.follow(['two'], { settings: DEFAULT_SETTINGS });
    expect(bench.up()).toEqual([]);
  });

  it('stay behind the curtain, and are none of a host', () => {
    const bench = new Bench();
    bench.follow(['one'], { curtain: 'drawn' });
    bench.follow(['two'], { host: {} as AppState['host'] });
    expect(bench.sent).toEqual([]);
    bench.follow(['three']);
    bench.follow(['three'], { curtain: 'drawn' });
    expect(bench.up()).toEqual([]);
  });

  it('end at a word', () => {
    const bench = new Bench();
    bench.follow(['long']);
    expect(bench.sent[0]!.body).toMatch(/^(?:word )+…$/);
    expect(bench.sent[0]!.body.length).toBeLessThan(330);
  });
});
