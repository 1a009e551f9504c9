import { describe, expect, it } from 'vitest';
import { entry as entrySchema } from '#shared/pack/entry';
import { terms } from '#shared/search/pipeline';
import { ENTRIES_OF_A_FILM, entryOf, filmOf } from './film';
import { recordOf, recordOfId } from './record';
import { commonWords } from './words';

describe('a drawn film', () => {
  it('is made of its number alone', () => {
    const [first, again, other] = [filmOf(3), filmOf(3), filmOf(4)];
    expect(again).toEqual(first);
    expect(other.pack.entries[0]).not.toEqual(first.pack.entries[0]);
    expect(entryOf(first.catalogue, 17)).toEqual(first.pack.entries[17]);
  });

  it('has entries as packs have them, of the lengths that were promised', () => {
    const { pack } = filmOf(12);
    expect(pack.entries).toHaveLength(ENTRIES_OF_A_FILM);
    expect(new Set(pack.entries.map(({ id }) => id)).size).toBe(ENTRIES_OF_A_FILM);
    for (const entry of pack.entries) {
      expect(entrySchema.parse(entry)).toEqual(entry);
      const [title, body] = [terms(entry.title).length, terms(entry.body).length];
      expect(title).toBeGreaterThanOrEqual(2);
      expect(title).toBeLessThanOrEqual(6);
      // The last mention in a text may be a name of several words.
      expect(body).toBeGreaterThanOrEqual(40);
      expect(body).toBeLessThanOrEqual(90);
    }
  });

  it('is found again by the ids of its entries', () => {
    const { catalogue, pack } = filmOf(5);
    const [entry] = pack.entries.slice(42);
    expect(recordOfId('e-5-42')).toEqual(recordOf(entry!, catalogue));
  });

  it('speaks as texts do: few words make most of it, and each film has new ones', () => {
    const counts = new Map<string, number>();
    const sizes = [0, 1, 2, 3].map((film) => {
      for (const { body } of filmOf(film).pack.entries)
        for (const term of terms(body)) counts.set(term, (counts.get(term) ?? 0) + 1);
      return counts.size;
    });
    const sorted = [...counts.values()].sort((a, b) => b - a);
    const sum = (values: readonly number[]): number => values.reduce((all, one) => all + one, 0);
    const share = sum(sorted.slice(0, 100)) / sum(sorted);
    expect(share).toBeGreaterThan(0.3);
    expect(share).toBeLessThan(0.7);
    expect(sizes[3]! - sizes[2]!).toBeGreaterThan(500);
    expect(sizes[1]! - sizes[0]!).toBeGreaterThan(sizes[3]! - sizes[2]!);
  });
});

describe('the common words', () => {
  it('are forty thousand different ones in small letters', () => {
    const words = commonWords();
    expect(words).toHaveLength(40_000);
    expect(new Set(words).size).toBe(40_000);
    expect(words.filter((word) => !/^[a-z]+$/.test(word))).toEqual([]);
  });
});
