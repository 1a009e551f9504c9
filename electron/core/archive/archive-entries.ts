import type { Entry, FileEntry } from '@zip.js/zip.js';
import { isPackFile, MEDIA } from '#shared/pack/file-name';
import type { ArchiveLimits } from './limits';
import { refusal } from './refusal';

const STORED = 0;
const DEFLATED = 8;

/** In the upper half of the attributes, where the archive was made under Unix: what sort of file it is. */
const SORT = 0o170000;
const REGULAR = 0o100000;
const FOLDER = 0o040000;
const LINK = 0o120000;

/** Takes the entries of an archive one by one, and refuses what no pack has, before anything is unpacked. */
export class ArchiveEntries {
  readonly files: FileEntry[] = [];
  private readonly names = new Set<string>();
  private seen = 0;
  private total = 0;

  /** @param archive its name, for messages */
  constructor(
    private readonly archive: string,
    private readonly limits: ArchiveLimits,
  ) {}

  /** @throws FootlightError `pack-damaged` if the entry is none of a pack */
  add(entry: Entry): void {
    const { limits, archive } = this;
    this.seen += 1;
    if (this.seen > limits.files)
      throw refusal(
        { diagnosis: `It holds more than ${String(limits.files)} files.` },
        { archive },
      );
    const { filename: file } = entry;
    const refuse = (diagnosis: string, remedy?: string): Error =>
      refusal({ diagnosis, ...(remedy !== undefined && { remedy }) }, { archive, file });
    if (entry.encrypted) throw refuse('It is encrypted.');
    const sort = (entry.externalFileAttributes >>> 16) & SORT;
    if (sort === LINK) throw refuse('A pack holds files, and this is a link to another place.');
    if (entry.directory) {
      if (file !== MEDIA || entry.uncompressedSize > 0)
        throw refuse('A pack has no other folder than "media".');
      return;
    }
    if (sort !== 0 && sort !== REGULAR && sort !== FOLDER)
      throw refuse('A pack holds files, and this is a device or the like.');
    if (!isPackFile(file))
      throw refuse(
        'No file of a pack has such a name.',
        'Names have lower-case letters, digits, hyphens and dots; pictures lie in "media".',
      );
    if (this.names.has(file)) throw refuse('Two of its files have the same name.');
    this.names.add(file);
    if (entry.compressionMethod !== STORED && entry.compressionMethod !== DEFLATED)
      throw refuse('A file is packed in a way that packs do not use.');
    this.checkSize(entry, refuse);
    this.files.push(entry);
  }

  private checkSize(entry: FileEntry, refuse: (message: string) => Error): void {
    const { file, total, ratio, small } = this.limits;
    const { uncompressedSize: size, compressedSize } = entry;
    if (size > file)
      throw refuse(`It is larger than the ${inMebibytes(file)} of a pack’s largest file.`);
    if (size > small && size > compressedSize * ratio)
      throw refuse(`It would become more than ${String(ratio)} times as large as it is.`);
    this.total += size;
    if (this.total > total)
      throw refusal(
        { diagnosis: `Its files are larger than ${inMebibytes(total)} together.` },
        { archive: this.archive },
      );
  }
}

export function inMebibytes(bytes: number): string {
  return `${String(Math.round((bytes / 1024 / 1024) * 10) / 10)} MB`;
}
