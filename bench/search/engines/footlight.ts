import { join } from 'node:path';
import { FilmSearch } from '#core/search/film-search';
import { FileBytes } from '#core/search/index/byte-source';
import { readIndex } from '#core/search/index/read-index';
import { SHOWN, type Engine } from './engine';

export const LIBRARY_FILE = 'library.bin';

/** Footlight's own search, over one index of all films, for a viewer who has seen them all. */
export const footlight: Engine = {
  open(folder) {
    const index = readIndex(new FileBytes(join(folder, LIBRARY_FILE)));
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
