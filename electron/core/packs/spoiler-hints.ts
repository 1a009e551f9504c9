import { formatFilmTime } from '#shared/film-time';
import type { Person } from '#shared/pack/catalogue';
import { plainText } from '#shared/pack/rich-text';
import { Problems, type PackProblem } from './problems';
import type { PackSources } from './read-sources';

/**
 * Notes that may be known before somebody whom they are about, or whom they call by name. That need not be wrong (an
 * actor's name gives nothing away), but it is where endings slip out, so an author looks at each again.
 */
export function spoilerHints(sources: PackSources): PackProblem[] {
  const hints = new Problems();
  const written = [...sources.entries, ...sources.reads.flatMap(({ chapters }) => chapters)];
  for (const { entry, places } of written) {
    const later = sources.people.filter(({ revealsAt }) => revealsAt > entry.revealsAt);
    const say = (at: string, what: string, person: Person): void => {
      const [known, from] = [person.revealsAt, entry.revealsAt].map(formatFilmTime);
      hints.add(
        at,
        `"${entry.id}" may be known from ${from ?? ''}, but ${what} "${person.id}", who may not before ${known ?? ''}`,
        'move one of the two if it gives something away',
      );
    };
    const text = `${entry.title}\n${plainText(entry.content)}`;
    for (const person of later) {
      const index = entry.people.indexOf(person.id);
      if (index >= 0) say(places.field(['people', index]), 'is about', person);
      else if (person.kind === 'cast' && callsByName(text, person.name))
        say(places.text(person.name), 'calls by name', person);
    }
  }
  return hints.list;
}

/** Whether a name stands in a text as words of its own. */
function callsByName(text: string, name: string): boolean {
  const literal = name.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
  return new RegExp(`(?<![\\p{L}\\p{N}])${literal}(?![\\p{L}\\p{N}])`, 'u').test(text);
}
