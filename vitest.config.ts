import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    // A slow machine must not fail a test: the limit is only for what hangs.
    testTimeout: 120_000,
    hookTimeout: 120_000,
    // Half of the time went into loading the same modules anew for each of two hundred files. No test replaces a module,
    // and each takes away what it makes: whatever the order, one has to pass after any other.
    isolate: false,
    // Both of two cores: by itself it leaves one of them to the machine.
    maxWorkers: availableParallelism(),
    // Colours are proved from the style sheet itself, which is else left out.
    css: { include: [/tokens\.css/] },
    include: ['{shared,electron,renderer,scripts,bench}/**/*.test.ts'],
    reporters: ['default', ['json', { outputFile: 'out/reports/unit.json' }]],
  },
});
