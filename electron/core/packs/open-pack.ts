import { setImmediate } from 'node:timers/promises';
import { isDeepStrictEqual } from 'node:util';
import { z } from 'zod';
import { MemoryBytes } from '#core/search/index/byte-source';
import { readIndex } from '#core/search/index/read-index';
import type { PackedIndex } from '#core/search/index/packed-index';
import { loadSearchLanguage } from '#core/search/language/search-language';
import { saidError } from '#shared/said-error';
import { manifest, PACK_FORMAT, type Manifest } from '#shared/pack/manifest';
import {
  DATA_FILES,
  INDEX_FILE,
  pack as packSchema,
  type DataFile,
  type Pack,
} from '#shared/pack/pack';
import { readPackFile, REBUILD, sealOf, verifiedFile } from './pack-file';

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
  const { pack, seal, index, isProved } = await readFiles(folder, proved);
  return new VerifiedPack(pack, seal, isProved ? index : undefined);
}

/** A built pack, read and checked to the last item. */
export interface WholePack {
  pack: Pack;
  seal: string;
  /** Whether its files hold exactly what their schema makes of them: nothing is left out, filled in or rounded. */
  isFinal: boolean;
}

/**
 * Reads a built pack as `openPack` does one that nobody has proved.
 * @throws FootlightError as `openPack` does
 */
export async function readWhole(folder: string): Promise<WholePack> {
  const { pack, seal, raw } = await readFiles(folder, NONE);
  return { pack, seal, isFinal: isDeepStrictEqual(pack, raw) };
}

interface ReadFiles {
  pack: Pack;
  seal: string;
  index: Buffer;
  isProved: boolean;
  /** The same as it stands in the files. */
  raw: Record<string, unknown>;
}

async function readFiles(folder: string, proved: ReadonlySet<string>): Promise<ReadFiles> {
  const bytes = await readPackFile(folder, 'pack.json');
  const seal = sealOf(bytes);
  const isProved = proved.has(seal);
  const manifestData = parseJson('pack.json', bytes.toString());
  const found = isProved ? (manifestData as Manifest) : checkedManifest(manifestData);
  // Whoever searches the pack wants it; of most packs it is there already.
  await loadSearchLanguage(found.language);
  const [index = Buffer.alloc(0), ...files] = await Promise.all(
    [INDEX_FILE, ...DATA_FILES.map((name) => `${name}.json`)].map((name) =>
      verifiedFile(folder, name, found),
    ),
  );
  const raw: Record<string, unknown> = { manifest: manifestData };
  const data: Record<string, unknown> = { manifest: found };
  for (const [place, name] of DATA_FILES.entries()) {
    raw[name] = parseJson(`${name}.json`, files[place]?.toString() ?? '');
    data[name] = isProved ? raw[name] : checkedData(name, raw[name]);
    await setImmediate();
  }
  return { pack: data as Pack, seal, index, isProved, raw };
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
  throw saidError('pack-damaged', 'errors.pack.content', {
    values: { issue: issue?.message ?? '' },
    where: `${file}, item ${item ?? '0'} ${rest.join('.')}`.trim(),
    remedy: REBUILD,
  });
}

function parseJson(name: string, text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    throw saidError('pack-damaged', 'errors.pack.no-json', {
      values: { file: name, issue: String(error) },
      where: name,
      remedy: REBUILD,
    });
  }
}

function checkedManifest(data: unknown): Manifest {
  const format = z.object({ format: z.number() }).safeParse(data);
  if (format.success && format.data.format > PACK_FORMAT) {
    throw saidError('pack-too-new', 'errors.pack.newer', {
      values: { format: String(format.data.format), known: String(PACK_FORMAT) },
      where: 'pack.json, format',
      remedy: 'errors.pack.newer.remedy',
    });
  }
  const checked = manifest.safeParse(data);
  if (!checked.success) {
    const issue = checked.error.issues[0];
    throw saidError('pack-damaged', 'errors.pack.manifest', {
      values: { issue: issue?.message ?? '' },
      where: `pack.json, ${issue?.path.map(String).join('.') ?? ''}`,
      remedy: REBUILD,
    });
  }
  return checked.data;
}
