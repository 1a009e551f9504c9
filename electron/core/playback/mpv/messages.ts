import { z } from 'zod';

/** What mpv says of itself, as it comes over the wire; see "JSON IPC" in its manual. */
const reply = z.object({
  request_id: z.number().int(),
  error: z.string(),
  data: z.unknown().optional(),
});
const event = z.object({ event: z.string().max(100), name: z.string().max(100).optional() });
const property = z.object({
  event: z.literal('property-change'),
  name: z.string().max(100),
  data: z.unknown().optional(),
});

export type MpvMessage =
  | { kind: 'reply'; id: number; isError: boolean; data: unknown }
  | { kind: 'property'; name: string; data: unknown }
  | { kind: 'event'; name: string };

/** @returns undefined for what is no message of mpv's */
export function readMessage(line: string): MpvMessage | undefined {
  let given: unknown;
  try {
    given = JSON.parse(line);
  } catch {
    return undefined;
  }
  const changed = property.safeParse(given);
  if (changed.success)
    return { kind: 'property', name: changed.data.name, data: changed.data.data };
  const happened = event.safeParse(given);
  if (happened.success) return { kind: 'event', name: happened.data.event };
  const answered = reply.safeParse(given);
  if (!answered.success) return undefined;
  const { request_id: id, error, data } = answered.data;
  return { kind: 'reply', id, isError: error !== 'success', data };
}

/** A number that a film can have, or null. */
export function plausible(value: unknown, least: number, most: number): number | null {
  return typeof value === 'number' && value >= least && value <= most ? value : null;
}

/** A line of text that can be shown, or null. */
export function shortText(value: unknown): string | null {
  if (typeof value !== 'string') return null;
  // eslint-disable-next-line no-control-regex -- what comes from elsewhere is not shown with them
  const text = value.replace(/[\u0000-\u001f\u007f]/g, ' ').trim();
  return text === '' ? null : text.slice(0, 500);
}
