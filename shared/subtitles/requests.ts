import { z } from 'zod';
import { LONGEST_QUERY } from '../search/limits';

const nothing = z.undefined();

/** What a window may ask of the viewer's own subtitle file. */
export const SUBTITLE_REQUESTS = {
  /** Asks the viewer for a file and reads it. It stays in memory, for as long as the app runs. */
  openSubtitles: nothing,
  closeSubtitles: nothing,
  /** Words that were just heard, as they are typed. */
  findSubtitleLine: z.strictObject({ text: z.string().max(LONGEST_QUERY) }),
  /** This line was the one. Answers with the lines that follow. */
  tapSubtitleLine: z.strictObject({ id: z.int().min(0).max(1_000_000) }),
  /** Holds the file's times against those of another file that was in step. */
  fitSubtitles: nothing,
} as const satisfies Record<string, z.ZodType>;
