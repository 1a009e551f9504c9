import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElectronApplication, Page } from '@playwright/test';
import { expectNoViolations } from './support/accessible';
import { expectFilmTime } from './support/film-time';
import { expect, test } from './support/footlight';
import { inMain } from './support/in-main';
import { injectClock } from './support/injected-clock';
import { answer } from './support/steps';

const clock = (seconds: number): string =>
  new Date(seconds * 1000).toISOString().slice(11, 23).replace('.', ',');

/** The next dialog for a file is answered with this one. */
function choose(app: ElectronApplication, path: string): Promise<void> {
  return inMain(
    app,
    ({ dialog }, chosen) => {
      dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [chosen] });
    },
    path,
  );
}

const sectionOf = (page: Page): ReturnType<Page['getByRole']> =>
  page.getByRole('region', { name: /subtitles as a file/ });

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
    const section = sectionOf(page);

    await choose(app, bad);
    await section.getByRole('button', { name: 'Open a subtitle file…' }).click();
    await expect(section.locator('.subtitle-trouble')).not.toBeEmpty();
    await picture(page, 'subtitles-refused');

    await choose(app, good);
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

/** How a second of film and of a copy at 25 pictures a second stand to each other. */
const PAL = 25 / 23.976;
/** Seconds by which a press comes after the end of a line. */
const REACTION = 0.25;
/** The other copy begins with a longer leader. */
const LEADER = 12;

interface Spoken {
  start: number;
  end: number;
  text: string;
}

/** Lines in film seconds, about every twelve, never quite regular. */
const SPOKEN: readonly Spoken[] = Array.from({ length: 600 }, (_, i) => {
  const start = Math.round((5 + i * 12.3 + Math.sin(i * i) * 3) * 100) / 100;
  return { start, end: start + 2, text: `Brackish lantern number ${String(i)}` };
});
/** Somebody else's, with other words, some lines missing, and made for the other copy. */
const FOREIGN: readonly Spoken[] = SPOKEN.filter((_, i) => i % 7 !== 3).map(
  ({ start, end, text }) => ({
    start: start / PAL + LEADER,
    end: end / PAL + LEADER,
    text: text.replace('Brackish lantern', 'Salziges Licht'),
  }),
);

function subRip(lines: readonly Spoken[]): string {
  return lines
    .map(
      ({ start, end, text }, i) => `${String(i + 1)}\n${clock(start)} --> ${clock(end)}\n${text}\n`,
    )
    .join('\n');
}

test('a file is fitted by its times alone, against those of one that landmarks have proved', async ({
  launch,
  picture,
}) => {
  const folder = mkdtempSync(join(tmpdir(), 'footlight-subtitles-'));
  chmodSync(folder, 0o755);
  try {
    const [proved, foreign] = [join(folder, 'film.srt'), join(folder, 'fremd.srt')];
    writeFileSync(proved, subRip(SPOKEN));
    writeFileSync(foreign, subRip(FOREIGN));

    const { app, page, profile } = await launch();
    await answer(page, 'seen');
    const time = await injectClock(app, page);
    const landmark = (label: RegExp): ReturnType<Page['getByRole']> =>
      page.locator('.landmarks').getByRole('button', { name: label });
    const section = sectionOf(page);
    const fitButton = section.getByRole('button', { name: 'Fit it by its times' });

    await landmark(/first studio logo/).click();
    await time.advance(1_593_000);
    await landmark(/SPRING/).click();
    await expect(page.locator('.fit')).toHaveText(/Blu-ray and most streams.*agree to 0\.0 s/);
    await choose(app, proved);
    await section.getByRole('button', { name: 'Open a subtitle file…' }).click();
    await expect(section.getByText(/600 lines/)).toBeVisible();
    await expect(fitButton).toHaveCount(0);
    const here = 1_593 + REACTION;
    const heard = SPOKEN.findIndex(({ end }) => end > here);
    await time.advance((SPOKEN[heard]!.end + REACTION - here) * 1000);
    const field = section.getByRole('textbox', { name: 'A few words that you just heard' });
    await field.fill(`number ${String(heard)}`);
    await section.getByRole('button', { name: new RegExp(`number ${String(heard)}$`) }).click();
    await expect(section.getByText('In step by this file.')).toBeVisible();
    await expect(page.locator('.film-step')).toHaveText('clock 0.0 s');
    await app.close();
    const kept = readFileSync(join(profile, 'onsets.json'), 'utf8');
    expect(kept).not.toMatch(/Brackish|lantern|number|srt/i);
    expect(kept).toContain(String(SPOKEN[heard]!.start));

    // On another evening, with another copy and the file that belongs to it.
    const again = await launch({ profile });
    await again.page.getByRole('slider', { name: 'The film' }).waitFor();
    const other = sectionOf(again.page);
    await choose(again.app, foreign);
    await other.getByRole('button', { name: 'Open a subtitle file…' }).click();
    await other.getByRole('button', { name: 'Fit it by its times' }).click();
    await expect(other).toContainText(
      `By its times it is for: European broadcast and DVD (25 frames a second). ${String(FOREIGN.length)} lines agree to 0.00 s.`,
    );
    await expectNoViolations(again.page, 'a file that was fitted by its times');
    await other.scrollIntoViewIfNeeded();
    await picture(again.page, 'subtitles-fitted');
    const later = await injectClock(again.app, again.page);
    const words = other.getByRole('textbox', { name: 'A few words that you just heard' });
    await words.fill('Licht number 400');
    await other.getByRole('button', { name: /number 400$/ }).click();
    await expect(other).toContainText('In step by this file.');
    await expect(again.page.locator('.film-step')).toHaveText(/25 fps$/);
    await expect(again.page.getByLabel('Your copy')).toHaveValue('pal-25');
    const second = SPOKEN[400]!.end + REACTION * PAL;
    await expectFilmTime(again.page, second);
    await picture(again.page, 'subtitles-fitted-in-step');
    await later.advance(100_000);
    await expectFilmTime(again.page, second + 100 * PAL);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
