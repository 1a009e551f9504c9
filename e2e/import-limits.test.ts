import { chmodSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ElectronApplication, Locator, Page } from '@playwright/test';
import { makeFolderFor } from '../scripts/runtime/ordinary-user';
import { expect, test } from './support/footlight';
import { inMain } from './support/in-main';
import { injectClock } from './support/injected-clock';
import { drop, packFile, tinyFilm } from './support/packs';
import { answer } from './support/steps';

// What reads a pack is replaced by code that does what no pack should bring it to do.

const refused = (page: Page): Locator => page.locator('.incoming').getByRole('alert');

/** The processes that look into packs. */
function readers(app: ElectronApplication): Promise<number> {
  return inMain(
    app,
    ({ app: electron }) =>
      electron
        .getAppMetrics()
        .filter(({ serviceName, name }) =>
          [serviceName, name].some((each) => each?.includes('reads a pack') === true),
        ).length,
  );
}

test('a reading without end is ended after a minute, and nothing is left of it', async ({
  launch,
  copyOfApp,
  prepared,
}) => {
  const appFolder = copyOfApp();
  chmodSync(appFolder, 0o755);
  writeFileSync(join(appFolder, 'out/main/inspection-worker.js'), 'setInterval(() => {}, 1000);');
  const folder = makeFolderFor(prepared.owner, 'footlight-packs-');
  const path = await packFile(folder, 'endless.filmpack', await tinyFilm());
  const { app, page, profile } = await launch({ appFolder });
  await answer(page, 'seen');
  const clock = await injectClock(app, page);
  await drop(page, path);
  await expect(page.locator('.incoming')).toContainText('Reading endless.filmpack');
  await expect.poll(() => readers(app)).toBe(1);
  await clock.advance(59_000);
  await expect(refused(page)).toHaveCount(0);
  await clock.advance(2_000);
  await expect(refused(page)).toContainText('takes longer than any pack should');
  await expect.poll(() => readers(app)).toBe(0);
  expect(readdirSync(join(profile, 'packs'))).toEqual([]);
});

/** Fills memory as fast as a machine can, with numbers that no two arrays share. */
const GLUTTON = 'const held = []; for (;;) held.push(new Array(1e6).fill(Math.random()));';

for (const [what, script] of [
  ['unpacks and checks', 'inspection-worker.js'],
  ['makes the index', 'index-worker.js'],
] as const)
  test(`what ${what} ends when it takes too much memory, and nothing is left of it`, async ({
    launch,
    copyOfApp,
    prepared,
  }) => {
    const appFolder = copyOfApp();
    chmodSync(appFolder, 0o755);
    writeFileSync(join(appFolder, 'out/main', script), GLUTTON);
    const folder = makeFolderFor(prepared.owner, 'footlight-packs-');
    const path = await packFile(folder, 'glutton.filmpack', await tinyFilm());
    const { app, page, profile } = await launch({ appFolder });
    await answer(page, 'seen');
    await drop(page, path);
    await expect(refused(page)).toContainText('takes more memory than any pack should', {
      timeout: 60_000,
    });
    await expect(refused(page)).toContainText('glutton.filmpack');
    await expect.poll(() => readers(app)).toBe(0);
    expect(readdirSync(join(profile, 'packs'))).toEqual([]);
    await expect(page.getByRole('slider', { name: 'The film' })).toBeVisible();
  });
