import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { HUNDREDS } from '#shared/watch/testing/generated-pack';
import { copyKey, keptCopies, keptCopy, withCopy } from './kept-copies';
import type { Media } from './source';

const MEDIA: Media = { path: '/films/One.mkv', title: 'One', duration: 100.2, frameRate: 24 };
const STEP = { edition: 'only', rate: 1, offset: 1.5 };

describe('copies that were followed', () => {
  it('are told apart by file, title and whole seconds, and by nothing that a player tells late', () => {
    const key = copyKey(MEDIA);
    expect(copyKey({ ...MEDIA, frameRate: null, duration: 100.4 })).toBe(key);
    for (const other of [{ path: '/films/Two.mkv' }, { title: 'Two' }, { duration: 101 }])
      expect(copyKey({ ...MEDIA, ...other })).not.toBe(key);
  });

  it('keep no name of a file', () => {
    expect(JSON.stringify(withCopy({}, 'film', copyKey(MEDIA), STEP))).not.toContain('One');
  });

  it('come back as they were kept, of this film and this copy only', () => {
    const kept = withCopy({}, 'film', 'a', STEP);
    expect(keptCopy(kept, 'film', 'a')).toEqual(STEP);
    expect(keptCopy(kept, 'film', 'b')).toBeUndefined();
    expect(keptCopy(kept, 'other', 'a')).toBeUndefined();
    expect(keptCopy(kept, 'film', undefined)).toBeUndefined();
    expect(keptCopy(withCopy(kept, 'film', 'a', { ...STEP, offset: 2 }), 'film', 'a')).toEqual({
      ...STEP,
      offset: 2,
    });
  });

  it('are the latest fifty, whatever is kept in whatever order', () => {
    // Keys are hashes: never a number, which an object would put first.
    const key = fc.nat(80).map((number) => `k${String(number)}`);
    fc.assert(
      fc.property(fc.array(key, { maxLength: 200 }), (keys) => {
        const kept = keys.reduce((all, one) => withCopy(all, 'film', one, STEP), {});
        const latest = [...new Set([...keys].reverse())].slice(0, 50);
        expect(new Set(Object.keys(keptCopies.parse(kept)['film'] ?? {}))).toEqual(new Set(latest));
      }),
      HUNDREDS,
    );
  });
});
