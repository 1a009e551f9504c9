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
      const say = (what: string, instead: string): void => {
        problems.add(chapter.where, `"${chapter.entry.id}": ${what}`, instead);
      };
      for (const entry of chapter.entries) {
        if (!short.has(entry))
          say(
            `entries names "${entry}", which does not exist`,
            'name a short entry or mend the id',
          );
      }
      if (chapter.gather && !sources.has(chapter.gather.source))
        say(
          `it gathers from the source "${chapter.gather.source}", which does not exist`,
          'mend the id',
        );
      const { figure } = chapter;
      if (figure?.type === 'map' && !map)
        say('its figure is a map, but the pack has none', 'write map.yaml');
      if (figure?.type === 'bars')
        for (const { source } of figure.bars.flatMap((bar) => bar.sources))
          if (!sources.has(source))
            say(`its figure names the source "${source}", which does not exist`, 'mend the id');
    }
  }
}
