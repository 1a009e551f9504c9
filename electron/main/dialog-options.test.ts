import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { PLAN_FORMATS } from '#shared/exports/formats';
import { EXPORTS } from '#shared/notes/export';
import type { ExportFormat } from '#shared/notes/views';
import { OPEN_DIALOGS, saveDialog, type Saved } from './dialog-options';
import { learnMain, type MainSay } from './tongue/main-say';

const SAVED: readonly Saved[] = [
  ...(Object.keys(EXPORTS) as ExportFormat[]).map((format) => ({ what: 'notes', format }) as const),
  ...PLAN_FORMATS.map((format) => ({ what: 'plan', format }) as const),
  { what: 'own-pack' },
  { what: 'pack', film: 'M' },
];

/** All that a viewer reads in any dialog. */
function wordsIn(say: MainSay): string[] {
  const dialogs = [
    ...Object.values(OPEN_DIALOGS).map((dialog) => dialog(say)),
    ...SAVED.map((saved) => saveDialog(saved, 'a name', say)),
  ];
  return dialogs.flatMap(({ title = 'no title', buttonLabel, filters = [] }) => [
    title,
    ...(buttonLabel === undefined ? [] : [buttonLabel]),
    ...filters.map(({ name }) => name),
  ]);
}

describe('a dialog', () => {
  it('has a message for its title and for every kind of file', () => {
    const words = wordsIn((id) => `<${id}>`);
    expect(words.length).toBeGreaterThan(25);
    for (const each of words) expect(each).toMatch(/^<main\.[a-z.-]+>$/);
  });

  it.each([
    ['en', 'Open film packs', 'Save your notes', 'All files'],
    ['de', 'Filmpakete öffnen', 'Deine Notizen speichern', 'Alle Dateien'],
    ['fr', 'Ouvrir des packs de films', 'Enregistrer vos notes', 'Tous les fichiers'],
    ['es', 'Abrir paquetes de películas', 'Guardar tus notas', 'Todos los archivos'],
  ] as const)('speaks %s', async (tongue, ...expected) => {
    expect(wordsIn(await learnMain(tongue))).toEqual(expect.arrayContaining(expected));
  });

  it('proposes a name and leaves a film’s title as it is written', async () => {
    const say = await learnMain('en');
    expect(saveDialog({ what: 'pack', film: 'La La Land' }, 'la.filmpack', say)).toMatchObject({
      title: 'Save the pack of La La Land',
      defaultPath: 'la.filmpack',
      filters: [{ name: 'Film pack', extensions: ['filmpack'] }],
    });
  });
});

it('no other file of the main process puts words into a dialog, a menu or a notification', () => {
  const speaks = /dialog\.show|Menu\.buildFrom|new MenuItem|new Notification\(/;
  const files = readdirSync(join('electron', 'main'), { recursive: true, encoding: 'utf8' })
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
    .filter((name) => speaks.test(readFileSync(join('electron', 'main', name), 'utf8')));
  // A notification has the words of a pack, and none of ours.
  expect(files.sort()).toEqual(['ask-for-files.ts', 'desktop/float-desk.ts', 'menu.ts']);
});
