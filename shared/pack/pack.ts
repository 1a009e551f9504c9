import { z } from 'zod';
import { person, place, scene, song } from './catalogue';
import { entry } from './entry';
import { manifest } from './manifest';
import { read } from './read';

/** Everything that the companion knows about one film, as the app reads it. */
export const pack = z.object({
  manifest,
  entries: z.array(entry).max(20_000),
  scenes: z.array(scene).min(1).max(2_000),
  people: z.array(person).max(5_000),
  songs: z.array(song).max(1_000),
  places: z.array(place).max(2_000),
  reads: z.array(read).max(200),
});
export type Pack = z.infer<typeof pack>;

/** The data files of a built pack, each an array of the schema's items, beside `pack.json` and the search index. */
export const DATA_FILES = ['entries', 'scenes', 'people', 'songs', 'places', 'reads'] as const;
export type DataFile = (typeof DATA_FILES)[number];

/** The search index of a built pack. */
export const INDEX_FILE = 'index.bin';
