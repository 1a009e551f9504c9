import { z } from 'zod';
import { id, moment } from '#shared/pack/fields';
import type { SavedViewing } from '#shared/watch/viewing-state';
import type { Migration } from './json-store';

const showing = z.strictObject({ id, at: moment, until: moment });

const step = z.strictObject({
  edition: id.nullable(),
  rate: z.number().min(0.5).max(2),
  offset: z.number().min(-86_400).max(86_400),
});

/** The fields of a viewing, in the form that the running app uses. */
const savedViewing = {
  position: moment,
  audience: z.enum(['unknown', 'first', 'seen']),
  frontier: moment,
  ahead: z.boolean(),
  shown: z.array(showing),
  step,
  pinned: z.array(id),
  marked: z.array(id),
} satisfies { [Field in keyof SavedViewing]: z.ZodType<SavedViewing[Field]> };

const keptViewing = z.strictObject({
  ...savedViewing,
  /** Names this viewing among those of its film. */
  number: z.int().min(1),
  /** When it began and when it last went on, by the wall clock (ISO 8601); null where an earlier version did not say. */
  begunAt: z.iso.datetime().nullable(),
  changedAt: z.iso.datetime().nullable(),
});
export type KeptViewing = z.infer<typeof keptViewing>;

const filmSessions = z
  .strictObject({ current: z.int().min(1), viewings: z.array(keptViewing).min(1).max(1_000) })
  .refine(({ current, viewings }) => viewings.some(({ number }) => number === current), {
    message: 'the current viewing is one of those listed',
    path: ['current'],
  });
export type FilmSessions = z.infer<typeof filmSessions>;

/** `sessions.json`: for each film, by its pack's id, its viewings and which of them goes on. */
export const sessions = z.record(id, filmSessions);
export type Sessions = z.infer<typeof sessions>;

/** The first version kept one viewing for each film, and knew of no other copy than the reference. */
const fromSingleViewings: Migration = (data) =>
  Object.fromEntries(
    Object.entries(data as Record<string, object>).map(([film, viewing]) => [
      film,
      {
        current: 1,
        viewings: [
          {
            ...viewing,
            step: { edition: null, rate: 1, offset: 0 },
            pinned: [],
            marked: [],
            number: 1,
            begunAt: null,
            changedAt: null,
          },
        ],
      },
    ]),
  );

export const SESSION_MIGRATIONS: readonly Migration[] = [fromSingleViewings];

/** The viewing that goes on. */
export function currentOf(film: FilmSessions | undefined): KeptViewing | undefined {
  return film?.viewings.find(({ number }) => number === film.current);
}

/** With a new viewing, which goes on from now on. */
export function withNew(
  film: FilmSessions | undefined,
  viewing: SavedViewing,
  now: string,
): FilmSessions {
  const others = film?.viewings ?? [];
  const number = 1 + Math.max(0, ...others.map((other) => other.number));
  const begun = { ...viewing, number, begunAt: now, changedAt: now };
  return { current: number, viewings: [...others, begun] };
}

/** With what the current viewing has come to. */
export function withCurrent(
  film: FilmSessions | undefined,
  viewing: SavedViewing,
  now: string,
): FilmSessions {
  const current = currentOf(film);
  if (!film || !current) return withNew(film, viewing, now);
  const changed = { ...current, ...viewing, changedAt: now };
  return {
    ...film,
    viewings: film.viewings.map((other) => (other.number === film.current ? changed : other)),
  };
}

/** Without one of the viewings that do not go on at present. */
export function without(film: FilmSessions, number: number): FilmSessions {
  if (number === film.current) return film;
  return { ...film, viewings: film.viewings.filter((viewing) => viewing.number !== number) };
}
