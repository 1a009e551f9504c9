import { join, resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';
import { BUNDLED_PACKS } from './scripts/bundled-packs';
import { compileMessages, WITHOUT_PARSER } from './scripts/compile-messages';
import { bundledLicences } from './scripts/licences/bundled-licences';
import { provePack } from './electron/core/packs/prove-pack';

/** Everything is bundled: what ships needs no node_modules, and starts from few files. */
const bundled = { externalizeDeps: false, minify: true, sourcemap: false } as const;

/** The packs that ship: checked whole when the app is built around them, so that no start has to. */
const bundledPacks = await Promise.all(
  BUNDLED_PACKS.map(async (id) => ({ id, seal: await provePack(join('out', 'packs', id)) })),
);

export default defineConfig({
  main: {
    // Beside what is bundled there are we ourselves, and Electron around it.
    plugins: [compileMessages('main'), bundledLicences(['.', 'node_modules/electron'])],
    resolve: { alias: [WITHOUT_PARSER] },
    define: { BUNDLED_PACKS: JSON.stringify(bundledPacks) },
    build: {
      ...bundled,
      outDir: 'out/main',
      rolldownOptions: {
        input: {
          index: resolve('electron/main/index.ts'),
          'library-worker': resolve('electron/main/library-worker.ts'),
          'draft-worker': resolve('electron/main/draft-worker.ts'),
          'import-process': resolve('electron/main/import-process.ts'),
          'index-worker': resolve('electron/main/index-worker.ts'),
          'inspection-worker': resolve('electron/main/inspection-worker.ts'),
        },
      },
    },
  },
  preload: {
    plugins: [bundledLicences()],
    build: {
      ...bundled,
      outDir: 'out/preload',
      rolldownOptions: {
        input: {
          'main-window': resolve('electron/preload/main-window.ts'),
          'audience-window': resolve('electron/preload/audience-window.ts'),
        },
        // A sandboxed preload is CommonJS, whatever package.json says of the rest.
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: 'renderer',
    plugins: [react(), compileMessages(), bundledLicences()],
    resolve: { alias: [WITHOUT_PARSER] },
    build: {
      outDir: 'out/renderer',
      minify: true,
      // The polyfill would fetch; Chromium needs none.
      modulePreload: false,
      assetsInlineLimit: 0,
      rolldownOptions: {
        input: {
          index: resolve('renderer/index.html'),
          float: resolve('renderer/float.html'),
          audience: resolve('renderer/audience.html'),
        },
      },
    },
  },
});
