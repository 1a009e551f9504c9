import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expectNoViolations } from './support/accessible';
import { expect, test } from './support/footlight';
import { inMain } from './support/in-main';
import { answer } from './support/steps';

const clock = (seconds: number): string =>
  `${new Date(seconds * 1000).toISOString().slice(11, 19)},000`;

/** Words that nobody says in any film, a line every ten seconds. */
const LINES = Array.from({ length: 600 }, (_, i) => {
  const at = 12 * i + 6;
  return `${String(i + 1)}\n${clock(at)} --> ${clock(at + 3)}\nBrackish lantern number ${String(i)}\n`;
}).join('\n');

test('a line of the viewer’s own subtitle file sets the clock; later lines stay hidden on a first watch', async ({
  launch,
  picture,
}) => {
  const folder = mkdtempSync(join(tmpdir(), 'footlight-subtitles-'));
  // The app runs as another user.
  chmodSync(folder, 0o755);
  try {
    const good = join(folder, 'film.srt');
    // As Windows writes it.
    writeFileSync(good, Buffer.from(`\ufeff${LINES}`, 'utf16le'));
    const bad = join(folder, 'bad.srt');
    writeFileSync(bad, Buffer.alloc(2_000, 0));
    const { app, page } = await launch();
    await answer(page, 'first');
    const choose = (path: string): Promise<void> =>
      inMain(
        app,
        ({ dialog }, chosen) => {
          dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [chosen] });
        },
        path,
      );
    const section = page.getByRole('region', { name: /subtitles as a file/ });

    await choose(bad);
    await section.getByRole('button', { name: 'Open a subtitle file…' }).click();
    await expect(section.locator('.subtitle-trouble')).not.toBeEmpty();
    await picture(page, 'subtitles-refused');

    await choose(good);
    await section.getByRole('button', { name: 'Open a subtitle file…' }).click();
    await expect(section.getByText(/600 lines/)).toBeVisible();
    const field = section.getByRole('textbox', { name: 'A few words that you just heard' });
    await field.fill('lantern number 300');
    await expect(section.getByRole('listitem').first()).toBeVisible();
    await expect(section.getByRole('listitem').filter({ hasText: /number 300$/ })).toHaveCount(0);
    await field.fill('lantern number 3');
    const line = section.getByRole('button', { name: /number 3$/ });
    await expect(line).toBeVisible();
    await expectNoViolations(page, 'lines that were found');
    await picture(page, 'subtitles-found');
    await line.click();
    // The line is heard from 0:42 to 0:45, and whoever has heard it is at its end.
    await expect(page.getByRole('slider', { name: 'The film' })).toHaveAttribute(
      'aria-valuetext',
      /^0:00:(4[5-9]|5\d)/,
    );
    await section.getByRole('button', { name: 'Close the file' }).click();
    await expect(section.getByRole('textbox')).toHaveCount(0);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
