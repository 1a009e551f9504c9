import { closeSync, existsSync, openSync, renameSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { FileBytes, MemoryBytes } from '#core/search/index/byte-source';
import { mergeIndexes } from '#core/search/index/merge-indexes';
import { packIndexBytes } from '#core/search/index/pack-index';
import { PackedIndex } from '#core/search/index/packed-index';
import { ENTRIES_OF_A_FILM, filmOf } from '../library/film';
import type { Maker } from './engine';
import { LIBRARY_FILE } from './footlight';

/** One index a film, which is what a pack brings along, and a merge of them. */
export const footlightMaker: Maker = {
  prepare: writeSegments,
  build: (folder, entries, shared) => mergeSegments(join(folder, LIBRARY_FILE), entries, shared),
  sample: () => {
    const films = [0, 1].map((film) => {
      const { manifest, pack } = filmOf(film);
      return packIndexBytes(manifest, pack);
    });
    const merged: Uint8Array[] = [];
    mergeIndexes(
      films.map((bytes) => new PackedIndex(new MemoryBytes(bytes))),
      { write: (bytes) => void merged.push(bytes.slice()) },
    );
    return [...films, ...merged];
  },
};

/** Writes the index of each film, where it is not there yet. */
function writeSegments(folder: string, entries: number): void {
  for (let film = 0; film < entries / ENTRIES_OF_A_FILM; film += 1) {
    const path = segment(folder, film);
    if (existsSync(path)) continue;
    const { manifest, pack } = filmOf(film);
    writeFileSync(`${path}.part`, packIndexBytes(manifest, pack));
    renameSync(`${path}.part`, path);
  }
}

/** Makes one index of those of all films. */
function mergeSegments(path: string, entries: number, folder: string): void {
  const indexes = Array.from(
    { length: entries / ENTRIES_OF_A_FILM },
    (_, film) => new PackedIndex(new FileBytes(segment(folder, film))),
  );
  const file = openSync(path, 'w');
  mergeIndexes(indexes, {
    write: (bytes) => {
      for (let from = 0; from < bytes.length;)
        from += writeSync(file, bytes, from, bytes.length - from);
    },
  });
  closeSync(file);
  for (const index of indexes) index.close();
}

function segment(folder: string, film: number): string {
  return join(folder, `film-${String(film)}.bin`);
}
