/** What an archive of a pack may hold at most. A stranger made it: each limit keeps something from filling up. */
export interface ArchiveLimits {
  /** Bytes of the archive. */
  archive: number;
  files: number;
  /** Bytes of one file, unpacked. */
  file: number;
  /** Bytes of all files, unpacked. */
  total: number;
  /** A file larger than `small` may be so many times as large as it is in the archive. */
  ratio: number;
  small: number;
}

const MEBI = 1024 * 1024;

/** The largest pack that its schema allows, 20,000 entries with their index and pictures, stays far below. */
export const ARCHIVE_LIMITS: ArchiveLimits = {
  archive: 256 * MEBI,
  files: 500,
  file: 128 * MEBI,
  total: 512 * MEBI,
  ratio: 100,
  small: MEBI,
};
