import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { TINY_SOURCES } from '../electron/core/packs/testing/tiny-pack';
import { CHECKOUT } from '../scripts/runtime/checkout';
import { expect, test as base } from './support/footlight';
import { answer, seek } from './support/steps';

const ENTRIES = 'entries/a-day.md';

/** `filmpack watch` on sources of a small film, ended with the test. */
const test = base.extend<{ author: { watchInto: (packs: string) => void; save: Save } }>({
  author: async ({}, use) => {
    const sources = mkdtempSync(join(tmpdir(), 'footlight-sources-'));
    for (const [name, text] of Object.entries(TINY_SOURCES)) {
      mkdirSync(dirname(join(sources, name)), { recursive: true });
      writeFileSync(join(sources, name), text);
    }
    const words = ['--import', 'tsx', 'electron/cli/filmpack.ts', 'watch', sources, '--into'];
    const running: { kill: (signal: 'SIGTERM') => boolean }[] = [];
    await use({
      watchInto: (packs) => {
        const options = { cwd: CHECKOUT, stdio: 'ignore' } as const;
        running.push(spawn(process.execPath, [...words, packs], options));
      },
      save: (stretch, instead) => {
        const path = join(sources, ENTRIES);
        const text = readFileSync(path, 'utf8');
        expect(text).toContain(stretch);
        writeFileSync(path, text.replace(stretch, instead));
      },
    });
    for (const child of running) child.kill('SIGTERM');
    rmSync(sources, { recursive: true, maxRetries: 10 });
  },
});
type Save = (stretch: string, instead: string) => void;

test('what an author saves is in the running app, where the viewer was', async ({
  launch,
  author,
  picture,
}) => {
  const { page, profile } = await launch();
  await answer(page, 'seen');
  author.watchInto(join(profile, 'packs'));
  await page.keyboard.press('Shift+F');
  const card = page.locator('[data-film="tiny-film"]');
  await card.getByRole('button').first().click();
  await answer(page, 'seen');
  await seek(page, 60);
  await page.keyboard.press('Control+k');
  await page.keyboard.type('the baker is real');
  await page.getByRole('option').first().waitFor();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'The baker is real' })).toBeVisible();

  author.save('# The baker is real', '# The baker is no actress');
  await expect(page.getByRole('heading', { name: 'The baker is no actress' })).toBeVisible();
  await expect(page.locator('.film-time-now').first()).toHaveText('0:01:00');
  await picture(page, 'watch-command');

  // What is wrong stays with the author: the last good version is what the app shows.
  author.save('kind: trivia', 'kind: nonsense');
  author.save('She *really* bakes.', 'She *truly* bakes.');
  author.save('kind: nonsense', 'kind: trivia');
  await expect(page.getByText('truly')).toBeVisible();
  await expect(page.getByRole('heading', { name: 'The baker is no actress' })).toBeVisible();
});
