import { defineConfig } from '@playwright/test';

export default defineConfig({
  testDir: 'e2e',
  // These need a desktop whose window manager, players and notifications can be started for it: X11 or Wayland.
  testIgnore:
    process.platform === 'linux' ? [] : ['floating.test.ts', '*players.test.ts', 'exports.test.ts'],
  outputDir: 'out/e2e',
  // One at a time: a test that measures must not share the machine with another.
  workers: 1,
  // Slow machines must not fail a test: the limits are only for what hangs.
  timeout: 180_000,
  expect: { timeout: 20_000 },
  forbidOnly: true,
  retries: 0,
  reporter: [['list'], ['json', { outputFile: 'out/reports/e2e.json' }]],
});
