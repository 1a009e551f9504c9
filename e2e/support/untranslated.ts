import { expect, type Page } from '@playwright/test';
import { fromWire } from '../../shared/ipc/wire';

/** What names or describes something without being its text. */
const NAMING = ['aria-label', 'aria-description', 'title', 'placeholder', 'alt'];

/** All texts in an answer of the app. */
function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (value === null || typeof value !== 'object') return [];
  return Object.values(value).flatMap(textsIn);
}

/** What a draft, or main on it, says in its own words: it is shown as it is in every language. */
export async function wordsOfDraft(page: Page): Promise<string[]> {
  const [draft, about] = await page.evaluate(() =>
    Promise.all([window.footlight.getDraft(), window.footlight.getDraftAbout()]),
  );
  return [draft, about].flatMap((reply) => textsIn(fromWire<unknown>(reply)));
}

/**
 * In `en-XA` every letter of a message has an accent: looks for words without any, in what is shown and in what only a
 * screen reader is told. Passes over what says of itself that it is the same in every language.
 * @param data texts that no message says, and single words that stand in messages as they are
 */
export async function expectAllSaid(
  page: Page,
  selector: string,
  data: readonly string[] = [],
): Promise<void> {
  await expect(page.locator(selector).first()).toBeVisible();
  const left = await page.evaluate(
    ({ roots, naming, texts }) => {
      const said: { where: string; text: string }[] = [];
      const note = (element: Element, text: string | null): void => {
        if (text === null || element.closest('[translate="no"], script, style') !== null) return;
        said.push({ where: `${element.tagName.toLowerCase()}.${element.className}`, text });
      };
      for (const root of document.querySelectorAll(roots)) {
        for (const element of [root, ...root.querySelectorAll('*')])
          for (const name of naming) note(element, element.getAttribute(name));
        const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
        for (let node = walker.nextNode(); node; node = walker.nextNode())
          if (node.parentElement) note(node.parentElement, node.textContent);
      }
      return said.flatMap(({ where, text }) => {
        const rest = texts.reduce((before, known) => before.replaceAll(known, ' '), text);
        return /[A-Za-z]{2,}/.test(rest) ? [`${where}: ${text.trim()}`] : [];
      });
    },
    // Longer ones first: a short one may be a part of another.
    {
      roots: selector,
      naming: NAMING,
      texts: data.filter((text) => text.length > 1).sort((a, b) => b.length - a.length),
    },
  );
  expect(left, `said by no message in ${selector}`).toEqual([]);
}
