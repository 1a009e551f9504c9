import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatFilmTime, LONGEST_FILM } from '../film-time';
import { isSurelyTime, typedTime } from './typed-time';

describe('typedTime', () => {
  it('reads every time that the app prints, alone and after words that lead to it', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: LONGEST_FILM }),
        fc.constantFrom('', 'jump to ', 'Go to the moment ', 'j ', '  '),
        (seconds, lead) => {
          const typed = `${lead}${formatFilmTime(seconds)} `;
          expect(typedTime(typed)).toBe(seconds);
          expect(isSurelyTime(typed)).toBe(true);
        },
      ),
    );
  });

  it.each(['', 'jump', 'jump to', 'back 10', '0:75', 'film 0:42:10', '0:42:10 on', '25:00:00'])(
    'finds none in “%s”',
    (typed) => {
      expect(typedTime(typed)).toBeUndefined();
    },
  );

  it('takes a plain number for seconds, which may be meant otherwise', () => {
    expect(typedTime('2530')).toBe(2530);
    expect(isSurelyTime('2530')).toBe(false);
  });
});
