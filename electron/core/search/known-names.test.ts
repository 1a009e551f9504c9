import { describe, expect, it } from 'vitest';
import { filmSeconds } from '#shared/film-time';
import { KnownNames } from './known-names';
import { judgedPack, type JudgedFilm } from './testing/judged-films';
import { FRENCH } from './testing/judged-french';
import { GERMAN } from './testing/judged-german';
import { JAPANESE } from './testing/judged-japanese';

const SEEN = { seen: true, frontier: filmSeconds(0) };

describe('the names of a film', () => {
  const begun = (film: JudgedFilm, prefix: string): string[] =>
    new KnownNames(judgedPack(film)).beginning(prefix, undefined, SEEN).map(({ name }) => name);

  it.each([
    [JAPANESE, 'なぎ', '白石ナギサ'],
    [JAPANESE, 'ｾﾊﾞ', 'セバスチャン・ロウ'],
    [FRENCH, 'elo', 'Élodie Vasseur'],
    [FRENCH, 'aur', "Capitaine d'Aurel"],
    [FRENCH, "l'et", "Gare de l'Étang"],
    [GERMAN, 'ueber', 'Jost Übermuth'],
    [GERMAN, 'mul', 'Käthe Müller'],
  ] as const)('go on from what is typed, as their language writes it: %#', (film, prefix, name) => {
    expect(begun(film, prefix)).toEqual([name]);
  });

  it('do not go on from a particle, and all do from nothing', () => {
    expect(begun(JAPANESE, 'の')).toEqual([]);
    expect(begun(JAPANESE, '')).toHaveLength(3);
  });
});
