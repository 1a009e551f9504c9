import type { SUBTITLE_REQUESTS } from '#shared/subtitles/requests';
import { chooseSubtitles } from '../choose-subtitles';
import type { Services } from '../services';
import type { Answering } from './answers';

/** How requests about the viewer's subtitle file are answered. */
export function subtitleAnswers(
  services: Services,
): Pick<Answering, keyof typeof SUBTITLE_REQUESTS> {
  const { subtitles: desk, words } = services;
  return {
    openSubtitles: async () => {
      const file = await chooseSubtitles(words.say);
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
