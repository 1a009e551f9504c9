import type { Pack } from '#shared/pack/pack';
import type { FilmSeconds } from '#shared/film-time';
import type { WordFilterName } from '#shared/search/query/query';
import { cuttingOf, type Cutting } from '#shared/search/cutting';
import { isRevealed, type Viewpoint } from '#shared/watch/spoiler-rule';
import { namesOf } from './documents';

/** A name that a filter takes for its value. */
export interface KnownName {
  filter: WordFilterName;
  name: string;
  terms: readonly string[];
  revealsAt: FilmSeconds;
}

/** The names of a film's people, places, songs, parts and tags, and of the films that its entries speak of. */
export class KnownNames {
  private readonly names: readonly KnownName[];
  private readonly cutting: Cutting;

  constructor(pack: Pack) {
    this.cutting = cuttingOf(pack.manifest.language);
    const { terms } = this.cutting;
    const { people, places, songs } = namesOf(pack);
    const first = new Map<string, KnownName>();
    const add = (filter: WordFilterName, name: string, revealsAt: number): void => {
      const key = `${filter}:${name}`;
      const known = first.get(key);
      if (known && known.revealsAt <= revealsAt) return;
      first.set(key, { filter, name, terms: terms(name), revealsAt: revealsAt as FilmSeconds });
    };
    for (const { name, revealsAt } of people.values()) add('person', name, revealsAt);
    for (const { name, revealsAt } of songs.values()) add('song', name, revealsAt);
    for (const { name, revealsAt } of places.values()) add('place', name, revealsAt);
    for (const { title, start } of pack.manifest.parts) add('part', title, start);
    for (const { films, tags, revealsAt } of pack.entries) {
      for (const film of films) add('film', film, revealsAt);
      for (const tag of tags) add('tag', tag.replaceAll('-', ' '), revealsAt);
    }
    this.names = [...first.values()];
  }

  /**
   * Names of which a word begins so, those that begin so themselves first.
   * @param filter undefined: of people, songs and places
   */
  beginning(prefix: string, filter: WordFilterName | undefined, viewpoint: Viewpoint): KnownName[] {
    const asked = this.cutting.terms(prefix);
    // A particle alone begins nothing; of nothing typed, everything goes on.
    if (asked.length === 0 && prefix.trim() !== '' && !this.cutting.isSpaced) return [];
    const fits = (name: KnownName): boolean =>
      (filter === undefined
        ? ['person', 'song', 'place'].includes(name.filter)
        : name.filter === filter) &&
      asked.every((term) => name.terms.some((word) => word.startsWith(term))) &&
      isRevealed(name.revealsAt, viewpoint);
    const isFirst = ({ terms: own }: KnownName): number =>
      Number(own[0]?.startsWith(asked[0] ?? '') ?? false);
    return this.names.filter(fits).sort((a, b) => isFirst(b) - isFirst(a));
  }

  /** Names of people, songs and places that share most with a text that leads to nothing. */
  like(text: string, viewpoint: Viewpoint, most: number): string[] {
    const asked = pairsOf(this.cutting.terms(text).join(' '));
    return this.names
      .filter(({ filter }) => filter === 'person' || filter === 'song' || filter === 'place')
      .filter(({ revealsAt }) => isRevealed(revealsAt, viewpoint))
      .map(({ name, terms: own }) => ({ name, alike: alike(asked, pairsOf(own.join(' '))) }))
      .filter((one) => one.alike > 0)
      .sort((a, b) => b.alike - a.alike)
      .slice(0, most)
      .map(({ name }) => name);
  }
}

function pairsOf(text: string): Set<string> {
  return new Set(Array.from(text, (letter, i) => letter + (text[i + 1] ?? ' ')));
}

/** 0 to 1: the pairs of letters that two texts share. */
function alike(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let shared = 0;
  for (const pair of a) if (b.has(pair)) shared += 1;
  return (2 * shared) / (a.size + b.size || 1);
}
