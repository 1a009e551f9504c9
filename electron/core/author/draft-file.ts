import { parse, stringify } from 'yaml';
import { z } from 'zod';
import type { StampedMoment } from '#shared/author/notes-to-entries';
import { timeText } from '#shared/author/time-text';
import { LONGEST_FILM, parseFilmTime } from '#shared/film-time';
import { LONGEST_NOTE } from '#shared/notes/limits';
import { id } from '#shared/pack/fields';

export const DRAFT = 'draft.yaml';

/** What is kept of a draft beside the sources of its pack. */
export interface DraftFile {
  /** Id of the pack that it was begun on. */
  basedOn: string | undefined;
  /** Seconds that were stamped and wait for a line. */
  moments: readonly StampedMoment[];
}

const time = z
  .union([z.string(), z.number()])
  .transform((text) => parseFilmTime(String(text)) ?? NaN)
  .pipe(z.number().min(0).max(LONGEST_FILM));
const form = z.object({
  basedOn: id.optional().catch(undefined),
  moments: z.array(z.unknown()).catch([]),
});
const stamped = z.object({
  id,
  at: time,
  line: z.string().max(LONGEST_NOTE).optional().catch(undefined),
});

/** Reads it as far as it can be read: a moment that somebody spoilt by hand is no reason to lose the others. */
export function readDraft(text: string): DraftFile {
  let data: unknown;
  try {
    data = parse(text, { maxAliasCount: 0, logLevel: 'error' });
  } catch {
    data = undefined;
  }
  const { basedOn, moments } = form.catch({ basedOn: undefined, moments: [] }).parse(data);
  return { basedOn, moments: moments.flatMap((moment) => stamped.safeParse(moment).data ?? []) };
}

export function draftText({ basedOn, moments }: DraftFile): string {
  const data = {
    ...(basedOn !== undefined && { basedOn }),
    moments: moments.map(({ id: name, at, line }) => ({
      id: name,
      at: timeText(at),
      ...(line !== undefined && { line }),
    })),
  };
  return `# What Footlight keeps of this draft: the moments that were stamped and wait for a line. No part of the pack.\n\n${stringify(data)}`;
}
