import { sha256 } from '#core/sha256';
import { z } from 'zod';
import type { Step } from '#shared/watch/getting-in-step';
import type { Media } from './source';

/** So many copies of a film are remembered; the oldest are forgotten. */
const MOST_COPIES = 50;

const copy = z.strictObject({
  edition: z.string().max(200).nullable(),
  rate: z.number().positive(),
  offset: z.number(),
});

/** How the viewer's own copies run, by film and by what tells one copy from another: no name of a file is kept. */
export const keptCopies = z.record(z.string(), z.record(z.string(), copy));
export type KeptCopies = z.infer<typeof keptCopies>;

/** What tells one copy from another: its file or address and its length, as a hash. */
export function copyKey({ path, title, duration }: Media): string {
  const told = JSON.stringify([path, title, Math.round(duration ?? 0)]);
  // Begins with a letter: an object puts names that are numbers first, and the oldest are the first.
  return `c${sha256(told).slice(0, 32)}`;
}

/** How a copy was corrected when it was last followed; undefined where it never was. */
export function keptCopy(
  kept: KeptCopies,
  film: string,
  key: string | undefined,
): Step | undefined {
  return key === undefined ? undefined : kept[film]?.[key];
}

/** The same with this copy as the latest. */
export function withCopy(kept: KeptCopies, film: string, key: string, step: Step): KeptCopies {
  const { edition, rate, offset } = step;
  const others = Object.entries(kept[film] ?? {}).filter(([other]) => other !== key);
  const latest = [...others.slice(1 - MOST_COPIES), [key, { edition, rate, offset }] as const];
  return { ...kept, [film]: Object.fromEntries(latest) };
}
