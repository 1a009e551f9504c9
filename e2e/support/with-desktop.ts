import { Desktop } from './desktop';
import { test } from './footlight';

export { expect } from './footlight';

/** A test with programs of a desktop beside the app. */
export const testWithDesktop = test.extend<{ desktop: Desktop }>({
  desktop: async ({ prepared }, use) => {
    const desktop = new Desktop(prepared.owner);
    await use(desktop);
    desktop.close();
  },
});
