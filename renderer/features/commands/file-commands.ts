import { PLAN_FORMATS } from '#shared/exports/formats';
import type { Say } from '#shared/language/say';
import { EXPORT_FORMATS } from '#shared/notes/views';
import type { SubtitlesView } from '#shared/subtitles/views';
import { ask } from '../../lib/api';
import type { Command } from './command';

/** Where something was saved; nothing where the viewer chose no place. */
async function saved(path: Promise<string | null>, say: Say): Promise<string | undefined> {
  const where = await path;
  return where === null ? undefined : say('commands.saved', { path: where });
}

/** Files that are saved in one step; where they are to go, the system asks. */
export function fileCommands(hasNotes: boolean, say: Say): Command[] {
  return [
    ...(hasNotes ? EXPORT_FORMATS : []).map((format): Command => ({
      id: `notes ${format}`,
      group: 'files',
      label: say(`commands.notes.${format}`),
      also: 'export bookmarks',
      run: () => saved(ask('exportNotes', { format }), say),
    })),
    ...PLAN_FORMATS.map((format): Command => ({
      id: `plan ${format}`,
      group: 'files',
      label: say(`commands.plan.${format}`),
      also: 'export pop-ups player',
      run: () => saved(ask('exportPlan', { format }), say),
    })),
  ];
}

/** What can be done with the viewer's own subtitle file. */
export function subtitleCommands(subtitles: SubtitlesView | null, say: Say): Command[] {
  const of = (
    name: 'openSubtitles' | 'closeSubtitles' | 'fitSubtitles',
    label: string,
  ): Command => ({
    id: name,
    group: 'files',
    label,
    also: 'captions in step clock',
    run: async () => {
      await ask(name);
      return undefined;
    },
  });
  return [
    of(
      'openSubtitles',
      say(subtitles ? 'commands.subtitles.open-another' : 'commands.subtitles.open'),
    ),
    ...(subtitles?.canFit === true && !subtitles.fit
      ? [of('fitSubtitles', say('commands.subtitles.fit'))]
      : []),
    ...(subtitles ? [of('closeSubtitles', say('commands.subtitles.close'))] : []),
  ];
}
