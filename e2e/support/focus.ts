import { expect, type Page } from '@playwright/test';

/** What has the focus, as somebody finds it who sees it or hears it. */
interface Focus {
  name: string;
  role: string;
  /** Whether something around it, or on it, tells by its look that it has the focus. */
  isShown: boolean;
  isInView: boolean;
}

/** The role of the page as a whole, which has no name of its own. */
const NOWHERE = 'document';

/** Its first line is what has the focus itself: `- heading "A name" [level=2]`, in quotes of YAML where it has a colon. */
const ITSELF = /^- '?(\w+)(?: ("(?:[^"\\]|\\.)*"))?/;

/** Asks for role and name as a screen reader is told them, and for the style that is drawn. */
async function focusOf(page: Page): Promise<Focus> {
  const focused = page.locator(':focus');
  const itself = (await focused.count()) === 0 ? '' : await focused.ariaSnapshot();
  const [, role = NOWHERE, quoted = '""'] = ITSELF.exec(itself) ?? [];
  // What opens and closes has no role of its own here, only its words.
  const words = /^- text: (.*)$/m.exec(itself)?.[1];
  const look = await page.evaluate(() => {
    const element = document.activeElement;
    if (!element) return { isShown: false, isInView: false };
    // The one field of the head is drawn by its frame.
    const drawn = element.closest('.search-field') ?? element;
    const { outlineStyle, outlineWidth } = getComputedStyle(drawn);
    const { top, bottom, left, right } = drawn.getBoundingClientRect();
    return {
      isShown: outlineStyle !== 'none' && parseFloat(outlineWidth) >= 1,
      isInView: bottom > 0 && right > 0 && top < innerHeight && left < innerWidth && bottom > top,
    };
  });
  const name = words ?? (JSON.parse(quoted.replaceAll("''", "'")) as string);
  return { name, role, ...look };
}

/** The focus is on what has this role and this name; it is in view, and one sees that it has the focus. */
export async function expectFocus(page: Page, role: string, name: RegExp | string): Promise<void> {
  await expect
    .poll(() => focusOf(page), { message: `the focus on the ${role} ${String(name)}` })
    .toEqual({
      name: typeof name === 'string' ? name : expect.stringMatching(name),
      role,
      isShown: true,
      isInView: true,
    });
}

/** Goes on with Tab until that has the focus; every stop on the way has a name, and can be seen. */
export async function tabTo(
  page: Page,
  role: string,
  name: RegExp,
  key: 'Tab' | 'Shift+Tab' = 'Tab',
): Promise<void> {
  for (let stops = 0; stops < 80; stops += 1) {
    await page.keyboard.press(key);
    const focus = await focusOf(page);
    if (focus.role === NOWHERE) continue;
    expect.soft(focus, 'a stop on the way').toMatchObject({ isShown: true, isInView: true });
    if (focus.role !== 'main') expect.soft(focus.name, `the ${focus.role}`).not.toBe('');
    if (focus.role === role && name.test(focus.name)) return;
  }
  throw new Error(`Tab does not come to the ${role} ${String(name)}.`);
}
