import { expect, test } from './support/footlight';
import { inMain } from './support/in-main';
import { answer } from './support/steps';

test('10,000 random payloads are answered in order, and the app goes on', async ({ launch }) => {
  test.setTimeout(120_000);
  const { page } = await launch();
  await answer(page, 'seen');
  const codes = await page.evaluate(async () => {
    // A small generator with a fixed seed: the same payloads in every run.
    let seed = 20161209;
    const random = (below: number): number => {
      seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
      return seed % below;
    };
    const hostile: unknown[] = [
      null,
      NaN,
      Infinity,
      -1,
      1e308,
      '',
      'x'.repeat(10_000),
      '../../etc/passwd',
      '\u0000',
      true,
      [],
      {},
      { __proto__: null },
      { constructor: { prototype: {} } },
      new Date(0),
      new Map([[1, 2]]),
      { id: '../x' },
      { id: 5 },
      { text: 7 },
      { text: 'a'.repeat(201) },
      { to: -1 },
      { to: '1' },
      { to: 1e9 },
      { seconds: NaN },
      { seconds: 61 },
      { audience: 'both' },
      { density: 'all' },
      { textSize: 13 },
      { id: 'a', held: 'yes' },
      { to: 5, extra: 1 },
      { id: 'scene-logos', extra: {} },
    ];
    const payload = (depth: number): unknown => {
      if (depth > 3 || random(3) === 0) return hostile[random(hostile.length)];
      if (random(2) === 0) return Array.from({ length: random(4) }, () => payload(depth + 1));
      const keys = ['id', 'text', 'to', 'seconds', 'audience', 'held', 'density', 'zzz'];
      return Object.fromEntries(
        Array.from({ length: random(4) }, () => [keys[random(keys.length)], payload(depth + 1)]),
      );
    };
    const bridge = window.footlight as unknown as Record<
      string,
      (payload?: unknown) => Promise<string>
    >;
    const names = Object.keys(bridge).filter(
      (name) => !['onState', 'pathOf', 'reopenPack'].includes(name),
    );
    const counted: Record<string, number> = {};
    for (let call = 0; call < 10_000; call += 1) {
      const name = names[random(names.length)] ?? '';
      const reply = JSON.parse((await bridge[name]?.(payload(0))) ?? '') as {
        ok: boolean;
        error?: { code: string };
      };
      const code = reply.ok ? 'ok' : (reply.error?.code ?? 'none');
      counted[code] = (counted[code] ?? 0) + 1;
    }
    return counted;
  });
  expect(
    Object.keys(codes).filter((code) => !['ok', 'bad-request', 'not-found'].includes(code)),
  ).toEqual([]);
  expect(codes['bad-request']).toBeGreaterThan(8_000);
  await page.keyboard.press('Control+k');
  await page.keyboard.type('piano');
  await expect(page.getByRole('option').first()).toBeVisible();
});

test('a window that is not ours gets no answer', async ({ launch, tolerate }) => {
  tolerate(/^page error: This page may not ask anything\.$/);
  const { app, page } = await launch();
  await answer(page, 'first');
  const replies = await inMain(app, async ({ BrowserWindow, app: electron }) => {
    const preload = `${electron.getAppPath()}/out/preload/main-window.cjs`;
    const ask = async (address: string): Promise<unknown> => {
      const strange = new BrowserWindow({
        show: false,
        webPreferences: { preload, sandbox: true },
      });
      await strange.loadURL(address).catch(() => undefined);
      const reply: unknown = await strange.webContents
        .executeJavaScript('window.footlight.getState()')
        .catch(() => 'no bridge');
      strange.destroy();
      return reply;
    };
    return [await ask('about:blank'), await ask('footlight://app/index.html')];
  });
  for (const reply of replies) {
    expect(
      reply === 'no bridge' || JSON.stringify(reply).includes('This page may not ask anything'),
    ).toBe(true);
  }
  expect(JSON.stringify(replies)).toContain('This page may not ask anything');
});
