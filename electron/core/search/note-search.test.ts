import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { filmSeconds } from '#shared/film-time';
import type { Note } from '#shared/notes/note';
import { noteText } from '#shared/notes/note-text';
import { typed } from '#shared/notes/testing/generated-notes';
import { terms } from '#shared/search/pipeline';
import { isRevealed, type Viewpoint } from '#shared/watch/spoiler-rule';
import { entry, scene, smallPack } from '#shared/watch/testing/small-pack';
import { FilmSearch } from './film-search';
import { packIndex } from './index/pack-index';
import { noteIndex } from './note-index';
import type { SearchResult } from './results';

const SEEN: Viewpoint = { seen: true, frontier: filmSeconds(0) };
const firstUpTo = (frontier: number): Viewpoint => ({
  seen: false,
  frontier: filmSeconds(frontier),
});

function note(id: string, at: number, text: string, given: Partial<Note> = {}): Note {
  const createdAt = '2026-01-02T03:04:05.678Z';
  return { id, film: 'small', at: filmSeconds(at), text, createdAt, ...given };
}

/** As many entries on pianos as asked for. */
const onPianos = (count: number): ReturnType<typeof entry>[] =>
  Array.from({ length: count }, (_, i) =>
    entry(`piano-${String(i).padStart(3, '0')}`, { title: `Piano number ${String(i)}`, weight: 1 }),
  );

const PACK = smallPack(1000, {
  entries: [
    ...onPianos(30),
    entry('lamp', { title: 'A lamp in the street' }),
    entry('late', { title: 'Zanzibar', revealsAt: 900 }),
  ],
  scenes: [
    scene('one', 0, 400, { title: 'The pier at dusk' }),
    scene('two', 400, 1000, { title: 'Winter again' }),
  ],
});
const INDEX = packIndex(PACK);
const film = new FilmSearch([INDEX]);

function search(notes: readonly Note[], query: string, viewpoint = SEEN): SearchResult[] {
  return new FilmSearch([INDEX], noteIndex(notes, PACK)).search(query, viewpoint);
}

const ids = (results: readonly SearchResult[]): string[] => results.map(({ id }) => id);

describe('a note', () => {
  it('is found beside the entries by its words, their forms, beginnings and near spellings', () => {
    const notes = [
      note('mine', 10, 'The lamps are glowing in Écija'),
      note('other', 20, 'nothing'),
    ];
    for (const query of ['lamps', 'lamp', 'glow', 'glowed', 'ecij', 'lamps glowing'])
      expect(ids(search(notes, query))).toContain('mine');
    expect(ids(search(notes, 'glowinng'))).toEqual(['mine']);
    expect(ids(search(notes, 'lamp')).sort()).toEqual(['lamp', 'mine']);
    expect(ids(search(notes, 'xylophone'))).toEqual([]);
  });

  it('is shown with its moment, its first line for a title, and what was found marked', () => {
    const text = 'Look at the lamp\nand the glowing sky';
    expect(search([note('mine', 10.5, text)], 'glowing')).toMatchObject([
      {
        id: 'mine',
        kind: 'note',
        at: 10.5,
        title: 'Look at the lamp',
        snippet: [
          { text: 'Look at the lamp\nand the ', found: false },
          { text: 'glowing', found: true },
          { text: ' sky', found: false },
        ],
      },
    ]);
    const [short] = search([note('mine', 10, 'a glowing sky')], 'glowing');
    expect(short?.snippet).toEqual([]);
    expect(short?.markedTitle[1]).toEqual({ text: 'glowing', found: true });
  });

  it('with a long first line has it cut between words, or between characters', () => {
    const words = `glowing ${'word '.repeat(40)}`.trim();
    const [first] = search([note('mine', 10, words)], 'glowing');
    expect(first?.title).toMatch(/^glowing (?:word )+…$/);
    expect(first?.title.length).toBeLessThan(95);
    const [emoji] = search([note('mine', 10, `x${'😀'.repeat(100)}\nglowing`)], 'glowing');
    expect(emoji?.title).toBe(`x${'😀'.repeat(44)} …`);
  });

  it('is found by its scene, what it is about, and as a bookmark by that word', () => {
    const notes = [note('mark', 10, ''), note('mine', 500, 'Hm.', { about: 'lamp' })];
    expect(ids(search(notes, 'bookmark'))).toEqual(['mark']);
    expect(ids(search(notes, 'pier'))).toEqual(['mark']);
    expect(ids(search(notes, 'street'))).toEqual(['lamp', 'mine']);
    expect(ids(search(notes, 'winter'))).toEqual(['mine']);
    expect(search(notes, 'pier')[0]).toMatchObject({ title: 'Bookmark: The pier at dusk' });
  });

  it('is not found by the name of something that is a secret at its moment', () => {
    const notes = [note('mine', 10, 'Hm.', { about: 'late' })];
    expect(ids(search(notes, 'zanzibar', firstUpTo(500)))).toEqual([]);
    expect(ids(search(notes, 'zanzibar'))).toEqual(['late']);
    expect(ids(search([note('mine', 950, 'Hm.', { about: 'late' })], 'zanzibar'))).toEqual([
      'late',
      'mine',
    ]);
  });

  it('has a place in a full list, however much the film has to say on its words', () => {
    const notes = ['a', 'b', 'c'].map((id) => note(id, 10, `${'word '.repeat(60)} piano`));
    const found = search(notes, 'piano');
    expect(found).toHaveLength(10);
    expect(found.filter(({ kind }) => kind === 'note')).toHaveLength(2);
    expect(ids(found.slice(0, 8))).toEqual(ids(film.search('piano', SEEN).slice(0, 8)));
    // But not for a part of what was asked.
    const part = search(notes, 'piano number');
    expect(part.every(({ kind }) => kind !== 'note')).toBe(true);
  });

  it('that is nothing but the word stands above entries in whose text it is one of many', () => {
    const pack = smallPack(9, { entries: [entry('e', { body: `${'word '.repeat(50)} lantern` })] });
    const mine = noteIndex([note('mine', 1, 'lantern')], pack);
    const both = new FilmSearch([packIndex(pack)], mine);
    expect(ids(both.search('lantern', SEEN))).toEqual(['mine', 'e']);
  });
});

describe('in scripts that set no blanks', () => {
  const notes = [note('ja', 1, '映画の夜はきれいだ'), note('th', 2, 'ราตรีสวัสดิ์ลอสแอนเจลิส')];

  it.each(['映', '画の', '夜は', 'きれい', '映画の夜'])(
    '%s is found inside a sentence',
    (query) => {
      expect(ids(search(notes, query))).toEqual(['ja']);
    },
  );

  it('marks what was found', () => {
    const marked = search(notes, '夜')[0]?.markedTitle;
    expect(marked?.[0]).toEqual({ text: '映画の', found: false });
    expect(marked?.[1]?.found).toBe(true);
  });

  it('finds Thai by a word in the middle', () => {
    expect(ids(search(notes, 'ลอส'))).toEqual(['th']);
  });
});

describe('the laws of it', () => {
  const vocabulary = ['lamp', 'lamps', 'glow', 'piano', 'café', 'dusk', 'dancing', 'note'] as const;
  const words = fc
    .array(fc.constantFrom(...vocabulary), { minLength: 1, maxLength: 5 })
    .map((list) => list.join(' '));
  const someNotes = fc
    .array(fc.record({ at: fc.nat(1000), text: fc.oneof(words, typed.map(noteText)) }), {
      maxLength: 8,
    })
    .map((list) => list.map(({ at, text }, i) => note(`n${String(i)}`, at, text)));
  const cases = { numRuns: 500, seed: 20_161_209 };

  it('never finds a note beyond the furthest point of a first watch', () => {
    fc.assert(
      fc.property(someNotes, fc.oneof(words, typed), fc.nat(1000), (notes, query, frontier) => {
        const viewpoint = firstUpTo(frontier);
        for (const { kind, at } of search(notes, query, viewpoint))
          if (kind === 'note') expect(isRevealed(at!, viewpoint)).toBe(true);
      }),
      cases,
    );
  });

  it('changes nothing in the list of entries where there are no notes, or none that answer', () => {
    fc.assert(
      fc.property(words, (query) => {
        const alone = film.search(query, SEEN);
        expect(search([], query)).toEqual(alone);
        // How rare a word is, is a matter of the notes as well: the scores are others.
        const shown = (results: SearchResult[]): object[] =>
          results.map((result) => ({ ...result, score: 0 }));
        expect(shown(search([note('n', 500, 'xyzzy')], query))).toEqual(shown(alone));
      }),
      cases,
    );
  });

  it('finds a note by every one of its words, whatever else was typed', () => {
    fc.assert(
      fc.property(typed.map(noteText), (text) => {
        for (const word of terms(text).slice(0, 12)) {
          const found = search([note('mine', 1, text)], word);
          if (terms(word).length === 1 && word.length <= 200) expect(ids(found)).toContain('mine');
          for (const { kind, title, markedTitle, snippet } of found) {
            if (kind !== 'note') continue;
            expect(markedTitle.map((piece) => piece.text).join('')).toBe(title);
            expect(snippet.every((piece) => piece.text !== '')).toBe(true);
          }
        }
      }),
      cases,
    );
  });
});
