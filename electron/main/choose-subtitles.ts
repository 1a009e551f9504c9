import type { openSubtitleFile } from '#core/subtitles/subtitle-file';
import { askWhatToOpen } from './ask-for-files';
import type { MainSay } from './tongue/main-say';

/**
 * Asks the viewer for a subtitle file, and reads it.
 * @returns undefined if the viewer chose none
 * @throws FootlightError `file-unreadable`
 */
export async function chooseSubtitles(
  say: MainSay,
): Promise<Awaited<ReturnType<typeof openSubtitleFile>> | undefined> {
  const [path] = await askWhatToOpen('subtitles', say);
  if (path === undefined) return undefined;
  // The reader is loaded for whoever has a file, not at every start.
  const reader = await import('#core/subtitles/subtitle-file');
  return reader.openSubtitleFile(path);
}
