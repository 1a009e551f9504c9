import { PLAN_FORMATS, type PlanFormat } from '#shared/exports/formats';
import { EXPORT_FORMATS, type ExportFormat } from '#shared/notes/views';
import type { SubtitlesView } from '#shared/subtitles/views';
import { ask } from '../../lib/api';
import type { Command } from './command';

const NOTES_AS: Readonly<Record<ExportFormat, string>> = {
  markdown: 'Markdown',
  csv: 'a spreadsheet (CSV)',
  webvtt: 'subtitles (WebVTT)',
};

const PLAN_AS: Readonly<Record<PlanFormat, string>> = {
  ass: 'notes for mpv or VLC',
  srt: 'notes for a television',
  vtt: 'notes for a browser',
  ffmetadata: 'chapters for mpv or ffmpeg',
  matroska: 'chapters for MKVToolNix',
};

/** Where something was saved; nothing where the viewer chose no place. */
async function saved(path: Promise<string | null>): Promise<string | undefined> {
  const where = await path;
  return where === null ? undefined : `Saved: ${where}`;
}

/** Files that are saved in one step; where they are to go, the system asks. */
export function fileCommands(hasNotes: boolean): Command[] {
  return [
    ...(hasNotes ? EXPORT_FORMATS : []).map((format): Command => ({
      id: `notes ${format}`,
      group: 'Files',
      label: `Save your own notes as ${NOTES_AS[format]}…`,
      also: 'export bookmarks',
      run: () => saved(ask('exportNotes', { format })),
    })),
    ...PLAN_FORMATS.map((format): Command => ({
      id: `plan ${format}`,
      group: 'Files',
      label: `Save ${PLAN_AS[format]}…`,
      also: 'export pop-ups player',
      run: () => saved(ask('exportPlan', { format })),
    })),
  ];
}

/** What can be done with the viewer's own subtitle file. */
export function subtitleCommands(subtitles: SubtitlesView | null): Command[] {
  const of = (
    name: 'openSubtitles' | 'closeSubtitles' | 'fitSubtitles',
    label: string,
  ): Command => ({
    id: name,
    group: 'Files',
    label,
    also: 'captions in step clock',
    run: async () => {
      await ask(name);
      return undefined;
    },
  });
  return [
    of('openSubtitles', subtitles ? 'Open another subtitle file…' : 'Open a subtitle file…'),
    ...(subtitles?.canFit === true && !subtitles.fit
      ? [of('fitSubtitles', 'Fit the subtitle file by its times')]
      : []),
    ...(subtitles ? [of('closeSubtitles', 'Close the subtitle file')] : []),
  ];
}
