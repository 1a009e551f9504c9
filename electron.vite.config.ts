import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';

/** Everything is bundled: what ships needs no node_modules, and starts from few files. */
const bundled = { externalizeDeps: false, minify: true, sourcemap: false } as const;

export default defineConfig({
  main: {
    build: {
      ...bundled,
      outDir: 'out/main',
      rolldownOptions: { input: { index: resolve('electron/main/index.ts') } },
    },
  },
  preload: {
    build: {
      ...bundled,
      outDir: 'out/preload',
      rolldownOptions: {
        input: { 'main-window': resolve('electron/preload/main-window.ts') },
        // A sandboxed preload is CommonJS, whatever package.json says of the rest.
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: 'renderer',
    plugins: [react()],
    build: {
      outDir: 'out/renderer',
      minify: true,
      // The polyfill would fetch; Chromium needs none.
      modulePreload: false,
      assetsInlineLimit: 0,
      rolldownOptions: { input: { index: resolve('renderer/index.html') } },
    },
  },
});
