import { describe, expect, it } from 'vitest';
import { filmSeconds } from '#shared/film-time';
import type { Entry } from '#shared/pack/entry';
import { NEWCOMER, type Viewpoint } from '#shared/watch/spoiler-rule';
import { cue, entry, scene, smallPack } from '#shared/watch/testing/small-pack';
import { FilmSearch } from './film-search';
import { packIndex } from './index/pack-index';

const SEEN: Viewpoint = { seen: true, frontier: filmSeconds(0) };

function searchOver(entries: Entry[]): FilmSearch {
  return new FilmSearch([
    packIndex(smallPack(1000, { entries, scenes: [scene('one', 70, 1000)] })),
  ]);
}

function find(entries: Entry[], query: string, viewpoint = SEEN): string[] {
  return searchOver(entries)
    .search(query, viewpoint)
    .map(({ id }) => id);
}

/** As many entries as asked for, each of which answers `word`. */
function about(word: string, count: number, given: Parameters<typeof entry>[1] = {}): Entry[] {
  return Array.from({ length: count }, (_, i) =>
    entry(`${word}-${String(i)}`, { title: `${word} number ${String(i)}`, ...given }),
  );
}

describe('what is found', () => {
  it('is nothing for a query without a word in it', () => {
    for (const query of ['', '   ', '?!', '*', '\u0301']) {
      expect(find(about('piano', 3), query)).toEqual([]);
    }
  });

  it('is the same with and without accents, in any case', () => {
    const entries = [entry('a', { title: 'Åkerlund’s Café' })];
    for (const query of ['akerlunds', 'ÅKERLUND', 'cafe', 'CAFÉ', 'cafe\u0301']) {
      expect(find(entries, query)).toEqual(['a']);
    }
  });

  it('includes the other forms of a word, below the word itself', () => {
    const entries = [entry('form', { title: 'dancing' }), entry('exact', { title: 'dances' })];
    expect(find(entries, 'dances')).toEqual(['exact', 'form']);
    expect(find(entries, 'dancing')).toEqual(['form', 'exact']);
  });

  it('includes a form although the word as typed stands nowhere', () => {
    expect(find([entry('a', { title: 'Rehearsal' })], 'rehearsing')).toEqual(['a']);
    expect(find([entry('a', { title: 'Jazz' })], 'jazzes')).toEqual(['a']);
  });

  it('puts what goes on from letters that are no word above what shares their stem', () => {
    const entries = [entry('form', { title: 'Happy' }), entry('longer', { title: 'Happiest' })];
    expect(find(entries, 'happi')).toEqual(['longer', 'form']);
  });

  it('takes a slip within a word to be likelier than another first letter', () => {
    const entries = [entry('other', { title: 'Waltz' }), entry('within', { title: 'Salts' })];
    expect(find(entries, 'saltz')).toEqual(['within', 'other']);
    const turned = [entry('other', { title: 'Salts' }), entry('within', { title: 'Waltz' })];
    expect(find(turned, 'waltx')).toEqual(['within']);
  });

  it('includes what begins with the word, below the word and its forms', () => {
    const entries = [
      entry('longer', { title: 'starlight' }),
      entry('form', { title: 'starred' }),
      entry('exact', { title: 'star' }),
    ];
    expect(find(entries, 'star')).toEqual(['exact', 'form', 'longer']);
  });

  it('counts a form of the word for more than what begins with it', () => {
    const entries = [
      entry('a-longer', { title: 'dancesport' }),
      entry('form', { title: 'dancing' }),
      // Among two entries every word is a common one.
      ...about('lamp', 30),
    ];
    expect(find(entries, 'dances')).toEqual(['form', 'a-longer']);
  });

  it('includes a misspelt word: one letter off from four letters, two from seven', () => {
    const entries = [entry('a', { title: 'Griffith Observatory' })];
    expect(find(entries, 'grifith')).toEqual(['a']);
    expect(find(entries, 'grfith')).toEqual([]);
    expect(find(entries, 'obzervatry')).toEqual(['a']);
    expect(find([entry('b', { title: 'pier' })], 'piur')).toEqual(['b']);
    expect(find([entry('b', { title: 'sea' })], 'seb')).toEqual([]);
  });

  it('tries no near spellings of a word longer than twenty-four letters', () => {
    const long = 'abcdefghijklmnopqrstuvwxyz'.slice(0, 24);
    expect(find([entry('a', { title: `${long.slice(0, 23)}q` })], long)).toEqual(['a']);
    expect(find([entry('a', { title: `${long}q` })], `${long}z`)).toEqual([]);
  });

  it('leaves near spellings out once three entries answer the word as it is', () => {
    const near = entry('near', { title: 'paino' });
    expect(find([...about('piano', 2), near], 'piano')).toContain('near');
    expect(find([...about('piano', 3), near], 'piano')).not.toContain('near');
  });

  it('tries near spellings when few visible entries answer, however many hidden ones do', () => {
    const hidden = about('piano', 30, { revealsAt: 500 });
    const near = entry('near', { title: 'paino' });
    expect(find([...hidden, near], 'piano', NEWCOMER)).toEqual(['near']);
  });

  it('puts an entry that answers all words above one that answers a part of them', () => {
    const entries = [
      entry('part', { title: 'city city city', body: 'city' }),
      entry('all', { title: 'something else', body: 'long ago a city of many stars stood there' }),
    ];
    expect(find(entries, 'city stars')).toEqual(['all', 'part']);
  });

  it('tells what answers all words from what lacks one, however common that one is', () => {
    const common = Array.from({ length: 30 }, (_, i) =>
      entry(`c${String(i)}`, { title: 'lantern', body: 'nothing' }),
    );
    const whole = (query: string): string[] =>
      searchOver([
        ...common,
        entry('all', { title: 'lantern zither', body: 'nothing' }),
        entry('lacks', { title: 'the zither', body: 'the' }),
      ])
        .search(query, SEEN)
        .flatMap((result) => (result.whole ? [result.id] : []));
    // Words that every sentence has need not be there.
    expect(whole('the zither lantern!')).toEqual(['all']);
    expect(whole('the zither!').sort()).toEqual(['all', 'lacks']);
    expect(whole('the!')).toEqual(['lacks']);
  });

  it('counts a word in a title for more than one in a body', () => {
    const entries = [
      entry('body', { title: 'nothing', body: 'piano' }),
      entry('title', { title: 'piano', body: 'nothing' }),
    ];
    expect(find(entries, 'piano')).toEqual(['title', 'body']);
  });

  it('is at most ten entries, the same in every search', () => {
    const search = searchOver(about('piano', 50));
    const found = search.search('piano', SEEN);
    expect(found).toHaveLength(10);
    expect(search.search('piano', SEEN)).toEqual(found);
  });

  it('is a full list early in the film, though heavier entries are still hidden', () => {
    const hidden = about('piano', 40, { revealsAt: 500, weight: 1 });
    const visible = about('pianos', 25, { weight: 0 });
    const found = find([...hidden, ...visible], 'piano', NEWCOMER);
    expect(found).toHaveLength(10);
    expect(found.every((id) => id.startsWith('pianos-'))).toBe(true);
  });

  it('puts equal scores in the order of the pack, whatever the order of the words', () => {
    const same = ['c', 'a', 'b'].map((id) => entry(id, { title: 'piano' }));
    expect(find(same, 'piano')).toEqual(['c', 'a', 'b']);
    const two = [entry('z', { title: 'zither' }), entry('l', { title: 'lantern' })];
    expect(find(two, 'zither lantern!')).toEqual(['z', 'l']);
    expect(find(two, 'lantern zither!')).toEqual(['z', 'l']);
  });

  it('looks only at the first twenty-four words and two hundred characters', () => {
    const entries = [entry('a', { title: 'piano' })];
    const words = Array.from('abcdefghijklmnopqrstuvw', (letter) => `q${letter}`).join(' ');
    expect(find(entries, `${words} piano`)).toEqual(['a']);
    expect(find(entries, `${words} qz piano`)).toEqual([]);
    expect(find(entries, `${' '.repeat(195)}piano`)).toEqual(['a']);
    expect(find(entries, `${' '.repeat(200)}piano`)).toEqual([]);
  });
});

describe('in the midst of a query', () => {
  const entries = [entry('star', { title: 'star' }), entry('longer', { title: 'starlight' })];

  it('a word is whole', () => {
    expect(find(entries, 'star')).toEqual(['star', 'longer']);
    expect(find(entries, 'star 99')).toEqual(['star']);
  });

  it('a word that stands nowhere is taken for a beginning', () => {
    expect(find(entries, 'sta 99').sort()).toEqual(['longer', 'star']);
  });

  it('a word that stands only where it is hidden is taken for one as well', () => {
    const hidden = entry('hidden', { title: 'sta', revealsAt: 500 });
    expect(find([...entries, hidden], 'sta 99', NEWCOMER).sort()).toEqual(['longer', 'star']);
    expect(find([...entries, hidden], 'sta 99')).toEqual(['hidden']);
  });
});

describe('the language of a query', () => {
  const entries = [
    entry('both', { title: 'dancing', body: 'a dance with a slow beginning' }),
    entry('dance', { title: 'dance' }),
    entry('goof', { kind: 'goof', title: 'slow dance', cues: [cue(500)] }),
    entry('slow', { title: 'a slow walk', tags: ['lamp'], cues: [cue(100)] }),
  ];
  const found = (query: string): string[] => find(entries, query).sort();

  it('leaves out what has an unwanted word or phrase, and nothing that has another form of it', () => {
    expect(found('slow -dance')).toEqual(['slow']);
    expect(found('slow -"slow dance"')).toEqual(['both', 'slow']);
    expect(found('slow -walking')).toEqual(['both', 'goof', 'slow']);
    expect(found('-dance')).toEqual([]);
  });

  it('finds a phrase where its words stand one after the other in a field', () => {
    expect(found('"slow dance"')).toEqual(['goof']);
    expect(found('"a slow"')).toEqual(['both', 'slow']);
    // The end of a title and the beginning of a text are no phrase.
    expect(found('"dancing a"')).toEqual([]);
  });

  it('finds a phrase while its last word is half typed, and marks it', () => {
    expect(found('"slow d')).toEqual(['goof']);
    expect(found('"slow dance')).toEqual(['goof']);
    expect(found('"slow b')).toEqual(['both']);
    expect(found('"slow be"')).toEqual([]);
    const [goof] = searchOver(entries).search('"slow dan', SEEN);
    expect(goof?.markedTitle).toEqual([
      { text: 'slow', found: true },
      { text: ' ', found: false },
      { text: 'dance', found: true },
    ]);
    // What is unwanted is not guessed at.
    expect(found('slow -"slow d')).toEqual(['both', 'goof', 'slow']);
  });

  it('finds either of two things', () => {
    expect(found('walk or "slow dance"')).toEqual(['goof', 'slow']);
    expect(found('walk | beginning')).toEqual(['both', 'slow']);
  });

  it('keeps to its filters, and finds by them alone', () => {
    expect(found('slow kind:goof')).toEqual(['goof']);
    expect(found('slow -kind:goof')).toEqual(['both', 'slow']);
    expect(found('tag:lamp')).toEqual(['slow']);
    expect(found('before:2min')).toEqual(['slow']);
    expect(found('slow after:2min')).toEqual(['goof']);
    expect(found('film:small slow')).toEqual(['both', 'goof', 'slow']);
    expect(found('film:other slow')).toEqual([]);
  });

  it('puts what is nearest to a moment first', () => {
    expect(find(entries, 'at:100s')).toEqual(['slow', 'goof']);
    expect(find(entries, 'at:8min')).toEqual(['goof', 'slow']);
    expect(find(entries, 'slow 8:20')).toEqual(['goof', 'slow', 'both']);
  });
});

describe('a result', () => {
  it('shows the title and a snippet with the found words marked', () => {
    const entries = [entry('a', { title: 'The Dancing', body: 'She dances on.', cues: [cue(42)] })];
    expect(searchOver(entries).search('dance', SEEN)).toMatchObject([
      {
        id: 'a',
        kind: 'trivia',
        title: 'The Dancing',
        at: 42,
        markedTitle: [
          { text: 'The ', found: false },
          { text: 'Dancing', found: true },
        ],
        snippet: [
          { text: 'She ', found: false },
          { text: 'dances', found: true },
          { text: ' on.', found: false },
        ],
      },
    ]);
  });

  it('has the moment of its first cue, else of its scene, else none', () => {
    const moments = searchOver([
      entry('a', { title: 'piano', cues: [cue(42), cue(50)], scenes: ['one'] }),
      entry('b', { title: 'piano', scenes: ['one'] }),
      entry('c', { title: 'piano' }),
    ]);
    expect(moments.search('piano', SEEN).map(({ at }) => at)).toEqual([42, 70, null]);
  });
});
