/** The forms in which the pop-ups of a viewing, or the chapters of its film, leave for a player. */
export const PLAN_FORMATS = ['ass', 'srt', 'vtt', 'ffmetadata', 'matroska'] as const;
export type PlanFormat = (typeof PLAN_FORMATS)[number];

interface PlanFile {
  /** What people call it. */
  name: string;
  /** What is in it. */
  holds: 'pop-ups' | 'chapters';
  extension: string;
}

export const PLAN_FILES: Readonly<Record<PlanFormat, PlanFile>> = {
  ass: { name: 'Styled subtitles (ASS)', holds: 'pop-ups', extension: 'ass' },
  srt: { name: 'Plain subtitles (SRT)', holds: 'pop-ups', extension: 'srt' },
  vtt: { name: 'Web subtitles (WebVTT)', holds: 'pop-ups', extension: 'vtt' },
  ffmetadata: { name: 'Chapters (ffmetadata)', holds: 'chapters', extension: 'txt' },
  matroska: { name: 'Chapters (Matroska XML)', holds: 'chapters', extension: 'xml' },
};
