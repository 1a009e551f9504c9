import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import lunr from 'lunr';
import { filmsOf } from '../library/film';
import { recordsOf } from '../library/record';
import { SHOWN, type Engine, type Hit, type Maker } from './engine';

const FILE = 'library.json';
const BOOSTS = { title: 6, names: 3, tags: 2, body: 1 } as const;
const FEW = 3;

interface Kept {
  index: object;
  texts: Record<string, Hit>;
}

/** lunr as it comes, with its serialized index. */
export const lunrEngine: Engine & Maker = {
  build(folder, entries) {
    const builder = new lunr.Builder();
    builder.pipeline.add(lunr.trimmer, lunr.stopWordFilter, lunr.stemmer);
    builder.searchPipeline.add(lunr.stemmer);
    for (const [field, boost] of Object.entries(BOOSTS)) builder.field(field, { boost });
    builder.ref('id');
    const texts: Kept['texts'] = {};
    for (const record of recordsOf(filmsOf(entries))) {
      builder.add(record);
      texts[record.id] = { id: record.id, title: record.title, body: record.body };
    }
    const kept = { index: builder.build(), texts };
    writeFileSync(join(folder, FILE), JSON.stringify(kept));
  },

  open(folder) {
    const { index, texts } = JSON.parse(readFileSync(join(folder, FILE), 'utf8')) as Kept;
    const library = lunr.Index.load(index);
    const ask = (query: string): Hit[] =>
      library
        .search(query)
        .slice(0, SHOWN)
        .flatMap(({ ref }) => texts[ref] ?? []);
    return Promise.resolve({
      search: ({ class: name, words, filter }) => {
        if (name === 'phrase') return undefined;
        const last = words.length - 1;
        const must = name === 'or' ? '' : '+';
        const asked = words.map((word, i) => must + word + (i === last ? '*' : ''));
        if (filter) asked.push(`+${filter.name === 'kind' ? 'tags' : 'names'}:${filter.value}`);
        const found = ask(asked.join(' '));
        if (found.length >= FEW) return found;
        // As its guide has it, near spellings come last: they make every query dear.
        return [...found, ...ask(words.map((word) => `${must}${word}~1`).join(' '))].slice(
          0,
          SHOWN,
        );
      },
      close: () => undefined,
    });
  },
};
