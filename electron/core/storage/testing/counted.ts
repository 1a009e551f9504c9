import { z } from 'zod';

/** A text that belongs to its number and is long enough to be torn by a kill. */
export function fillerFor(count: number): string {
  return `${String(count)},`.repeat(400_000);
}

/** A value that shows whether any of it is missing or of another age. */
export const counted = z
  .strictObject({ count: z.int(), filler: z.string() })
  .refine(({ count, filler }) => filler === fillerFor(count), 'the filler is of another value');

export const INITIAL = { count: 0, filler: fillerFor(0) };
