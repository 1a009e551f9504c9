import { ESLint } from 'eslint';
import { describe, expect, it } from 'vitest';
import { CHECKOUT } from './runtime/checkout';

/** A file of each room, and imports that its room may not have. */
const FORBIDDEN: [room: string, file: string, imports: string[]][] = [
  ['shared', 'shared/film-time.ts', ['electron', 'node:fs', 'react', '#core/errno']],
  ['core', 'electron/core/errno.ts', ['electron', 'react', '../main/menu', 'node:net']],
  ['the command line', 'electron/cli/command.ts', ['electron', '../main/menu', 'node:http']],
  ['main', 'electron/main/app-address.ts', ['react', '../../renderer/lib/api', 'node:https']],
  ['preload', 'electron/preload/main-window.ts', ['#core/errno', 'zod', 'node:fs']],
  ['renderer', 'renderer/lib/api.ts', ['electron', 'node:fs', '#core/errno', 'zod']],
  ['a feature', 'renderer/features/read/Chapter.tsx', ['../search/use-search', '../watch/Dock']],
];

const ALLOWED: [room: string, file: string, imports: string[]][] = [
  ['core', 'electron/core/errno.ts', ['node:fs', '#shared/errors']],
  ['main', 'electron/main/app-address.ts', ['electron', '#core/errno', '#shared/errors']],
  ['a feature', 'renderer/features/read/Chapter.tsx', ['react', '#shared/errors', '../../lib/api']],
];

const eslint = new ESLint({ cwd: CHECKOUT });

async function complaintsAbout(file: string, wanted: string): Promise<string[]> {
  const [result] = await eslint.lintText(`import '${wanted}';\n`, { filePath: file });
  return (result?.messages ?? [])
    .filter(({ ruleId }) => ruleId === 'no-restricted-imports')
    .map(({ message }) => message);
}

describe('the import rule', () => {
  it.each(FORBIDDEN)('keeps what is not its own out of %s', async (_room, file, imports) => {
    for (const wanted of imports) {
      expect(await complaintsAbout(file, wanted), `${file} imports ${wanted}`).toHaveLength(1);
    }
  });

  it.each(ALLOWED)('lets %s have what it needs', async (_room, file, imports) => {
    for (const wanted of imports) {
      expect(await complaintsAbout(file, wanted), `${file} imports ${wanted}`).toEqual([]);
    }
  });

  it.each(['shared/film-time.ts', 'electron/main/menu.ts', 'renderer/lib/api.ts'])(
    'bans fetch and its kin in %s',
    async (file) => {
      const [result] = await eslint.lintText('void fetch("x");\nnew WebSocket("x");\n', {
        filePath: file,
      });
      const banned = result?.messages.filter(({ ruleId }) => ruleId === 'no-restricted-globals');
      expect(banned).toHaveLength(2);
    },
  );
}, 120_000);
