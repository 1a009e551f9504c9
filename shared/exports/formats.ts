/** The forms in which the pop-ups of a viewing, or the chapters of its film, leave for a player. */
export const PLAN_FORMATS = ['ass', 'srt', 'vtt', 'ffmetadata', 'matroska'] as const;
export type PlanFormat = (typeof PLAN_FORMATS)[number];

interface PlanFile {
  /** What is in it. */
  holds: 'pop-ups' | 'chapters';
  extension: string;
}

export const PLAN_FILES: Readonly<Record<PlanFormat, PlanFile>> = {
  ass: { holds: 'pop-ups', extension: 'ass' },
  srt: { holds: 'pop-ups', extension: 'srt' },
  vtt: { holds: 'pop-ups', extension: 'vtt' },
  ffmetadata: { holds: 'chapters', extension: 'txt' },
  matroska: { holds: 'chapters', extension: 'xml' },
};
