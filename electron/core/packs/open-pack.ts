import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { isDeepStrictEqual } from 'node:util';
import { z } from 'zod';
import { errnoOf } from '#core/errno';
import { MemoryBytes } from '#core/search/index/byte-source';
import { isIndexOf } from '#core/search/index/pack-index';
import { readIndex } from '#core/search/index/read-index';
import type { PackedIndex } from '#core/search/index/packed-index';
import { loadSearchLanguage } from '#core/search/language/search-language';
import { FootlightError } from '#shared/errors';
import { manifest, PACK_FORMAT, type Manifest } from '#shared/pack/manifest';
import {
  DATA_FILES,
  INDEX_FILE,
  pack as packSchema,
  type DataFile,
  type Pack,
} from '#shared/pack/pack';

export interface OpenPack {
  pack: Pack;
  /**
   * Undefined where it has to be built anew: where it was made by another version of the search, and of a pack that
   * is not one that was proved, because an index is data of a form that only we may write.
   */
  index: PackedIndex | undefined;
}

/** A pack as it lies on disk. */
export interface SealedPack extends OpenPack {
  /** The SHA-256 of its manifest, which names every other file by its own: another one is another pack. */
  seal: string;
}

const NONE: ReadonlySet<string> = new Set();

const REBUILD = 'Install the pack again, or build it anew from its sources.';

/**
 * Opens a built pack, after proving that each of its files is the one its manifest names. Between files it
 * lets others have the thread, which is also that of the windows; the index is parsed when it is first wanted.
 * @param proved seals of packs whose items need not be checked again (`provePack`): to read all of them costs a
 *   start more than everything else that is done with the pack
 * @throws FootlightError `pack-missing`, `pack-unreadable`, `pack-damaged` or `pack-too-new`, naming the file and what to do.
 */
export async function openPack(
  folder: string,
  proved: ReadonlySet<string> = NONE,
): Promise<SealedPack> {
  const bytes = await readPackFile(folder, 'pack.json');
  const seal = sealOf(bytes);
  const isProved = proved.has(seal);
  const manifestData = parseJson('pack.json', bytes.toString());
  const found = isProved ? (manifestData as Manifest) : checkedManifest(manifestData);
  // Whoever searches the pack wants it; of most packs it is there already.
  await loadSearchLanguage(found.language);
  const [indexBytes, ...files] = await Promise.all(
    [INDEX_FILE, ...DATA_FILES.map((name) => `${name}.json`)].map((name) =>
      verifiedFile(folder, name, found),
    ),
  );
  const data: Record<string, unknown> = { manifest: found };
  for (const [place, name] of DATA_FILES.entries()) {
    const parsed = parseJson(`${name}.json`, files[place]?.toString() ?? '');
    data[name] = isProved ? parsed : checkedData(name, parsed);
    await setImmediate();
  }
  return new VerifiedPack(data as Pack, seal, isProved ? indexBytes : undefined);
}

/**
 * Checks a whole built pack, for those who open it later.
 * @returns its seal: the SHA-256 of its manifest, which in turn names that of every other file. A pack with this
 *   seal holds exactly what its schema makes of it.
 * @throws FootlightError as `openPack` does.
 */
export async function provePack(folder: string): Promise<string> {
  const seal = sealOf(await readPackFile(folder, 'pack.json'));
  const [checked, asItStands] = await Promise.all([
    openPack(folder),
    openPack(folder, new Set([seal])),
  ]);
  if (isDeepStrictEqual(checked.pack, asItStands.pack)) return seal;
  throw new FootlightError('pack-damaged', 'The pack does not stand in its final form.', {
    where: folder,
    remedy: REBUILD,
  });
}

/**
 * The same for a pack that a stranger made: its index counts as proved only if it is, byte for byte, the one that we
 * make of its entries.
 * @returns its seal, and whether it is proved; one that is not is opened as any other, and its index made anew
 * @throws FootlightError as `openPack` does.
 */
export async function proveStranger(
  folder: string,
): Promise<{ pack: Pack; seal: string; isProved: boolean }> {
  const { pack, seal } = await openPack(folder);
  const asItStands = await openPack(folder, new Set([seal]));
  const index = await readPackFile(folder, INDEX_FILE);
  const isProved =
    isDeepStrictEqual(pack, asItStands.pack) && isIndexOf(index, pack.manifest, pack);
  return { pack, seal, isProved };
}

/** The seal of a pack as it lies in its folder; undefined where there is none. */
export async function sealIn(folder: string): Promise<string | undefined> {
  return readFile(join(folder, 'pack.json')).then(sealOf, () => undefined);
}

/** The seal of a pack: the SHA-256 of its manifest, which names every other file by its own. */
export function sealOf(manifestBytes: Buffer): string {
  return createHash('sha256').update(manifestBytes).digest('hex');
}

class VerifiedPack implements SealedPack {
  private opened: { index: PackedIndex | undefined } | undefined;

  constructor(
    readonly pack: Pack,
    readonly seal: string,
    private readonly indexBytes: Uint8Array | undefined,
  ) {}

  get index(): PackedIndex | undefined {
    this.opened ??= { index: this.indexBytes && readIndex(new MemoryBytes(this.indexBytes)) };
    return this.opened.index;
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

async function verifiedFile(folder: string, name: string, found: Manifest): Promise<Buffer> {
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
  return bytes;
}
