import type { Page } from '@playwright/test';
import { expectNoViolations } from './support/accessible';
import { expect, test } from './support/footlight';
import { planOf } from './support/pack';
import { expectNothingCut, widen } from './support/room';
import { answer, seek } from './support/steps';

test('no view breaks a rule of accessibility, bright or dim', async ({ launch, picture }) => {
  test.setTimeout(300_000);
  const { page } = await launch();
  // A note that is still fading in has not its own contrast yet.
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await expectNoViolations(page, 'the question');
  await answer(page, 'seen');
  const { shown } = planOf('normal');
  for (const [round, light] of ['dusk', 'dim'].entries()) {
    const soon = shown[10 + round * 10]?.at ?? 0;
    await page.keyboard.press('s');
    if (light === 'dim') await page.getByRole('checkbox', { name: /Dim/ }).check();
    await expectNoViolations(page, `${light}: settings`);
    await page.keyboard.press('w');
    await seek(page, Math.floor(soon / 5) * 5 - 5);
    await page.keyboard.press('Space');
    await expect(page.locator('.pop-up').first()).toBeVisible({ timeout: 40_000 });
    await page.keyboard.press('Space');
    await expectNoViolations(page, `${light}: film with a note`);
    await picture(page, `film-${light}`);
    await page.keyboard.press('Control+k');
    await page.keyboard.type('stars');
    await expect(page.getByRole('option').first()).toBeVisible();
    await expectNoViolations(page, `${light}: search`);
    await page.keyboard.press('Enter');
    await expect(page.getByRole('article').first()).toBeVisible();
    await expectNoViolations(page, `${light}: entry`);
    await page.keyboard.press('h');
    await expectNoViolations(page, `${light}: held back`);
    await page.keyboard.press('r');
    await expect(page.getByRole('region', { name: 'Long reads' })).toBeVisible();
    await expectNoViolations(page, `${light}: library`);
    for (const read of ['films-behind-the-film', 'los-angeles', 'money-and-records', 'corrected']) {
      await page.evaluate((id) => {
        window.location.hash = `#/read/${id}`;
      }, read);
      await expect(page.locator(`[data-read="${read}"]`)).toBeVisible();
      await expectNoViolations(page, `${light}: ${read}`);
    }
    await page.keyboard.press('Control+k');
    await page.keyboard.press('Control+a');
    await page.keyboard.press('Delete');
    await page.keyboard.press('Escape');
  }
});

/** Leaves two notes, so that there is something to list. */
async function writeNotes(page: Page): Promise<void> {
  await seek(page, 600);
  await page.keyboard.press('b');
  await expect(page.locator('.note-word')).toContainText('Bookmark kept at');
  await page.keyboard.press('m');
  await page.keyboard.type('The lamp again, and this time it is she who waits under it');
  await page.keyboard.press('Enter');
  await expect(page.locator('.note-word')).toContainText('Note kept at');
}

/** The views for notes, for afterwards and for hosts: how each is reached, and left as it was. */
const FURTHER: { name: string; open: (page: Page) => Promise<void> }[] = [
  {
    name: 'notes',
    open: async (page) => {
      await page.keyboard.press('j');
      await page.getByRole('article').first().waitFor();
      await page.keyboard.press('m');
      await page.getByRole('textbox', { name: 'Your note' }).waitFor();
    },
  },
  {
    name: 'viewings',
    open: async (page) => {
      // Out of the field first, whose letters are no keys.
      await page.keyboard.press('Escape');
      await page.keyboard.press('v');
      await page.locator('[data-viewing]').first().waitFor();
    },
  },
  {
    name: 'after-film',
    open: async (page) => {
      await page.keyboard.press('e');
      await page.getByRole('heading', { name: 'After the film' }).waitFor();
      await page.locator('.after-part > summary').first().click();
    },
  },
  {
    name: 'host-prepare',
    open: async (page) => {
      await page.keyboard.press('t');
      await page.getByRole('button', { name: 'Begin the evening' }).waitFor();
      await page.getByText('What the pack proposes').click();
    },
  },
  {
    name: 'host-presenter',
    open: async (page) => {
      await page.getByRole('button', { name: 'Begin the evening' }).click();
      await page.getByText('Pauses, cards and the end of the evening').click();
    },
  },
  {
    name: 'programme',
    open: async (page) => {
      await page.getByRole('button', { name: 'A programme to print' }).click();
      await page.locator('.programme').waitFor();
      await page.evaluate(() => window.footlight.hostEnd());
    },
  },
  {
    name: 'key-sheet',
    open: async (page) => {
      await page.keyboard.press('?');
      await page.getByRole('dialog').waitFor();
    },
  },
];

test('neither notes, nor afterwards, nor a host’s views break a rule of accessibility', async ({
  launch,
  picture,
}) => {
  const { app, page } = await launch();
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await answer(page, 'seen');
  await writeNotes(page);
  for (const light of ['dusk', 'dim']) {
    await page.keyboard.press('s');
    if (light === 'dim') await page.getByRole('checkbox', { name: /Dim/ }).check();
    for (const { name, open } of FURTHER) {
      await open(page);
      await expectNoViolations(page, `${light}: ${name}`);
      await picture(page, `${light}-${name}`);
    }
    await page.keyboard.press('Escape');
  }
  await page.keyboard.press('t');
  const [audience] = await Promise.all([
    app.waitForEvent('window'),
    page.getByRole('button', { name: 'In a window here' }).click(),
  ]);
  await audience.emulateMedia({ reducedMotion: 'reduce' });
  await audience.locator('[data-kind="title"]').waitFor();
  await expectNoViolations(audience, 'the audience’s title');
  await page.getByRole('button', { name: 'Begin the evening' }).click();
  await page.evaluate(() =>
    window.footlight.hostAsk({ questions: ['question-title-promise'], words: 'And you?' }),
  );
  await audience.locator('[data-kind="question"]').waitFor();
  await expectNoViolations(audience, 'a question for the audience');
});

test('the whole way works by keyboard alone', async ({ launch }) => {
  const { page } = await launch();
  await page.getByRole('button', { name: /No, this is my first time/ }).waitFor();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: /No, this is my first time/ })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('slider', { name: 'The film' })).toBeVisible();
  const reached: string[] = [];
  for (let steps = 0; steps < 40; steps += 1) {
    await page.keyboard.press('Tab');
    reached.push(
      await page.evaluate(() => {
        const element = document.activeElement;
        return element?.getAttribute('aria-label') ?? element?.textContent ?? '';
      }),
    );
  }
  for (const name of ['Search the film', 'Settings', 'The film', 'Play', 'Forward 10 seconds']) {
    expect(reached, name).toContain(name);
  }
});

test('nothing is cut or scrolls sideways from 360 px on, with text at 32 px', async ({
  launch,
  picture,
}) => {
  const { app, page } = await launch();
  await answer(page, 'seen');
  await writeNotes(page);
  await page.keyboard.press('s');
  await page.getByRole('radio', { name: '32', exact: true }).check();
  for (const width of [360, 800, 1500]) {
    await widen(app, page, width);
    for (const key of ['w', 's', 'h', 'r']) {
      await page.keyboard.press(key);
      await expectNothingCut(page, `${key} at ${String(width)} px`);
      await picture(page, `large-text-${key}-${String(width)}`);
    }
    // A note that popped up lies over much of so small a window; what closes it must be in reach.
    const dismiss = page.getByRole('button', { name: /^Dismiss: / });
    for (let left = await dismiss.count(); left > 0; left -= 1) {
      await dismiss.first().click();
      await expect(dismiss).toHaveCount(left - 1);
    }
    for (const { name, open } of FURTHER) {
      await open(page);
      await expectNothingCut(page, `${name} at ${String(width)} px`);
      await picture(page, `large-text-${name}-${String(width)}`);
    }
    await page.keyboard.press('Escape');
  }
});
