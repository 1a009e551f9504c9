import type { Problems } from './problems';
import type { PackSources } from './read-sources';

/** The long reads name only what there is, each of them once, and a figure has what it is drawn from. */
export function checkReads({ reads, entries, film, map }: PackSources, problems: Problems): void {
  const short = new Set(entries.map(({ entry }) => entry.id));
  const sources = new Set(film.sources.map(({ id }) => id));
  const seen = new Set<string>();
  for (const { id, where, chapters } of reads) {
    if (seen.has(id)) problems.add(where, `the long read "${id}" stands twice`, 'ids are unique');
    seen.add(id);
    for (const chapter of chapters) {
      const say = (what: string, instead: string, path: readonly PropertyKey[]): void => {
        problems.add(chapter.places.field(path), `"${chapter.entry.id}": ${what}`, instead);
      };
      for (const [index, entry] of chapter.entries.entries()) {
        if (!short.has(entry))
          say(
            `entries names "${entry}", which does not exist`,
            'name a short entry or mend the id',
            ['entries', index],
          );
      }
      if (chapter.gather && !sources.has(chapter.gather.source))
        say(
          `it gathers from the source "${chapter.gather.source}", which does not exist`,
          'mend the id',
          ['gather', 'source'],
        );
      const { figure } = chapter;
      if (figure?.type === 'map' && !map)
        say('its figure is a map, but the pack has none', 'write map.yaml', ['figure']);
      if (figure?.type === 'bars')
        for (const [index, bar] of figure.bars.entries())
          for (const { source } of bar.sources.filter((ref) => !sources.has(ref.source)))
            say(`its figure names the source "${source}", which does not exist`, 'mend the id', [
              ...['figure', 'bars'],
              index,
              'sources',
            ]);
    }
  }
}
