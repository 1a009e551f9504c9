import type { ElectronApplication } from '@playwright/test';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from './support/footlight';
import { injectClock } from './support/injected-clock';
import { inMain } from './support/in-main';
import { answer, seek } from './support/steps';

interface Kept {
  data: Record<string, { current: number; viewings: { number: number; position: number }[] }>;
}

/** Film second that is kept; 0 at the instant at which the old file has become the backup and the new one is not there yet. */
function keptPosition(profile: string): number {
  const path = join(profile, 'sessions.json');
  try {
    const kept = JSON.parse(readFileSync(path, 'utf8')) as Kept;
    const film = kept.data['la-la-land'];
    return film?.viewings.find(({ number }) => number === film.current)?.position ?? 0;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return 0;
    throw error;
  }
}

test('a killed app opens where it was: position, furthest point, answer and settings', async ({
  launch,
}) => {
  const { app, page, profile } = await launch();
  await answer(page, 'first');
  const clock = await injectClock(app, page);
  await page.getByRole('button', { name: 'Settings' }).click();
  await page.getByRole('radio', { name: /^Few/ }).check();
  await page.getByRole('radio', { name: '20', exact: true }).check();
  await seek(page, 600);
  await page.getByRole('button', { name: 'I have seen up to here' }).click();
  await seek(page, 420);
  await page.keyboard.press('Space');
  await expect(page.getByRole('button', { name: 'Pause', exact: true })).toBeVisible();
  // Playing is kept every minute.
  await clock.advance(61_000);
  await expect.poll(() => keptPosition(profile)).toBeGreaterThan(424);
  const pid = await inMain(app, () => process.pid);
  process.kill(pid, 'SIGKILL');
  await app.waitForEvent('close');

  const again = await launch({ profile });
  await again.page.getByRole('slider', { name: 'The film' }).waitFor();
  const now = await again.page.locator('.film-time-now').textContent();
  expect(now).toMatch(/^0:0(?:7:5|8:[012])\d$/);
  await expect(again.page.getByRole('button', { name: 'Play' })).toBeVisible();
  await again.page.getByRole('slider').press('End');
  await expect(again.page.locator('.film-time-now')).toHaveText('0:10:00');
  await again.page.getByRole('button', { name: 'Settings' }).click();
  await expect(again.page.getByRole('radio', { name: /^Few/ })).toBeChecked();
  await expect(again.page.getByRole('radio', { name: '20', exact: true })).toBeChecked();
});

test('a torn file is moved aside, said in words, and its backup goes on', async ({ launch }) => {
  const { app, page, profile } = await launch();
  await answer(page, 'first');
  await seek(page, 300);
  await app.close();
  const path = join(profile, 'sessions.json');
  const whole = readFileSync(path, 'utf8');
  writeFileSync(path, whole.slice(0, whole.length / 2));

  const again = await launch({ profile });
  await expect(again.page.getByRole('alert')).toContainText('sessions.json could not be read');
  await expect(again.page.getByRole('slider', { name: 'The film' })).toBeVisible();
  expect(readFileSync(`${path}.corrupt`, 'utf8')).toBe(whole.slice(0, whole.length / 2));
});

test('what a newer version kept is left alone', async ({ launch, picture }) => {
  const { app, page, profile } = await launch();
  await answer(page, 'first');
  await app.close();
  const path = join(profile, 'settings.json');
  const newer = '{"version":99,"data":{"from":"the future"}}';
  writeFileSync(path, newer);
  const again = await launch({ profile });
  await expect(again.page.getByRole('alert')).toContainText('newer version of Footlight');
  await picture(again.page, 'kept-by-a-newer-version');
  expect(readFileSync(path, 'utf8')).toBe(newer);
});

test('a window that is to be light begins light, and a dark one dark', async ({ launch }) => {
  const ground = (app: ElectronApplication): Promise<string | undefined> =>
    inMain(app, ({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getBackgroundColor());
  const { app, page, profile } = await launch();
  await answer(page, 'seen');
  expect(await ground(app)).toBe('#0B0F1F');
  await page.keyboard.press('s');
  await page.getByRole('radio', { name: /^Afternoon/ }).check();
  await expect(page.locator('html')).toHaveAttribute('data-light', 'day');
  await app.close();
  const again = await launch({ profile });
  expect(await ground(again.app)).toBe('#F5EFE3');
  // What cannot be read is left to those who open the settings, and the window comes up all the same.
  await again.app.close();
  writeFileSync(join(profile, 'settings.json'), '{"data": [');
  const torn = await launch({ profile });
  expect(await ground(torn.app)).toBe('#0B0F1F');
  await expect(torn.page.getByRole('slider', { name: 'The film' })).toBeVisible();
});
