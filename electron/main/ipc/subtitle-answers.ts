import type { SubtitleDesk } from '#core/subtitles/subtitle-desk';
import type { SUBTITLE_REQUESTS } from '#shared/subtitles/requests';
import { chooseSubtitles } from '../choose-subtitles';
import type { Answering } from './answers';

/** How requests about the viewer's subtitle file are answered. */
export function subtitleAnswers(
  desk: SubtitleDesk,
): Pick<Answering, keyof typeof SUBTITLE_REQUESTS> {
  return {
    openSubtitles: async () => {
      const file = await chooseSubtitles();
      if (file) desk.open(file);
      return undefined;
    },
    closeSubtitles: () => {
      desk.close();
      return undefined;
    },
    findSubtitleLine: ({ text }) => desk.find(text),
    tapSubtitleLine: ({ id }) => desk.tap(id),
    fitSubtitles: () => {
      desk.fit();
      return undefined;
    },
  };
}
