import { join } from 'node:path';
import { FilmSearch } from '#core/search/film-search';
import { openBytes } from '#core/search/index/byte-source';
import { IndexSearch } from '#core/search/ask/index-search';
import type { PackedIndex } from '#core/search/index/packed-index';
import { readIndex } from '#core/search/index/read-index';
import { parseQuery } from '#shared/search/query/parse-query';
import { SHOWN, type Engine } from './engine';

export const LIBRARY_FILE = 'library.bin';

/** Footlight's own search, over one index of all films, for a viewer who has seen them all: as far as others go too. */
export const footlight: Engine = {
  open(folder) {
    const index = openIndex(folder);
    const search = new IndexSearch([index]);
    return Promise.resolve({
      search: ({ text }) =>
        search
          .find(parseQuery(text), () => Infinity, SHOWN)
          .hits.map(({ doc }) => index.texts.of(doc)),
      close: () => index.close(),
    });
  },
};

/** The same as the app shows it: each text cut to the stretch that was found, with the words marked. */
export const footlightMarked: Engine = {
  open(folder) {
    const index = openIndex(folder);
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

function openIndex(folder: string): PackedIndex {
  const index = readIndex(openBytes(join(folder, LIBRARY_FILE)));
  if (!index) throw new Error('the index is of another version');
  return index;
}
