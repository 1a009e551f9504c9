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
  const { film, scenes, people, claims, locate } = sources;
  for (const [index, { id, title, summary }] of scenes.entries()) {
    yield { where: `${locate('scenes.yaml', [index, 'title'])}: "${id}"`, text: title };
    yield { where: `${locate('scenes.yaml', [index, 'summary'])}: "${id}"`, text: summary };
  }
  for (const [index, { id, role }] of people.entries())
    yield { where: `${locate('people.yaml', [index, 'role'])}: "${id}"`, text: role };
  for (const [index, { ref, gist }] of (claims ?? []).entries())
    yield { where: `${locate('claims.yaml', [index, 'gist'])}: "${ref}"`, text: gist };
  const inFilm = (...path: PropertyKey[]): string => locate('film.yaml', path);
  for (const [index, { id, label }] of film.landmarks.entries())
    yield { where: `${inFilm('landmarks', index, 'label')}: landmark "${id}"`, text: label };
  for (const [index, { label, value }] of film.film.facts.entries())
    yield { where: `${inFilm('film', 'facts', index, 'value')}: fact "${label}"`, text: value };
  for (const [index, { id, note }] of film.sources.entries())
    yield { where: `${inFilm('sources', index, 'note')}: source "${id}"`, text: note ?? '' };
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
