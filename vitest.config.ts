import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['{shared,electron,renderer,scripts}/**/*.test.ts'],
    reporters: ['default', ['json', { outputFile: 'out/reports/unit.json' }]],
  },
});
