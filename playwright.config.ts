import { defineConfig } from '@playwright/test';

const PATIENT = '**/two-minutes.test.ts';

/** These need a desktop whose window manager, players and notifications can be started for it: X11 or Wayland. */
const ELSEWHERE =
  process.platform === 'linux'
    ? []
    : ['**/floating.test.ts', '**/*players.test.ts', '**/exports.test.ts'];

/** `npm run gallery` takes pictures, and tests nothing. */
const isGallery = process.env['FOOTLIGHT_GALLERY'] === '1';

export default defineConfig({
  testDir: 'e2e',
  outputDir: 'out/e2e',
  // One at a time: a test that measures must not share the machine with another. Only the one that sits through two
  // real minutes, on a display of its own and with hardly anything to do, sits through them beside the others.
  workers: 2,
  projects: isGallery
    ? [{ name: 'gallery', testMatch: '**/gallery.pictures.ts', workers: 1 }]
    : [
        { name: 'patient', testMatch: PATIENT, workers: 1 },
        { name: 'others', testIgnore: [PATIENT, ...ELSEWHERE], workers: 1 },
      ],
  // Slow machines must not fail a test: the limits are only for what hangs.
  timeout: 180_000,
  expect: { timeout: 20_000 },
  forbidOnly: true,
  retries: 0,
  reporter: [['list'], ['json', { outputFile: 'out/reports/e2e.json' }]],
});
