/** The requests about the viewer's subtitle file, without their schemas. */
export const SUBTITLE_REQUEST_NAMES = [
  'openSubtitles',
  'closeSubtitles',
  'findSubtitleLine',
  'tapSubtitleLine',
  'fitSubtitles',
] as const;
