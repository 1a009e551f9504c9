import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

/** Whose errors an author or a programmer reads: the command line says the same, in English. */
const ENGLISH_ONLY = [
  'shared/author/',
  'electron/cli/',
  'electron/core/author/',
  'electron/core/packs/',
  // Diagnoses of archives; what any viewer meets has a message.
  'electron/core/archive/inspection-thread.ts',
  'electron/core/archive/refusal.ts',
  'electron/main/author-desk.ts',
  // What the contract refuses: no window of ours asks it.
  'electron/main/ipc/serve-requests.ts',
  // Why a key cannot be had.
  'electron/main/keys/change-keymap.ts',
  'shared/errors.ts',
  'shared/said-error.ts',
];

it('no error that a viewer can meet has English words alone', () => {
  const alone = ['electron', 'shared'].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .map((name) => join(folder, name).replaceAll('\\', '/'))
      .filter((name) => name.endsWith('.ts') && !/\.test\.ts$|\/testing\//.test(name))
      .filter((name) => readFileSync(name, 'utf8').includes('new FootlightError(')),
  );
  expect(alone.filter((name) => !ENGLISH_ONLY.some((place) => name.startsWith(place)))).toEqual([]);
});
