import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Document } from 'flexsearch';
import { terms } from '#shared/search/pipeline';
import { filmsOf } from '../library/film';
import { recordsOf } from '../library/record';
import type { BenchQuery } from '../queries/query';
import { SHOWN, type Engine, type Hit, type Maker } from './engine';

/** An entry: what is searched, what is asked for exactly, and what is shown. */
type Kept = Record<'id' | 'text' | 'kind' | 'title' | 'body', string> & { person: string[] };

function emptyLibrary(): Document<Kept> {
  return new Document<Kept>({
    id: 'id',
    tokenize: 'forward',
    // Of several fields it wants all words in the same one. What stands first in a text counts for more.
    index: ['text'],
    tag: ['kind', 'person'],
    store: ['title', 'body'],
  });
}

/** FlexSearch's document index with all beginnings of words, its texts in its own store. It knows no phrases. */
export const flexSearch: Engine & Maker = {
  build(folder, entries) {
    const library = emptyLibrary();
    for (const { id, kind, title, names, tags, body, people } of recordsOf(filmsOf(entries))) {
      const text = [title, names, tags, body].join(' ');
      library.add({ id, kind, title, body, text, person: [...new Set(terms(people))] });
    }
    library.export((key, data) => {
      // It also calls with parts that are empty.
      if (data) writeFileSync(join(folder, `${key}.json`), data);
    });
  },

  open(folder) {
    const library = emptyLibrary();
    for (const name of readdirSync(folder))
      library.import(name.slice(0, -'.json'.length), readFileSync(join(folder, name), 'utf8'));
    const ask = (text: string, filter: BenchQuery['filter']): Hit[] =>
      library
        .search(text, {
          limit: SHOWN,
          enrich: true,
          merge: true,
          ...(filter && { tag: { [filter.name]: filter.value } }),
        })
        .slice(0, SHOWN)
        .map(({ id, doc }) => ({ id: String(id), title: doc?.title ?? '', body: doc?.body ?? '' }));
    return Promise.resolve({
      search: ({ class: name, words, filter }) => {
        if (name === 'phrase') return undefined;
        if (name !== 'or') return ask(words.join(' '), filter);
        // Of documents it has no way to ask for either of two words at once.
        return words.flatMap((word) => ask(word, filter)).slice(0, SHOWN);
      },
      close: () => undefined,
    });
  },
};
