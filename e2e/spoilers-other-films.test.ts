import { expect, test } from './support/footlight';
import { injectClock } from './support/injected-clock';
import { builtFilm } from './support/pack';
import { expectNoSecret } from './support/secrets';
import { answer } from './support/steps';
import { walkTheLibrary } from './support/walk-library';

/** Shares of each film at which everything is looked through, on a first watch. */
const STOPS = [0, 0.3, 0.75];

for (const id of ['das-cabinet-des-dr-caligari', 'le-voyage-dans-la-lune'])
  test(`a first watch of ${id} meets nothing whose time has not come`, async ({ launch }) => {
    test.setTimeout(600_000);
    const film = builtFilm(id);
    const { title, runtimeSeconds } = film.manifest.film;
    const { app, page } = await launch();
    await answer(page, 'seen');
    await page.keyboard.press('Shift+F');
    await page.locator(`[data-film="${id}"]`).getByRole('button').first().click();
    await answer(page, 'first');
    await expect(page.getByRole('banner')).toContainText(title);
    const clock = await injectClock(app, page);
    await page.keyboard.press('Space');
    await expect(page.getByRole('button', { name: 'Pause', exact: true })).toBeVisible();
    let now = 0;
    for (const stop of STOPS) {
      const second = Math.round(runtimeSeconds * stop);
      await clock.advance((second - now) * 1000);
      now = second;
      for (const [key, where] of [
        ['w', 'the film view'],
        ['h', 'held back'],
        ['Shift+F', 'the shelf'],
        ['j', 'the notes'],
        ['e', 'what there is for afterwards'],
      ] as const) {
        await page.keyboard.press(key);
        await expectNoSecret(page, now, where, film);
      }
      await walkTheLibrary(page, now, film);
      const words = film.entries
        .filter(({ revealsAt }) => revealsAt > second)
        .flatMap((entry) => entry.title.split(/\s+/))
        .filter((word) => word.length > 4);
      for (const word of [...new Set(words)].slice(0, 15)) {
        await page.keyboard.press('Control+k');
        await page.keyboard.type(word);
        await expect(page.locator('.results-count')).toBeVisible();
        await expectNoSecret(page, now, `the search for ${word}`, film);
      }
      await page.keyboard.press('Escape');
    }
  });
