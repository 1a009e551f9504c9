import { plainText } from '#shared/pack/rich-text';
import type { Problems } from './problems';
import type { PackSources } from './read-sources';
import { copiedRuns, namesOf, SHINGLE_WORDS } from './shingles';

interface ReadableText {
  where: string;
  text: string;
}

/** Everything in the sources that somebody wrote and somebody will read. */
function* readableTexts(sources: PackSources): Generator<ReadableText> {
  const written = [...sources.entries, ...sources.reads.flatMap(({ chapters }) => chapters)];
  for (const { entry, where } of written) {
    for (const text of [entry.title, plainText(entry.content), entry.verdictNote ?? ''])
      yield { where: `${where}: "${entry.id}"`, text };
  }
  for (const { id, title, summary } of sources.reads)
    yield { where: `reads: "${id}"`, text: `${title}. ${summary}` };
  for (const { id, title, summary } of sources.scenes) {
    yield { where: `scenes.yaml: "${id}"`, text: title };
    yield { where: `scenes.yaml: "${id}"`, text: summary };
  }
  for (const { id, role } of sources.people) yield { where: `people.yaml: "${id}"`, text: role };
  for (const { ref, gist } of sources.claims ?? [])
    yield { where: `claims.yaml: "${ref}"`, text: gist };
  for (const { id, label } of sources.film.landmarks)
    yield { where: `film.yaml: landmark "${id}"`, text: label };
  for (const { label, value } of sources.film.film.facts)
    yield { where: `film.yaml: fact "${label}"`, text: value };
  for (const { id, note } of sources.film.sources)
    yield { where: `film.yaml: source "${id}"`, text: note ?? '' };
}

/** No run of eight words stands in a source document too, names and titles aside. */
export function checkCopies(sources: PackSources, problems: Problems): void {
  const names = namesOf(sources);
  for (const { where, text } of readableTexts(sources)) {
    const [run] = copiedRuns(text, sources.shingles, names);
    if (run !== undefined)
      problems.add(
        where,
        `${String(SHINGLE_WORDS)} words in a row stand in a source document too: "${run}"`,
        'say it in your own words',
      );
  }
}
