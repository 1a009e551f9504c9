import type { ResultView, SearchView } from '#shared/search/views';

/** Results that stand together. */
export interface Section {
  /** Names it among the sections of one answer. */
  key: string;
  /** Title of the film; null for the one that is open. */
  film: string | null;
  /** Whether it says above them what they are: all but what answers the whole query in the film that is open. */
  isHeaded: boolean;
  /** Whether it only comes near, and stands after what answers everything. */
  isNear: boolean;
  /** Place of its first result among all. */
  first: number;
  results: readonly ResultView[];
}

/**
 * Puts results where they are looked for: those of the film that is open first, then film by film, each time
 * what answers everything before what comes near. Among themselves they keep their order.
 * @param openFilm id of the film that is open
 */
export function arrange(
  { results, films }: Pick<SearchView, 'results' | 'films'>,
  openFilm: string,
): Section[] {
  const others = new Set(results.map(({ film }) => film));
  others.delete(openFilm);
  const sections: Section[] = [];
  let first = 0;
  const add = (section: Omit<Section, 'first'>): void => {
    if (section.results.length === 0) return;
    sections.push({ ...section, first });
    first += section.results.length;
  };
  for (const film of [openFilm, ...others]) {
    const found = results.filter((result) => result.film === film);
    const whole = found.filter((result) => result.whole);
    const near = found.filter((result) => !result.whole);
    const isOther = film !== openFilm;
    const title = isOther ? (films.find(({ id }) => id === film)?.title ?? film) : null;
    const own = { key: film, film: title, isHeaded: isOther, isNear: false };
    if (whole.length === 0) {
      add({ ...own, results: near });
    } else {
      add({ ...own, results: whole });
      add({ ...own, key: `${film} near`, isHeaded: true, isNear: true, results: near });
    }
  }
  return sections;
}
