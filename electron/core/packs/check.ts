import { catalogueEntries } from './catalogue-entries';
import { checkCatalogue } from './check-catalogue';
import { checkCopies } from './check-copies';
import { checkEntry, knownIds } from './check-entry';
import { checkFilm } from './check-film';
import { checkPictures } from './check-pictures';
import { checkReads } from './check-reads';
import { checkTiling } from './check-tiling';
import { checkClaims } from './claims-coverage';
import { writtenEntries } from './long-reads';
import type { Problems } from './problems';
import type { PackSources } from './read-sources';

/** Checks what no single file can know: that ids exist, scenes tile the film and nothing shows too early. */
export function checkSources(sources: PackSources, problems: Problems): void {
  checkUnique(sources, problems);
  checkTiling(sources, problems);
  checkFilm(sources, problems);
  const known = knownIds(sources);
  for (const written of sources.entries) checkEntry(written, sources, known, problems);
  for (const chapter of sources.reads.flatMap(({ chapters }) => chapters))
    checkEntry(chapter, sources, known, problems, true);
  checkReads(sources, problems);
  checkClaims(sources, problems);
  checkPictures(sources, problems);
  checkCopies(sources, problems);
  checkCatalogue(sources, known, problems);
}

function checkUnique(sources: PackSources, problems: Problems): void {
  const { film, scenes, people, songs, places, pictures, locate } = sources;
  const lists: [file: string, list: readonly { id: string }[], name?: string][] = [
    ['scenes.yaml', scenes],
    ['people.yaml', people],
    ['songs.yaml', songs],
    ['places.yaml', places],
    ['media.yaml', (pictures.ids ?? []).map((id) => ({ id }))],
    ['film.yaml', film.landmarks, 'landmarks'],
    ['film.yaml', film.sources, 'sources'],
    ['film.yaml', film.parts, 'parts'],
    ['film.yaml', film.editions, 'editions'],
  ];
  for (const [file, items, name] of lists) {
    const seen = new Set<string>();
    for (const [index, { id }] of items.entries()) {
      const path = name === undefined ? [index, 'id'] : [name, index, 'id'];
      if (seen.has(id))
        problems.add(
          locate(file, path),
          `the id "${id}" stands twice`,
          `ids are unique in ${name === undefined ? 'their file' : `the list of ${name}`}`,
        );
      seen.add(id);
    }
  }
  const first = new Map(
    catalogueEntries(sources, writtenEntries(sources)).map(({ id }) => [
      id,
      'the entry that the build makes',
    ]),
  );
  const chapters = sources.reads.flatMap((read) => read.chapters);
  for (const { entry, where, places: at } of [...sources.entries, ...chapters]) {
    const earlier = first.get(entry.id);
    if (earlier !== undefined) {
      problems.add(
        at.field(['id']),
        `the id "${entry.id}" stands already at ${earlier}`,
        'ids are unique in a pack',
      );
    }
    first.set(entry.id, where);
  }
}
