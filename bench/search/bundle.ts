import { join } from 'node:path';
import { build } from 'vite';
import { CHECKOUT } from '../../scripts/runtime/checkout';

/**
 * Bundles what measured processes run, each engine apart, as an app would be: a start is then not one of a hundred
 * small files, and of no engine more is loaded than it needs.
 * @returns path of the program
 */
export async function bundle(name: 'make' | 'measure'): Promise<string> {
  const outDir = join(CHECKOUT, 'out/bench-search', name);
  await build({
    root: CHECKOUT,
    configFile: false,
    logLevel: 'warn',
    // Native code stays where it is installed.
    ssr: { noExternal: true, external: ['@photostructure/sqlite'] },
    build: {
      ssr: join(import.meta.dirname, `${name}.ts`),
      outDir,
      emptyOutDir: true,
      target: 'node20',
      minify: true,
      rolldownOptions: { output: { entryFileNames: '[name].mjs', chunkFileNames: '[name].mjs' } },
    },
  });
  return join(outDir, `${name}.mjs`);
}
