import { defineConfig } from '@playwright/test';

/** They measure, or need a desktop's players and window manager beside the app. */
const APART = [
  '**/author.test.ts',
  '**/exports.test.ts',
  '**/floating.test.ts',
  '**/in-step-with-players.test.ts',
  '**/hostile-*players.test.ts',
  '**/players.test.ts',
];

/** Those of them whose window manager, players and notifications can be started only on X11 or Wayland. */
const ON_LINUX = APART.filter((name) => !name.includes('author'));

/** What a person downloads, installed for the system: after all others, on Linux. */
const PACKAGED = '**/packaged*.test.ts';

const PATIENT = '**/two-minutes.test.ts';

/** `npm run gallery` takes pictures, and tests nothing. */
const isGallery = process.env['FOOTLIGHT_GALLERY'] === '1';

// `scripts/e2e.ts` runs `app` first, then `apart` and `patient`, then `packaged`. Every worker has a display of its own, so that windows of one
// never lie over those of another.
export default defineConfig({
  testDir: 'e2e',
  outputDir: 'out/e2e',
  workers: 2,
  projects: isGallery
    ? [{ name: 'gallery', testMatch: '**/gallery.pictures.ts', workers: 1 }]
    : [
        { name: 'app', testIgnore: [...APART, PATIENT, PACKAGED], fullyParallel: true },
        // One at a time: a test that measures must not share the machine with another. Only the one that sits through
        // two real minutes with hardly anything to do sits through them beside these.
        {
          name: 'apart',
          testMatch: APART,
          testIgnore: process.platform === 'linux' ? [] : ON_LINUX,
          workers: 1,
        },
        { name: 'patient', testMatch: PATIENT, workers: 1 },
        {
          name: 'packaged',
          testMatch: process.platform === 'linux' ? PACKAGED : [],
          workers: 1,
        },
      ],
  // Slow machines must not fail a test: the limits are only for what hangs.
  timeout: 180_000,
  expect: { timeout: 20_000 },
  forbidOnly: true,
  retries: 0,
  // Where the second of them writes is said by `scripts/e2e.ts`.
  reporter: [['list'], ['json']],
});
