import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    // A slow machine must not fail a test: the limit is only for what hangs.
    testTimeout: 120_000,
    hookTimeout: 120_000,
    include: ['{shared,electron,renderer,scripts,bench}/**/*.test.ts'],
    reporters: ['default', ['json', { outputFile: 'out/reports/unit.json' }]],
  },
});
