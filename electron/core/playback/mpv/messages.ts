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
