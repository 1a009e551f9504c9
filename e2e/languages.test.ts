import type { Page } from '@playwright/test';
import { assemblePack, type BuiltPack } from '../electron/core/packs/build-pack';
import { loadSearchLanguage } from '../electron/core/search/language/search-language';
import { makeFolderFor } from '../scripts/runtime/ordinary-user';
import { expectNoViolations } from './support/accessible';
import { expect, test } from './support/footlight';
import { drop, packFile, tinyFilm } from './support/packs';
import { answer } from './support/steps';

interface Words {
  film: string;
  title: string;
  body: string;
  /** What somebody types, and the stretch of the text that is marked for it. */
  asked: string;
  marked: string;
  direction: 'ltr' | 'rtl';
}

const LANGUAGES: Readonly<Record<string, Words>> = {
  ar: {
    film: 'فيلم صغير',
    title: 'الخبز حقيقي',
    body: 'الخباز يخبز الخبز بيده كل صباح قبل التصوير.',
    asked: 'التصوير',
    marked: 'التصوير',
    direction: 'rtl',
  },
  ja: {
    film: '小さな映画',
    title: 'パン屋は本物',
    body: '彼女は毎朝ほんとうにパンを焼いていた。撮影の前に。',
    asked: 'ぱん',
    marked: 'パン',
    direction: 'ltr',
  },
  fr: {
    film: 'Un petit film',
    title: 'La boulangère est une vraie',
    body: 'Elle pétrissait l’œuf et la farine avant chaque prise.',
    asked: 'oeuf',
    marked: 'œuf',
    direction: 'ltr',
  },
};

/** The small film, with one entry in words of that language. */
async function filmIn(language: string, { film: title, ...words }: Words): Promise<BuiltPack> {
  const { manifest, ...data } = (await tinyFilm()).pack;
  await loadSearchLanguage(language);
  const entries = data.entries.map((entry) =>
    entry.id === 'baker-is-real'
      ? {
          ...entry,
          ...{ title: words.title, body: words.body, asks: [] },
          content: [
            {
              type: 'paragraph' as const,
              children: [{ type: 'text' as const, value: words.body }],
            },
          ],
        }
      : entry,
  );
  const film = { ...manifest.film, title };
  return assemblePack({ ...manifest, film, language }, { ...data, entries });
}

async function search(page: Page, text: string): Promise<void> {
  await page.keyboard.press('Control+k');
  await page.keyboard.type(text);
}

for (const [language, words] of Object.entries(LANGUAGES))
  test(`a pack in ${language} is found, read and shown in its own direction`, async ({
    launch,
    prepared,
    picture,
  }) => {
    const folder = makeFolderFor(prepared.owner, 'footlight-packs-');
    const { page } = await launch();
    await answer(page, 'seen');
    await drop(page, await packFile(folder, 'tiny.filmpack', await filmIn(language, words)));
    await answer(page, 'seen');
    await expect(page.getByRole('banner')).toContainText(words.film);
    await search(page, words.asked);
    const found = page.getByRole('option').first();
    await expect(found).toContainText(words.title);
    await expect(found.locator('mark').first()).toHaveText(words.marked);
    await picture(page, `language-${language}-search`);
    await page.keyboard.press('Enter');
    const heading = page.getByRole('heading', { name: words.title });
    await expect(heading).toHaveAttribute('lang', language);
    const direction = await heading.evaluate((element) => getComputedStyle(element).direction);
    expect(direction).toBe(words.direction);
    await expectNoViolations(page, `an entry in ${language}`);
    await picture(page, `language-${language}-entry`);
  });
