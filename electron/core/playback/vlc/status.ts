import { z } from 'zod';
import { LONGEST_FILM, plausible, shortText } from '../believable';
import type { Media } from '../source';

/** What Footlight reads of VLC's `status.json`; the rest may be of any form. */
const status = z.object({
  state: z.enum(['playing', 'paused', 'stopped']),
  /** 0 to 1, finer than `time`, which counts whole seconds. */
  position: z.number(),
  length: z.number(),
  rate: z.number().default(1),
  information: z
    .object({ category: z.record(z.string(), z.record(z.string(), z.unknown())) })
    .optional(),
});

export interface VlcStatus {
  state: 'playing' | 'paused' | 'stopped';
  /** Seconds. */
  position: number | null;
  length: number | null;
  rate: number;
  media: Media | null;
}

/** @returns undefined for what is no status of VLC's */
export function readStatus(given: unknown): VlcStatus | undefined {
  const read = status.safeParse(given);
  if (!read.success) return undefined;
  const { state, information } = read.data;
  const length = plausible(read.data.length, 1, LONGEST_FILM);
  const share = plausible(read.data.position, 0, 1);
  const meta = information?.category['meta'] ?? {};
  const path = shortText(meta['filename']);
  const title = shortText(meta['title']) ?? path;
  return {
    state,
    position: length === null || share === null ? null : share * length,
    length,
    rate: plausible(read.data.rate, 0.01, 100) ?? 1,
    media:
      state === 'stopped'
        ? null
        : { path, title, duration: length, frameRate: frameRateIn(information?.category ?? {}) },
  };
}

/** VLC tells it among the details of the video stream, in the viewer's language; the number is the same in all. */
function frameRateIn(
  streams: Readonly<Record<string, Readonly<Record<string, unknown>>>>,
): number | null {
  for (const stream of Object.values(streams)) {
    const said = stream['Frame_rate'] ?? stream['Frame rate'];
    const rate = typeof said === 'string' ? Number.parseFloat(said) : NaN;
    if (rate >= 1 && rate <= 1000) return rate;
  }
  return null;
}
