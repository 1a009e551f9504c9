import { createTypeScriptImportResolver } from 'eslint-import-resolver-typescript';
import importX from 'eslint-plugin-import-x';
import jsxA11y from 'eslint-plugin-jsx-a11y';
import reactHooks from 'eslint-plugin-react-hooks';
import type { Linter } from 'eslint';
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';

/** Modules through which main could reach a network past the session's guards. */
const NETWORK_MODULES = ['http', 'https', 'http2', 'net', 'tls', 'dgram', 'dns', 'undici'].flatMap(
  (name) => [name, `node:${name}`, `node:${name}/promises`],
);

const NO_NETWORK = {
  paths: NETWORK_MODULES.map((name) => ({ name, message: 'Footlight has no network.' })),
};
const NETWORK_GLOBALS = ['fetch', 'WebSocket', 'EventSource', 'XMLHttpRequest'].map((name) => ({
  name,
  message: 'Footlight has no network.',
}));

/** The import rule of docs/ARCHITECTURE.md, as alternatives that each room may not match. */
function mayNotImport(...patterns: { regex: string; message: string }[]): Linter.RulesRecord {
  return {
    'no-restricted-imports': ['error', { ...NO_NETWORK, patterns }],
  };
}

const NO_ELECTRON = { regex: '^electron(/|$)', message: 'Only main and preload see Electron.' };
const NO_NODE = { regex: '^node:', message: 'This room runs without Node.' };
const NO_REACT = { regex: '^react', message: 'React belongs to the renderer.' };
const NO_CORE = {
  regex: '^#core/|electron/core',
  message: 'The core is for main and the command line.',
};
const NO_MAIN = { regex: '/main/|electron/main', message: 'Nobody imports main.' };
const NO_RENDERER = { regex: 'renderer/', message: 'Nobody imports the renderer.' };
const NO_ZOD = {
  regex: '^zod',
  message: 'Schemas are checked in main; windows import types only.',
};

const WAYS_TO_PLAYERS = [
  'electron/core/playback/mpv/mpv-socket.ts',
  'electron/core/playback/mpv/find-mpv.ts',
  'electron/core/playback/mpris/bus-wire.ts',
  'electron/core/playback/vlc/vlc-http.ts',
  'electron/core/playback/testing/fake-mpv.ts',
  'electron/core/playback/testing/fake-session-bus.ts',
  'e2e/support/mpv-player.ts',
  'e2e/support/liar.ts',
  'e2e/hostile-players.test.ts',
];

const FEATURES = [
  'about',
  'after-film',
  'author',
  'commands',
  'exports',
  'first-start',
  'held-back',
  'host',
  'key-sheet',
  'library',
  'notes',
  'over-film',
  'players',
  'primitives',
  'read',
  'search',
  'settings',
  'shelf',
  'subtitles',
  'trouble',
  'viewings',
  'watch',
];

export default defineConfig(
  { ignores: ['out', 'dist', 'node_modules', 'resources', 'bench/bare-app'] },
  tseslint.configs.strictTypeChecked,
  {
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    plugins: { 'import-x': importX },
    settings: { 'import-x/resolver-next': [createTypeScriptImportResolver()] },
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/explicit-function-return-type': ['error', { allowExpressions: true }],
      '@typescript-eslint/no-confusing-void-expression': 'off',
      'import-x/no-default-export': 'error',
      'import-x/no-cycle': 'error',
      'no-restricted-globals': ['error', ...NETWORK_GLOBALS],
      'max-lines': ['error', { max: 400, skipBlankLines: false, skipComments: false }],
      ...mayNotImport(),
    },
  },
  {
    files: ['shared/**'],
    rules: mayNotImport(NO_ELECTRON, NO_NODE, NO_REACT, NO_CORE, NO_MAIN, NO_RENDERER),
  },
  {
    files: ['electron/core/**', 'electron/cli/**'],
    rules: mayNotImport(NO_ELECTRON, NO_REACT, NO_MAIN, NO_RENDERER),
  },
  {
    // The ways to players on this computer, and nothing else: sockets of the file system, and the loopback.
    files: WAYS_TO_PLAYERS,
    rules: {
      'no-restricted-imports': [
        'error',
        { patterns: [NO_ELECTRON, NO_REACT, NO_MAIN, NO_RENDERER] },
      ],
    },
  },
  { files: ['electron/main/**'], rules: mayNotImport(NO_REACT, NO_RENDERER) },
  {
    files: ['electron/preload/**'],
    rules: mayNotImport(NO_NODE, NO_REACT, NO_CORE, NO_MAIN, NO_RENDERER, NO_ZOD),
  },
  {
    files: ['renderer/**'],
    extends: [reactHooks.configs.flat.recommended],
    plugins: { 'jsx-a11y': jsxA11y },
    rules: {
      ...jsxA11y.flatConfigs.strict.rules,
      ...mayNotImport(NO_ELECTRON, NO_NODE, NO_CORE, NO_MAIN, NO_ZOD),
    },
  },
  ...FEATURES.map((feature) => ({
    files: [`renderer/features/${feature}/**`],
    rules: mayNotImport(NO_ELECTRON, NO_NODE, NO_CORE, NO_MAIN, NO_ZOD, {
      regex: `^\\.\\./(?:${FEATURES.filter((other) => other !== feature).join('|')})/`,
      message: 'A feature never imports another one; what both need lies in ui/ or lib/.',
    }),
  })),
  {
    // What tools and tests write may be a default export, and scripts may talk to the registry's client.
    files: ['*.config.ts', '**/*.d.ts'],
    rules: { 'import-x/no-default-export': 'off' },
  },
  {
    files: ['**/*.test.ts', 'e2e/**'],
    rules: { '@typescript-eslint/no-non-null-assertion': 'off', 'max-lines': 'off' },
  },
);
