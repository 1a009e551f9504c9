import { join } from 'node:path';
import { FilmSearch } from '#core/search/film-search';
import { FileBytes } from '#core/search/index/byte-source';
import { readIndex } from '#core/search/index/read-index';
import { SHOWN, type Engine } from './engine';

const FILE = 'library.bin';

/** Footlight's own search, over one index of all films, for a viewer who has seen them all. */
export const footlight: Engine = {
  async prepare(shared, entries) {
    (await import('./footlight-build')).writeSegments(shared, entries);
  },

  async build(folder, entries, shared) {
    (await import('./footlight-build')).mergeSegments(join(folder, FILE), entries, shared);
  },

  open(folder) {
    const index = readIndex(new FileBytes(join(folder, FILE)));
    if (!index) throw new Error('the index is of another version');
    const search = new FilmSearch([index]);
    return Promise.resolve({
      search: ({ text }) =>
        search
          .answer(text, () => Infinity, SHOWN)
          .results.map(({ id, title, snippet }) => ({
            id,
            title,
            body: snippet.map((piece) => piece.text).join(''),
          })),
      close: () => index.close(),
    });
  },
};
