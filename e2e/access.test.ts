import { expectNoViolations } from './support/accessible';
import { expect, test } from './support/footlight';
import { answer } from './support/steps';
import { furnish, LIGHTS, setLight, VIEWS } from './support/views';

for (const light of LIGHTS) {
  test(`no view breaks a rule of accessibility, in the light of ${light}`, async ({
    launch,
    picture,
  }) => {
    test.setTimeout(300_000);
    const { page } = await launch();
    await page.getByRole('button', { name: /Yes, I have seen it/ }).waitFor();
    await setLight(page, light);
    await expectNoViolations(page, `${light}: the question`);
    await furnish(page);
    for (const { name, open } of VIEWS) {
      await open(page);
      await expectNoViolations(page, `${light}: ${name}`);
      await picture(page, `${light}-${name}`);
    }
  });
}

test('nothing for an audience breaks a rule of accessibility', async ({ launch }) => {
  const { app, page } = await launch();
  await answer(page, 'seen');
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
