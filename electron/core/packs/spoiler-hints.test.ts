import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { filmSeconds } from '#shared/film-time';
import { THOUSANDS } from '#shared/watch/testing/generated-pack';
import { describeProblem } from './problems';
import { readSources } from './read-sources';
import { spoilerHints } from './spoiler-hints';
import { tinySourcesWith, writeSources } from './testing/tiny-pack';

const DAY = 'entries/a-day.md';

async function hints(stretch: string, instead: string): Promise<string[]> {
  const sources = await readSources(await writeSources(tinySourcesWith(DAY, stretch, instead)));
  return spoilerHints(sources).map(describeProblem);
}

describe('a note that may be known too early', () => {
  test('is named where it names somebody who may not be known yet', async () => {
    expect(await hints('people: [nora]', 'people: [nora, tom]')).toEqual([
      `${DAY}:7:16: "baker-is-real" may be known from 0:00:00, but is about "tom", who may not before 0:01:30 (move one of the two if it gives something away)`,
    ]);
  });

  test('is named where its text calls somebody by name', async () => {
    expect(await hints('She *really* bakes.', 'She bakes for Tom Gray.')).toEqual([
      `${DAY}:15:15: "baker-is-real" may be known from 0:00:00, but calls by name "tom", who may not before 0:01:30 (move one of the two if it gives something away)`,
    ]);
  });

  test('is none where the name is a part of another word, or of somebody who is known', async () => {
    expect(await hints('She *really* bakes.', 'She is no Tom Grayson.')).toEqual([]);
    expect(await hints('She *really* bakes.', 'Nora Blum bakes.')).toEqual([]);
    expect(await hints('revealsAt: 0:01:00', 'revealsAt: 0:01:30\npeople: [tom]')).toEqual([]);
  });

  test('is found by its moment alone, whatever the name is made of', async () => {
    const stretch = ['She *really* bakes.', 'Xyzzy bakes.'] as const;
    const sources = await readSources(await writeSources(tinySourcesWith(DAY, ...stretch)));
    const [baker] = sources.entries;
    const tom = sources.people.find(({ id }) => id === 'tom')!;
    // As a pack holds them: one line, without blanks at its ends.
    const names = fc
      .string()
      .map((name) => name.replace(/\s+/g, ' ').trim())
      .filter((name) => name !== '');
    fc.assert(
      fc.property(names, fc.nat(300), fc.nat(300), (name, known, from) => {
        const text = `An (${name}) here`;
        const content = [
          { type: 'paragraph' as const, children: [{ type: 'text' as const, value: text }] },
        ];
        const entry = { ...baker!.entry, content, revealsAt: filmSeconds(from) };
        const people = [{ ...tom, name, revealsAt: filmSeconds(known) }];
        const found = spoilerHints({
          ...sources,
          people,
          entries: [{ ...baker!, entry }],
          reads: [],
        });
        expect(found).toHaveLength(known > from ? 1 : 0);
      }),
      THOUSANDS,
    );
  });
});
