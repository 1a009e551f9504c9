import { expect, type Page } from '@playwright/test';

/** Answers the question of the first start. */
export async function answer(page: Page, audience: 'first' | 'seen'): Promise<void> {
  const name = audience === 'first' ? /No, this is my first time/ : /Yes, I have seen it/;
  await page.getByRole('button', { name }).click();
  await page.getByRole('slider', { name: 'The film' }).waitFor();
}

/** Goes to a second of the film (a multiple of five) by the keys of the ribbon. */
export async function seek(page: Page, to: number): Promise<void> {
  const ribbon = page.getByRole('slider', { name: 'The film' });
  await ribbon.press('Home');
  for (let minutes = Math.floor(to / 60); minutes > 0; minutes -= 1) await ribbon.press('PageUp');
  for (let fives = Math.round((to % 60) / 5); fives > 0; fives -= 1)
    await ribbon.press('ArrowRight');
  await expect(ribbon).toHaveAttribute('aria-valuenow', String(to));
}
