import type { Problems } from './problems';
import type { PackSources } from './read-sources';

/** Entries name pictures that are there, and every picture belongs to one: what nothing shows would travel for nobody. */
export function checkPictures(
  { pictures, entries, reads, locate }: PackSources,
  problems: Problems,
): void {
  if (!pictures.ids) return;
  const known = new Set(pictures.ids);
  const named = new Set<string>();
  const written = [...entries, ...reads.flatMap(({ chapters }) => chapters)];
  for (const { entry, places } of written) {
    for (const [index, id] of (entry.pictures ?? []).entries()) {
      named.add(id);
      if (known.has(id)) continue;
      problems.add(
        places.field(['pictures', index]),
        `"${entry.id}": pictures names "${id}", which does not exist`,
        'add it to media.yaml or mend the id',
      );
    }
  }
  const byFile = new Map<string, string>();
  for (const { picture, index } of pictures.found) {
    const { id, file } = picture;
    const twin = byFile.get(file);
    if (twin !== undefined)
      problems.add(
        locate('media.yaml', [index, 'file']),
        `picture "${id}" is the same as "${twin}"`,
        'name the one of them where you need it',
      );
    byFile.set(file, id);
    if (!named.has(id))
      problems.add(
        locate('media.yaml', [index, 'id']),
        `picture "${id}" belongs to no entry`,
        `write "pictures: [${id}]" under the title of one, or take the picture away`,
      );
  }
}
