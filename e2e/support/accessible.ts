import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

/** Holds what a page shows against the rules of accessibility. */
export async function expectNoViolations(page: Page, where: string): Promise<void> {
  // Legacy mode: axe would else open a page of its own, which the app does not allow.
  const { violations } = await new AxeBuilder({ page: page }).setLegacyMode(true).analyze();
  const found = violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`,
  );
  expect(found, where).toEqual([]);
}
