import type { Entry } from '#shared/pack/entry';
import type { Pack } from '#shared/pack/pack';
import type { Manifest } from '#shared/pack/manifest';
import { cuttingOf } from '#shared/search/cutting';
import { namesOf, type Named } from '../documents';
import { momentsOf } from '../moments';
import { facetKey, type FacetName } from './facet-key';

/**
 * Which documents have which facets: the facets in the order of their code units, documents in ascending order.
 * @param language of the pack, as BCP 47 names it
 */
export function facetsOf(
  pack: Omit<Pack, 'manifest'>,
  parts: Manifest['parts'],
  language = 'en',
): [facet: string, docs: Uint32Array][] {
  const { terms } = cuttingOf(language);
  const names = namesOf(pack);
  const moments = momentsOf(pack);
  const found = new Map<string, number[]>();
  pack.entries.forEach((entry, doc) => {
    const at = moments.get(entry.id);
    const part =
      at === undefined ? undefined : parts.find(({ start, end }) => start <= at && at < end);
    const facets = {
      kind: [entry.kind],
      verdict: [entry.verdict],
      person: wordsOf(entry, entry.people, names.people, terms),
      place: wordsOf(entry, entry.places, names.places, terms),
      song: wordsOf(entry, entry.songs, names.songs, terms),
      film: entry.films.flatMap(terms),
      tag: entry.tags.flatMap(terms),
      part: part ? terms(part.title) : [],
    } satisfies Record<FacetName, string[]>;
    for (const [name, words] of Object.entries(facets) as [FacetName, string[]][])
      for (const word of new Set(words)) {
        const docs = found.get(facetKey(name, word));
        if (docs) docs.push(doc);
        else found.set(facetKey(name, word), [doc]);
      }
  });
  return [...found]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([facet, docs]) => [facet, Uint32Array.from(docs)]);
}

/** The words of the names of what an entry is about. A name that is still a secret when the entry is not must not lead to it. */
function wordsOf(
  entry: Entry,
  ids: readonly string[],
  names: ReadonlyMap<string, Named>,
  terms: (text: string) => string[],
): string[] {
  return ids.flatMap((id) => {
    const named = names.get(id);
    return named && named.revealsAt <= entry.revealsAt ? terms(named.name) : [];
  });
}
