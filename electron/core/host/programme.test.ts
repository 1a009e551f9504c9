import fc from 'fast-check';
import { expect, test } from 'vitest';
import { FILM_START, filmSeconds } from '#shared/film-time';
import { generatedPack, secretsOf, THOUSANDS } from '#shared/watch/testing/generated-pack';
import { cue, entry, part, person, smallPack } from '#shared/watch/testing/small-pack';
import { programme } from './programme';

const PACK = smallPack(1_000, {
  parts: [
    part('one', 0, 400, 'One'),
    part('two', 400, 900, 'Two'),
    { ...part('credits', 900, 1_000, 'Credits'), credits: true },
  ],
  people: [person('mia', 0, { name: 'Mia', actor: 'Ann' }), person('ghost', 500, { actor: 'Bob' })],
  entries: [
    entry('before', { kind: 'question' }),
    entry('during', { kind: 'question', cues: [cue(300)], revealsAt: 300 }),
    entry('afterwards', { kind: 'question', revealsAt: 900 }),
    entry('look', { cues: [cue(100)], weight: 0.2 }),
    entry('look-first', { cues: [cue(200)], weight: 0.9 }),
    entry('only-in-the-credits', { cues: [cue(950)] }),
    entry('told-later', { cues: [cue(700)], revealsAt: 700 }),
    entry('prize', { kind: 'award', cues: [cue(100)] }),
  ],
});

const points = [{ at: filmSeconds(400), questions: ['during'], words: 'Why does he go?' }];

test('the page for everybody gives nothing away', () => {
  const page = programme(PACK, { points, welcome: 'Film club', spoilersFor: null });
  expect(page.parts.map(({ title }) => title)).toEqual(['One', null, null]);
  expect(page.points).toEqual([{ at: 400, questions: [], words: '' }]);
  expect(page.cast).toEqual([{ name: 'Mia', actor: 'Ann' }]);
  expect(page.before.map(({ title }) => title)).toEqual(['before']);
  expect(page.after).toEqual([]);
  expect(page.lookFor.map(({ title }) => title)).toEqual(['look-first', 'look']);
  expect(page.film.made).toContainEqual({ what: 'directors', value: 'Nobody' });
  expect(page.sources).toEqual(['The editor']);
});

test('the page for afterwards holds what its host may know', () => {
  const page = programme(PACK, {
    points,
    welcome: '',
    spoilersFor: { seen: true, frontier: FILM_START },
  });
  expect(page.parts.map(({ title }) => title)).toEqual(['One', 'Two', 'Credits']);
  expect(page.points[0]).toMatchObject({
    words: 'Why does he go?',
    questions: [{ title: 'during' }],
  });
  expect(page.after.map(({ title }) => title)).toEqual(['afterwards']);
  const halfway = programme(PACK, {
    points,
    welcome: '',
    spoilersFor: { seen: false, frontier: filmSeconds(450) },
  });
  expect(halfway.parts.map(({ title }) => title)).toEqual(['One', 'Two', null]);
  expect(halfway.after).toEqual([]);
});

test('of any pack the page for everybody holds only what is known before the first second', () => {
  let printed = 0;
  fc.assert(
    fc.property(generatedPack(24), fc.array(fc.nat(30), { maxLength: 6 }), (pack, asked) => {
      const entries = pack.entries.map((one, index) =>
        index % 3 === 0 ? { ...one, kind: 'question' as const } : one,
      );
      const page = programme(
        { ...pack, entries },
        {
          points: asked.map((place, index) => ({
            at: filmSeconds(index + 1),
            questions: entries.length > 0 ? [entries[place % entries.length]!.id] : [],
            words: 'xsecretx',
          })),
          welcome: '',
          spoilersFor: null,
        },
      );
      const text = JSON.stringify(page);
      expect(text).not.toContain('xsecretx');
      const told = secretsOf(pack).filter(
        ({ token, revealsAt }) => revealsAt > 0 && text.includes(token),
      );
      expect(told).toEqual([]);
      printed += page.before.length + page.lookFor.length;
    }),
    THOUSANDS,
  );
  expect(printed).toBeGreaterThan(500);
});
