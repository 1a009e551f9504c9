import { describe, expect, test } from 'vitest';
import { cue, entry } from './entry';
import { ENTRY_KINDS, VERDICTS } from './entry-kinds';

const good = {
  id: 'an-entry',
  kind: 'trivia',
  title: 'A title',
  body: 'Some words.',
  content: [{ type: 'paragraph', children: [{ type: 'text', value: 'Some words.' }] }],
  revealsAt: 10,
  sources: [{ source: 'book', ref: 'p1' }],
  verdict: 'confirmed',
  weight: 0.5,
};
const takes = (changes: object): boolean => entry.safeParse({ ...good, ...changes }).success;

describe('cue', () => {
  test('ends after it begins or when it begins', () => {
    expect(cue.safeParse({ at: 10, until: 10 }).success).toBe(true);
    expect(cue.safeParse({ at: 10 }).success).toBe(true);
    const wrong = cue.safeParse({ at: 10, until: 9.9 });
    expect(wrong.error?.issues).toMatchObject([
      { path: ['until'], message: 'a cue ends after it begins' },
    ]);
  });

  test('holds nothing but its moments and its scene', () => {
    expect(cue.safeParse({ at: 10, scene: 'street' }).success).toBe(true);
    expect(cue.safeParse({ at: 10, colour: 'red' }).success).toBe(false);
  });
});

describe('entry', () => {
  test('what is not given is empty', () =>
    expect(entry.parse(good)).toEqual({
      ...good,
      cues: [],
      people: [],
      places: [],
      songs: [],
      scenes: [],
      films: [],
      tags: [],
      asks: [],
    }));

  test('what is corrected says in its note what is right', () => {
    expect(takes({ verdict: 'corrected', verdictNote: 'It was blue.' })).toBe(true);
    const wrong = entry.safeParse({ ...good, verdict: 'corrected' });
    expect(wrong.error?.issues).toMatchObject([{ path: ['verdictNote'] }]);
  });

  test('every kind and every verdict of the format is taken', () => {
    expect(ENTRY_KINDS).toHaveLength(13);
    expect(VERDICTS).toHaveLength(4);
    for (const kind of ENTRY_KINDS) expect(takes({ kind }), kind).toBe(true);
    for (const verdict of VERDICTS)
      expect(takes({ verdict, verdictNote: 'so' }), verdict).toBe(true);
  });

  test.each<[string, object]>([
    ['an unknown kind', { kind: 'rumour' }],
    ['an unknown verdict', { verdict: 'maybe' }],
    ['a weight above 1', { weight: 1.01 }],
    ['a weight below 0', { weight: -0.01 }],
    ['a weight that is no number', { weight: Number.NaN }],
    ['an endless revealsAt', { revealsAt: Infinity }],
    ['no revealsAt', { revealsAt: undefined }],
    ['no sources', { sources: [] }],
    ['101 sources', { sources: Array.from({ length: 101 }, () => good.sources[0]) }],
    ['51 cues', { cues: Array.from({ length: 51 }, () => ({ at: 1 })) }],
    ['101 tags', { tags: Array.from({ length: 101 }, () => 'x') }],
    ['101 people', { people: Array.from({ length: 101 }, () => 'x') }],
    ['an empty body', { body: ' ' }],
    ['a body in an unknown form', { content: [{ type: 'html', value: '<b>' }] }],
    ['a field that nobody knows', { colour: 'red' }],
    ['a field named __proto__', JSON.parse('{"__proto__": {"kind": "essay"}}') as object],
  ])('refuses %s', (_what, changes) => {
    expect(takes({})).toBe(true);
    expect(takes(changes)).toBe(false);
  });
});
