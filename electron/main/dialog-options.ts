import type { OpenDialogOptions, SaveDialogOptions } from 'electron';
import { PLAN_FILES, type PlanFormat } from '#shared/exports/formats';
import { EXPORTS } from '#shared/notes/export';
import type { ExportFormat } from '#shared/notes/views';
import { PACK_ENDING } from '#shared/pack/file-name';
import type { MainSay } from './tongue/main-say';

/** What a viewer can be asked to open, each with the words of its dialog. */
export const OPEN_DIALOGS = {
  packs: (say): OpenDialogOptions => ({
    title: say('main.open.packs'),
    filters: [{ name: say('main.files.packs'), extensions: [PACK_ENDING.slice(1)] }],
    properties: ['openFile', 'multiSelections'],
  }),
  subtitles: (say): OpenDialogOptions => ({
    title: say('main.open.subtitles'),
    filters: [
      { name: say('main.files.subtitles'), extensions: ['srt', 'vtt', 'ass', 'ssa'] },
      { name: say('main.files.all'), extensions: ['*'] },
    ],
    properties: ['openFile', 'dontAddToRecent'],
  }),
  film: (say): OpenDialogOptions => ({
    title: say('main.open.film'),
    filters: [
      {
        name: say('main.files.films'),
        extensions: ['mkv', 'mp4', 'm4v', 'avi', 'mov', 'webm', 'ts', 'm2ts', 'mpg'],
      },
      { name: say('main.files.all'), extensions: ['*'] },
    ],
    properties: ['openFile'],
  }),
  /** A folder for an author's sources, which can be made there and then. */
  sources: (say): OpenDialogOptions => ({
    title: say('main.save.sources'),
    properties: ['openDirectory', 'createDirectory'],
  }),
} as const satisfies Record<string, (say: MainSay) => OpenDialogOptions>;
export type OpenDialog = keyof typeof OPEN_DIALOGS;

/** What leaves as a file. */
export type Saved =
  | { what: 'notes'; format: ExportFormat }
  | { what: 'plan'; format: PlanFormat }
  | { what: 'own-pack' }
  | { what: 'pack'; film: string };

/** The words of the dialog that asks where it is to be saved. */
export function saveDialog(saved: Saved, name: string, say: MainSay): SaveDialogOptions {
  return {
    title: titleOf(saved, say),
    defaultPath: name,
    filters: [filterOf(saved, say)],
    properties: ['createDirectory', 'showOverwriteConfirmation'],
  };
}

function titleOf(saved: Saved, say: MainSay): string {
  switch (saved.what) {
    case 'notes':
      return say('main.save.notes');
    case 'plan':
      return say(`main.save.${PLAN_FILES[saved.format].holds}`);
    case 'own-pack':
      return say('main.save.own-pack');
    case 'pack':
      return say('main.save.pack', { film: saved.film });
  }
}

function filterOf(saved: Saved, say: MainSay): { name: string; extensions: string[] } {
  switch (saved.what) {
    case 'notes':
      return {
        name: say(`main.files.notes.${saved.format}`),
        extensions: [EXPORTS[saved.format].extension],
      };
    case 'plan':
      return {
        name: say(`main.files.plan.${saved.format}`),
        extensions: [PLAN_FILES[saved.format].extension],
      };
    case 'own-pack':
    case 'pack':
      return { name: say('main.files.pack'), extensions: [PACK_ENDING.slice(1)] };
  }
}
