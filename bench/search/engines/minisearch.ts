import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import MiniSearch, { type Options, type Query, type SearchResult } from 'minisearch';
import { filmsOf } from '../library/film';
import { recordsOf, type EntryRecord } from '../library/record';
import type { BenchQuery } from '../queries/query';
import { SHOWN, type Engine, type Hit, type Maker } from './engine';

const FILE = 'library.json';
const FEW = 3;
/** From this length on a word may be misspelt, by this part of its letters: as in the library's own examples. */
const FUZZY_FROM = 4;
const FUZZY = 0.2;

const OPTIONS: Options<EntryRecord> = {
  fields: ['title', 'names', 'tags', 'body'],
  storeFields: ['title', 'body'],
  processTerm: (term) => term.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase(),
};

/** MiniSearch, asked as its suggestions are: all words, the last as a beginning, near spellings where there is little. */
export const miniSearch: Engine & Maker = {
  build(folder, entries) {
    const library = new MiniSearch(OPTIONS);
    for (const record of recordsOf(filmsOf(entries))) library.add(record);
    writeFileSync(join(folder, FILE), JSON.stringify(library));
  },

  open(folder) {
    const library = MiniSearch.loadJSON(readFileSync(join(folder, FILE), 'utf8'), OPTIONS);
    const ask = (query: BenchQuery, fuzzy: boolean): SearchResult[] =>
      library.search(queryOf(query), {
        boost: { title: 6, names: 3, tags: 2 },
        prefix: (_term, i, terms) => i === terms.length - 1,
        fuzzy: (term) => fuzzy && term.length >= FUZZY_FROM && FUZZY,
        combineWith: query.class === 'or' ? 'OR' : 'AND',
      });
    return Promise.resolve({
      search: (query) => {
        if (query.class === 'phrase') return undefined;
        const plain = ask(query, false);
        const found = plain.length >= FEW ? plain : ask(query, true);
        return found.slice(0, SHOWN).map(shown);
      },
      close: () => undefined,
    });
  },
};

function shown({ id, ...stored }: SearchResult): Hit {
  const { title, body } = stored as unknown as Hit;
  return { id: String(id), title, body };
}

function queryOf({ words, filter }: BenchQuery): Query {
  const text = words.join(' ');
  if (!filter) return text;
  const field = filter.name === 'kind' ? 'tags' : 'names';
  return {
    combineWith: 'AND',
    queries: [{ queries: [filter.value], fields: [field], prefix: false, fuzzy: false }, text],
  };
}
