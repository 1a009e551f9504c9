import { join } from 'node:path';
import { DatabaseSync } from '@photostructure/sqlite';
import { filmsOf } from '../library/film';
import { recordsOf } from '../library/record';
import type { BenchQuery } from '../queries/query';
import { SHOWN, type Engine, type Hit, type Maker } from './engine';

const FILE = 'library.db';

/** SQLite's full text search, with its own lists for beginnings of up to three letters. It knows no near spellings. */
export const sqlite: Engine & Maker = {
  build(folder, entries) {
    const database = new DatabaseSync(join(folder, FILE));
    database.exec(`
      CREATE VIRTUAL TABLE entries USING fts5(id UNINDEXED, title, names, tags, body,
        tokenize = "unicode61 remove_diacritics 2", prefix = '1 2 3');
      INSERT INTO entries(entries, rank) VALUES('rank', 'bm25(0, 6, 3, 2, 1)');
      BEGIN`);
    const insert = database.prepare('INSERT INTO entries VALUES (?, ?, ?, ?, ?)');
    for (const { id, title, names, tags, body } of recordsOf(filmsOf(entries)))
      insert.run(id, title, names, tags, body);
    database.exec(`COMMIT; INSERT INTO entries(entries) VALUES('optimize')`);
    database.close();
  },

  open(folder) {
    const database = new DatabaseSync(join(folder, FILE), { readOnly: true });
    const select = database.prepare(
      `SELECT id, title, body FROM entries WHERE entries MATCH ? ORDER BY rank LIMIT ${String(SHOWN)}`,
    );
    return Promise.resolve({
      search: (query) => select.all(matchOf(query)) as Hit[],
      close: () => database.close(),
    });
  },
};

function matchOf({ class: name, words, filter }: BenchQuery): string {
  if (name === 'phrase') return `"${words.join(' ')}"`;
  const last = words.length - 1;
  const asked = words
    .map((word, i) => `"${word}"${i === last ? ' *' : ''}`)
    .join(name === 'or' ? ' OR ' : ' AND ');
  if (!filter) return asked;
  return `${filter.name === 'kind' ? 'tags' : 'names'} : "${filter.value}" AND ${asked}`;
}
