import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { FootlightError } from '#shared/errors';
import { person, place, scene, song } from '#shared/pack/catalogue';
import { claim, type Claim } from '#shared/pack/claims';
import { moment } from '#shared/pack/fields';
import { languageProblem } from '#shared/pack/language';
import { manifest } from '#shared/pack/manifest';
import { map, type PackMap } from '#shared/pack/map';
import { MOST_PICTURES, pictureSource, type PictureSource } from '#shared/pack/picture';
import type { Pack } from '#shared/pack/pack';
import { readEntries, type SourcedEntry } from './entry-source';
import { Problems } from './problems';
import { readPictures, type SourcedPictures } from './read-pictures';
import { readLongRead, type ReadSource } from './read-source';
import { YamlSource } from './yaml-source';

const LARGEST_FILE = 2_000_000;

/** `film.yaml`: the manifest without what only a build knows. */
export const filmSource = manifest
  .omit({ format: true, files: true, searchSchema: true, map: true, pictures: true })
  .extend({
    language: z
      .string()
      .superRefine((tag, context) => {
        const problem = languageProblem(tag);
        if (problem) context.addIssue(`${problem.what}: ${problem.instead}`);
      })
      // For editors: how a tag looks.
      .meta({ pattern: '^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$' }),
    landmarks: z.array(
      manifest.shape.landmarks.element.extend({ revealsAt: moment.default(0 as never) }),
    ),
  });
export type FilmSource = z.infer<typeof filmSource>;

/** In sources a person is known from the start unless it is said otherwise. */
export const personSource = person.extend({ revealsAt: moment.default(0 as never) });

const pictureList = z.array(pictureSource).max(MOST_PICTURES);

/** A pack as its author wrote it: every file well formed, nothing yet checked across files. */
export interface PackSources extends Omit<Pack, 'manifest' | 'entries' | 'reads'> {
  film: FilmSource;
  entries: SourcedEntry[];
  /** In the order in which they are read. */
  reads: ReadSource[];
  map: PackMap | undefined;
  pictures: SourcedPictures;
  /** What the pack's sources say; undefined where the author keeps no list. */
  claims: Claim[] | undefined;
  /** Hashes of the word runs of texts that the pack must not copy. */
  shingles: ReadonlySet<string>;
  /** `file:line:column` of a value in one of the YAML files, or of its nearest parent that is there. */
  locate: (file: string, path: readonly PropertyKey[]) => string;
}

async function readText(folder: string, file: string): Promise<string> {
  const path = join(folder, file);
  const found = await stat(path).catch(() => undefined);
  if (!found?.isFile()) {
    throw new FootlightError('pack-missing', `The pack's sources have no ${file}.`, {
      where: path,
      remedy: `Write ${file}, even if it holds only an empty list: []`,
    });
  }
  if (found.size > LARGEST_FILE) {
    throw new FootlightError('pack-damaged', `${file} is larger than 2 MB.`, {
      where: path,
      remedy: 'Divide it into several files of entries.',
    });
  }
  // Some editors begin a file with a byte-order mark; it is no part of the text.
  return (await readFile(path, 'utf8')).replace(/^\uFEFF/, '');
}

/** What is collected while the files are read. */
interface Reading {
  problems: Problems;
  read: Map<string, YamlSource>;
}

async function readYaml<Schema extends z.ZodType>(
  folder: string,
  file: string,
  schema: Schema,
  { problems, read }: Reading,
): Promise<z.output<Schema> | undefined> {
  const source = new YamlSource(await readText(folder, file), file);
  read.set(file, source);
  const before = problems.list.length;
  const data = source.read(problems);
  return problems.list.length > before ? undefined : source.parse(schema, data, [], problems);
}

async function readOptionalYaml<Schema extends z.ZodType>(
  folder: string,
  file: string,
  schema: Schema,
  reading: Reading,
): Promise<z.output<Schema> | undefined> {
  const found = await stat(join(folder, file)).catch(() => undefined);
  return found ? readYaml(folder, file, schema, reading) : undefined;
}

/** What the pack says of its pictures; undefined if it is not well formed. */
async function readMediaList(
  folder: string,
  reading: Reading,
): Promise<PictureSource[] | undefined> {
  const before = reading.problems.list.length;
  const list = await readOptionalYaml(folder, 'media.yaml', pictureList, reading);
  return list ?? (reading.problems.list.length > before ? undefined : []);
}

/** Names of the files with an ending in a folder, in order; undefined if there is no such folder. */
async function namesIn(path: string, ending: string): Promise<string[] | undefined> {
  const names = await readdir(path).catch(() => undefined);
  return names?.filter((name) => name.endsWith(ending)).sort();
}

async function readLongReads(folder: string, problems: Problems): Promise<ReadSource[]> {
  const found: ReadSource[] = [];
  for (const name of (await namesIn(join(folder, 'reads'), '.md')) ?? []) {
    const file = `reads/${name}`;
    const read = readLongRead(await readText(folder, file), file, problems);
    if (read) found.push(read);
  }
  return found.sort((a, b) => a.order - b.order);
}

async function readShingles(folder: string): Promise<ReadonlySet<string>> {
  const hashes: string[] = [];
  for (const name of (await namesIn(join(folder, 'shingles'), '.txt')) ?? [])
    hashes.push(...(await readText(folder, `shingles/${name}`)).split('\n'));
  return new Set(hashes.filter((hash) => hash !== ''));
}

/**
 * Reads the sources of a pack: `film.yaml`, `scenes.yaml`, `people.yaml`, `songs.yaml`, `places.yaml`
 * and every `entries/*.md` in the order of their names; further, where they exist, `reads/*.md`, `map.yaml`,
 * `media.yaml` with the pictures that it names, `claims.yaml` and `shingles/*.txt`.
 * @throws FootlightError that lists every problem with file, line and column.
 */
export async function readSources(folder: string): Promise<PackSources> {
  const problems = new Problems();
  const sources = await gatherSources(folder, problems);
  problems.throwIfAny();
  if (!sources) throw new Error('a source file was refused without a reason');
  return sources;
}

/**
 * The same for whoever wants the problems one by one; entries that have any are left out.
 * @returns undefined if a file is not well formed
 * @throws FootlightError `pack-missing` if there is a file too few, `pack-damaged` if one is far too large
 */
export async function gatherSources(
  folder: string,
  problems: Problems,
): Promise<PackSources | undefined> {
  const reading: Reading = { problems, read: new Map() };
  // One after another, so that the same sources give the same complaints in the same order.
  const film = await readYaml(folder, 'film.yaml', filmSource, reading);
  const scenes = await readYaml(folder, 'scenes.yaml', z.array(scene), reading);
  const people = await readYaml(folder, 'people.yaml', z.array(personSource), reading);
  const songs = await readYaml(folder, 'songs.yaml', z.array(song), reading);
  const places = await readYaml(folder, 'places.yaml', z.array(place), reading);
  const names = await namesIn(join(folder, 'entries'), '.md');
  if (!names) {
    throw new FootlightError('pack-missing', "The pack's sources have no folder of entries.", {
      where: join(folder, 'entries'),
      remedy: 'Make the folder "entries" with at least one .md file.',
    });
  }
  const entries: SourcedEntry[] = [];
  for (const name of names) {
    const file = `entries/${name}`;
    entries.push(...readEntries(await readText(folder, file), file, problems));
  }
  const reads = await readLongReads(folder, problems);
  const ground = await readOptionalYaml(folder, 'map.yaml', map, reading);
  const media = await readMediaList(folder, reading);
  const claims = await readOptionalYaml(folder, 'claims.yaml', z.array(claim), reading);
  const shingles = await readShingles(folder);
  const locate: PackSources['locate'] = (file, path) =>
    reading.read.get(file)?.locate(path) ?? file;
  const pictures = await readPictures(folder, media, locate, problems);
  if (!film || !scenes || !people || !songs || !places) return undefined;
  const lists = { scenes, people, songs, places, entries, reads, pictures };
  return { film, ...lists, map: ground, claims, shingles, locate };
}
