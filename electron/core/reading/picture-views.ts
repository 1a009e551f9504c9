import type { Entry } from '#shared/pack/entry';
import { licenceName } from '#shared/pack/licence';
import type { Manifest } from '#shared/pack/manifest';
import type { PictureView } from '#shared/reading/views';

/** The pictures that belong to an entry, which the viewer may know by now. */
export function pictureViews(
  { id: film, pictures = [] }: Pick<Manifest, 'id' | 'pictures'>,
  entry: Pick<Entry, 'pictures'>,
): PictureView[] {
  return (entry.pictures ?? []).flatMap((wanted) => {
    const found = pictures.find(({ id }) => id === wanted);
    if (!found) return [];
    const { file, width, height, alt, caption = null, by, licence, why = null } = found;
    const address = `/media/${film}/${file.slice(file.indexOf('/') + 1)}`;
    return [{ address, width, height, alt, caption, by, licence: licenceName(licence), why }];
  });
}
