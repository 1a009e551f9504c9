import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { isDeepStrictEqual } from 'node:util';
import lunr from 'lunr';
import { z } from 'zod';
import { errnoOf } from '#core/errno';
import type { IndexFile } from '#core/search/build-index';
import { FootlightError } from '#shared/errors';
import { manifest, PACK_FORMAT, type Manifest } from '#shared/pack/manifest';
import { DATA_FILES, pack as packSchema, type DataFile, type Pack } from '#shared/pack/pack';
import { SEARCH_SCHEMA } from '#shared/search/pipeline';

export interface OpenPack {
  pack: Pack;
  /** Undefined where the pack's index was made by another version of the search: build it anew. */
  index: IndexFile | undefined;
}

const REBUILD = 'Install the pack again, or build it anew from its sources.';

/** The index comes from our own build and is proved by its hash. One of another lunr is none. */
const indexFile = z.object({
  schema: z.literal(SEARCH_SCHEMA),
  stems: z.record(z.string(), z.array(z.string())),
  lunr: z.literal(lunr.version),
  refs: z.array(z.string()),
  terms: z.array(z.string()),
  postings: z.array(z.unknown()),
});

/**
 * Opens a built pack, after proving that each of its files is the one its manifest names. Between files it
 * lets others have the thread, which is also that of the windows; the index is parsed when it is first wanted.
 * @param proved seal of a pack whose items need not be checked again (`provePack`): to read all of them costs a
 *   start more than everything else that is done with the pack
 * @throws FootlightError `pack-missing`, `pack-unreadable`, `pack-damaged` or `pack-too-new`, naming the file and what to do.
 */
export async function openPack(folder: string, proved?: string): Promise<OpenPack> {
  const bytes = await readPackFile(folder, 'pack.json');
  const isProved = sealOf(bytes) === proved;
  const manifestData = parseJson('pack.json', bytes.toString());
  const found = isProved ? (manifestData as Manifest) : checkedManifest(manifestData);
  const [indexText, ...texts] = await Promise.all(
    ['index', ...DATA_FILES].map((name) => verifiedFile(folder, `${name}.json`, found)),
  );
  const data: Record<string, unknown> = { manifest: found };
  for (const [place, name] of DATA_FILES.entries()) {
    const parsed = parseJson(`${name}.json`, texts[place] ?? '');
    data[name] = isProved ? parsed : checkedData(name, parsed);
    await setImmediate();
  }
  return new VerifiedPack(data as Pack, indexText ?? '');
}

/**
 * Checks a whole built pack, for those who open it later.
 * @returns its seal: the SHA-256 of its manifest, which in turn names that of every other file. A pack with this
 *   seal holds exactly what its schema makes of it.
 * @throws FootlightError as `openPack` does.
 */
export async function provePack(folder: string): Promise<string> {
  const seal = sealOf(await readPackFile(folder, 'pack.json'));
  const [checked, asItStands] = await Promise.all([openPack(folder), openPack(folder, seal)]);
  if (isDeepStrictEqual(checked.pack, asItStands.pack)) return seal;
  throw new FootlightError('pack-damaged', 'The pack does not stand in its final form.', {
    where: folder,
    remedy: REBUILD,
  });
}

function sealOf(manifestBytes: Buffer): string {
  return createHash('sha256').update(manifestBytes).digest('hex');
}

class VerifiedPack implements OpenPack {
  private parsed: { index: IndexFile | undefined } | undefined;

  constructor(
    readonly pack: Pack,
    private readonly indexText: string,
  ) {}

  get index(): IndexFile | undefined {
    this.parsed ??= { index: readIndex(this.indexText) };
    return this.parsed.index;
  }
}

function checkedData(name: DataFile, parsed: unknown): unknown {
  const file = `${name}.json`;
  const checked = packSchema.shape[name].safeParse(parsed);
  if (checked.success) return checked.data;
  const [issue] = checked.error.issues;
  const [item, ...rest] = issue?.path.map(String) ?? [];
  throw new FootlightError(
    'pack-damaged',
    `The pack holds something that does not belong there: ${issue?.message ?? ''}`,
    { where: `${file}, item ${item ?? '0'} ${rest.join('.')}`.trim(), remedy: REBUILD },
  );
}

async function readPackFile(folder: string, name: string): Promise<Buffer> {
  const path = join(folder, name);
  return readFile(path).catch((error: unknown) => {
    const missing = ['ENOENT', 'ENOTDIR'].includes(errnoOf(error) ?? '');
    if (missing) {
      throw new FootlightError('pack-missing', `The film pack has no ${name}.`, {
        where: path,
        remedy: REBUILD,
      });
    }
    throw new FootlightError(
      'pack-unreadable',
      `${name} cannot be read (${errnoOf(error) ?? String(error)}).`,
      {
        where: path,
        remedy: 'Give your user the right to read it, then try again.',
      },
    );
  });
}

function parseJson(name: string, text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    throw new FootlightError('pack-damaged', `${name} is not JSON: ${String(error)}`, {
      where: name,
      remedy: REBUILD,
    });
  }
}

function checkedManifest(data: unknown): Manifest {
  const format = z.object({ format: z.number() }).safeParse(data);
  if (format.success && format.data.format > PACK_FORMAT) {
    throw new FootlightError(
      'pack-too-new',
      `This pack has format ${String(format.data.format)}; this version of Footlight reads format ${String(PACK_FORMAT)}.`,
      { where: 'pack.json, format', remedy: 'Update Footlight. The pack is left as it is.' },
    );
  }
  const checked = manifest.safeParse(data);
  if (!checked.success) {
    const issue = checked.error.issues[0];
    throw new FootlightError('pack-damaged', `The manifest is wrong: ${issue?.message ?? ''}`, {
      where: `pack.json, ${issue?.path.map(String).join('.') ?? ''}`,
      remedy: REBUILD,
    });
  }
  return checked.data;
}

async function verifiedFile(folder: string, name: string, found: Manifest): Promise<string> {
  const listed = found.files.find((file) => file.name === name);
  if (!listed) {
    throw new FootlightError('pack-damaged', `The manifest does not list ${name}.`, {
      where: 'pack.json, files',
      remedy: REBUILD,
    });
  }
  // The bytes are what was published: as text, different bytes can look alike.
  const bytes = await readPackFile(folder, name);
  if (bytes.length !== listed.bytes) {
    throw new FootlightError(
      'pack-damaged',
      `${name} has ${String(bytes.length)} bytes; the manifest says ${String(listed.bytes)}.`,
      { where: join(folder, name), remedy: REBUILD },
    );
  }
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  if (sha256 !== listed.sha256) {
    throw new FootlightError(
      'pack-damaged',
      `${name} is not the file that the pack was published with: its SHA-256 is ${sha256.slice(0, 12)}…, not ${listed.sha256.slice(0, 12)}….`,
      { where: join(folder, name), remedy: REBUILD },
    );
  }
  return bytes.toString();
}

/** An index that is not one of ours, for whatever reason, is none: it is built anew from the entries. */
function readIndex(text: string): IndexFile | undefined {
  try {
    return indexFile.safeParse(JSON.parse(text)).data as IndexFile | undefined;
  } catch {
    return undefined;
  }
}
