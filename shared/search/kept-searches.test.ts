import fc from 'fast-check';
import { expect, test } from 'vitest';
import { keptSearches, NO_SEARCHES, withoutRecent, withRecent, withSaved } from './kept-searches';

const text = fc.string({ maxLength: 30 });
const change = fc.oneof(
  fc.tuple(fc.constant('recent' as const), text, fc.boolean()),
  fc.tuple(fc.constant('saved' as const), text, fc.boolean()),
  fc.tuple(fc.constant('forget' as const), text, fc.boolean()),
);

test('the latest search stands first, once, however its letters are written', () => {
  const kept = ['piano', 'dress', '  Piano '].reduce(withRecent, NO_SEARCHES);
  expect(kept).toEqual({ recent: ['Piano', 'dress'], saved: [] });
});

test('what is saved stays until it is let go, and outlives what was searched lately', () => {
  const saved = withSaved(withRecent(NO_SEARCHES, 'piano'), 'kind:goof', true);
  expect(withoutRecent(saved)).toEqual({ recent: [], saved: ['kind:goof'] });
  expect(withSaved(saved, 'KIND:goof', false)).toEqual({ recent: ['piano'], saved: [] });
});

test('whatever is searched and saved can be kept', () => {
  fc.assert(
    fc.property(fc.array(change, { maxLength: 120 }), (changes) => {
      let kept = NO_SEARCHES;
      for (const [what, given, flag] of changes) {
        if (what === 'recent') kept = withRecent(kept, given);
        else if (what === 'saved') kept = withSaved(kept, given, flag);
        else kept = withoutRecent(kept);
        expect(keptSearches.parse(kept)).toEqual(kept);
      }
      expect(new Set(kept.recent.map((one) => one.toLowerCase())).size).toBe(kept.recent.length);
    }),
    { numRuns: 2000 },
  );
});
