import type { Page } from '@playwright/test';
import type { TEXT_SIZES } from '#shared/text-sizes';
import { LANGUAGES, type Language } from '#shared/language/languages';
import { expect, test } from './support/footlight';
import { expectNothingCut, setTextSize, widen } from './support/room';
import { furnish, VIEWS } from './support/views';

/** A column beside a player and an ordinary window, with the usual type and the largest one. */
const WIDTHS = [360, 1240] as const;
const SIZES = [16, 32] as const satisfies readonly (typeof TEXT_SIZES)[number][];

async function speak(page: Page, language: Language): Promise<void> {
  await page.evaluate((change) => window.footlight.changeSettings(change), { language });
  await expect(page.locator('html')).toHaveAttribute('lang', language);
}

for (const language of LANGUAGES.filter((name) => name !== 'en')) {
  test(`nothing is cut in any view in the language ${language}, in a column and in a window`, async ({
    launch,
    picture,
  }) => {
    test.setTimeout(300_000);
    const { page } = await launch();
    await furnish(page);
    await speak(page, language);
    for (const { name, open } of VIEWS) {
      await open(page);
      for (const size of SIZES) {
        await setTextSize(page, size);
        for (const width of WIDTHS) {
          await widen(page, width);
          const where = `${name} at ${String(width)} px with type of ${String(size)} px`;
          await expectNothingCut(page, `${language}: ${where}`);
          if (size === 32 && width === 360) await picture(page, `room-${language}-${name}`);
        }
      }
    }
  });
}
