import { sha256 } from '#core/sha256';
import { locatedTerms, terms, type LocatedTerm } from '#shared/search/pipeline';
import type { PackSources } from './read-sources';

/** So many words in a row that stand in a source document too are taken for copied. */
export const SHINGLE_WORDS = 8;

/** Enough of a SHA-256 that a thousand packs meet no false alarm, and far too little to read a text back from. */
const HASH_LENGTH = 12;

interface Shingle {
  hash: string;
  words: readonly LocatedTerm[];
}

/** Every run of eight words of a text (w-shingling), hashed; words as the search knows them, so case and accents do not hide a copy. */
function shinglesOf(text: string): Shingle[] {
  const located = locatedTerms(text);
  return located.slice(0, Math.max(0, located.length - SHINGLE_WORDS + 1)).map((_, first) => {
    const words = located.slice(first, first + SHINGLE_WORDS);
    const run = words.map(({ term }) => term).join(' ');
    return { hash: sha256(run).slice(0, HASH_LENGTH), words };
  });
}

/** The hashes of a document that a pack must not copy, one a line, sorted: `shingles/<source>.txt`. */
export function shingleFile(document: string): string {
  const hashes = [...new Set(shinglesOf(document).map(({ hash }) => hash))].sort();
  return hashes.map((hash) => `${hash}\n`).join('');
}

/**
 * The stretches of `text` that stand in one of the hashed documents. Names and titles may: a run whose every
 * word belongs to one of `names` is left aside.
 */
export function copiedRuns(
  text: string,
  hashes: ReadonlySet<string>,
  names: readonly (readonly string[])[],
): string[] {
  if (hashes.size === 0) return [];
  const found = shinglesOf(text).filter(({ hash }) => hashes.has(hash));
  if (found.length === 0) return [];
  const named = namedStarts(locatedTerms(text), names);
  return found
    .filter(({ words }) => !words.every(({ start }) => named.has(start)))
    .map(({ words }) => text.slice(words[0]?.start, words.at(-1)?.end));
}

/** Where in the text the words of names and titles begin. */
function namedStarts(
  located: readonly LocatedTerm[],
  names: readonly (readonly string[])[],
): ReadonlySet<number> {
  const starts = new Set<number>();
  for (const name of names) {
    for (let first = 0; first + name.length <= located.length; first += 1) {
      const stretch = located.slice(first, first + name.length);
      if (stretch.every(({ term }, index) => term === name[index]))
        for (const { start } of stretch) starts.add(start);
    }
  }
  return starts;
}

/** The names and titles of a pack, each as its words. */
export function namesOf({ film, people, songs, places, entries }: PackSources): string[][] {
  const names = [
    film.film.title,
    ...people.flatMap(({ name, actor }) => [name, actor ?? '']),
    ...songs.map(({ title }) => title),
    ...places.map(({ name }) => name),
    ...entries.flatMap(({ entry }) => entry.films),
  ];
  // A film is written with its year and without.
  return [...new Set(names)]
    .flatMap((name) => [terms(name), terms(name.replace(/ \(\d{4}\)$/, ''))])
    .filter((words) => words.length > 0);
}
