import { describe, expect, it } from 'vitest';
import { SEARCH_SCHEMA } from '#shared/search/pipeline';
import { entry, smallPack } from '#shared/watch/testing/small-pack';
import { buildIndex, stemOf, type IndexFile } from './build-index';
import { Postings } from './postings';

const PACK = smallPack(100, {
  entries: [
    entry('one', { title: 'Dancing', body: 'A dancer dances; the Général danced.' }),
    entry('two', { title: 'The musicians', body: 'One musician.' }),
  ],
});

describe('stemOf', () => {
  it('gives the forms of a word one stem', () => {
    expect(new Set(['dance', 'dances', 'danced', 'dancing'].map(stemOf)).size).toBe(1);
    expect(stemOf('jazz')).toBe('jazz');
  });
});

describe('buildIndex', () => {
  const file = buildIndex(PACK);

  it('names the version of the pipeline that made it', () => {
    expect(file.schema).toBe(SEARCH_SCHEMA);
  });

  it('makes the same bytes of the same pack', () => {
    expect(JSON.stringify(buildIndex(PACK))).toBe(JSON.stringify(file));
  });

  it('indexes every word as it stands, folded, none stemmed and none stopped', () => {
    const postings = new Postings(JSON.parse(JSON.stringify(file)) as IndexFile);
    const refs = (term: string): string[] =>
      postings
        .posting(postings.find(term))
        .flatMap((document, i) => (i % 2 === 0 ? (postings.refs[document] ?? []) : []));
    expect(refs('general')).toEqual(['one']);
    expect(refs('the').sort()).toEqual(['one', 'two']);
    expect(refs('danc')).toEqual([]);
  });

  it('lists the words of the dictionary that share a stem', () => {
    expect(file.stems['danc']).toEqual(['danced', 'dances', 'dancing']);
    expect(file.stems['musician']).toEqual(['musician', 'musicians']);
  });

  it('lists a single word that is not its own stem, and no word that is', () => {
    const { stems } = buildIndex(smallPack(9, { entries: [entry('jazz', { body: 'rehearsal' })] }));
    expect(stems).toEqual({ rehears: ['rehearsal'] });
  });
});
