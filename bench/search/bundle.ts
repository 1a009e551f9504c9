import { join } from 'node:path';
import { build } from 'vite';
import { CHECKOUT } from '../../scripts/runtime/checkout';

/**
 * Bundles what the measured processes run, each engine apart, as an app would be: a start is then not one of a
 * hundred small files, and of no engine more is loaded than it needs.
 * @returns path of the program
 */
export async function bundleChild(): Promise<string> {
  const outDir = join(CHECKOUT, 'out/bench-search');
  await build({
    root: CHECKOUT,
    configFile: false,
    logLevel: 'warn',
    ssr: { noExternal: true, external: ['@photostructure/sqlite'] },
    build: {
      ssr: join(import.meta.dirname, 'child.ts'),
      outDir,
      emptyOutDir: true,
      target: 'node20',
      rollupOptions: { output: { entryFileNames: 'child.mjs', chunkFileNames: '[name].mjs' } },
    },
  });
  return join(outDir, 'child.mjs');
}
