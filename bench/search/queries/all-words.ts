import { terms } from '#shared/search/pipeline';
import { ENTRIES_OF_A_FILM } from '../library/film';
import { knownCatalogue } from '../library/record';
import { commonWords } from '../library/words';

/** The words of a library, but for the few that only one text has. */
export class AllWords {
  private readonly sorted: readonly string[];

  constructor(entries: number) {
    const words = new Set(commonWords());
    for (let film = 0; film < entries / ENTRIES_OF_A_FILM; film += 1) {
      const { people, places, songs } = knownCatalogue(film);
      const names = [
        ...people.flatMap(({ name, actor = '' }) => [name, actor]),
        ...places.map(({ name }) => name),
        ...songs.map(({ title }) => title),
      ];
      for (const name of names) for (const word of terms(name)) words.add(word);
    }
    this.sorted = [...words].sort((a, b) => (a < b ? -1 : 1));
  }

  /** Whether any word begins so. */
  hasBeginning(text: string): boolean {
    let low = 0;
    let high = this.sorted.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.sorted[middle] ?? '') < text) low = middle + 1;
      else high = middle;
    }
    return this.sorted[low]?.startsWith(text) ?? false;
  }
}
