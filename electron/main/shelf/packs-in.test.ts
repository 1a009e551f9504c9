import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { packsIn } from './packs-in';

test('a start opens the packs that it names, from where it was called', () => {
  const absolute = resolve('/films/two.filmpack');
  expect(
    packsIn(
      ['footlight', '--do=playPause', 'one.filmpack', absolute, 'notes.txt', '-x.filmpack'],
      resolve('/home/ann'),
    ),
  ).toEqual([resolve('/home/ann/one.filmpack'), absolute]);
  expect(packsIn(['electron', '.'], '/')).toEqual([]);
});
