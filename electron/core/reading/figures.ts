import type { Figure } from '#shared/pack/read';
import { filmPageId, pageId } from '#shared/pack/page-ids';
import type { FigureView, MapPlace, QuotedFilm } from '#shared/reading/views';
import { isRevealed, type Viewpoint } from '#shared/watch/spoiler-rule';
import type { Links } from './links';

/** A figure as far as the viewer may know what it is drawn from; null where there is nothing to draw it from. */
export function figureView(figure: Figure, links: Links, viewpoint: Viewpoint): FigureView | null {
  const { film, map } = links.pack.manifest;
  switch (figure.type) {
    case 'map':
      return map ? { type: 'map', map, places: mapPlaces(links, viewpoint) } : null;
    case 'quotes':
      return {
        type: 'quotes',
        runtime: film.runtimeSeconds,
        films: quotedFilms(links, viewpoint),
      };
    case 'bars':
      return figure;
  }
}

function mapPlaces(links: Links, viewpoint: Viewpoint): MapPlace[] {
  return links.pack.places.flatMap(({ id, name, lat, lon }): MapPlace[] => {
    const page = links.entry(pageId('place', id));
    if (!page || !isRevealed(page.revealsAt, viewpoint)) return [];
    return lat === undefined || lon === undefined ? [] : [{ id: page.id, name, lat, lon }];
  });
}

/** Films by year, each with the short entries that name it, from the moment on that they belong to. */
function quotedFilms(links: Links, viewpoint: Viewpoint): QuotedFilm[] {
  return links
    .shelf('films')
    .filter(({ revealsAt }) => isRevealed(revealsAt, viewpoint))
    .flatMap(({ id, title }): QuotedFilm[] => {
      const year = Number(/\((\d{4})\)$/.exec(title)?.[1]);
      const moments = links.to(id).flatMap((entryId) => {
        const entry = links.entry(entryId);
        const at = entry && links.momentOf(entry);
        if (!entry || links.isChapter(entryId) || at === null || at === undefined) return [];
        const isOpen = isRevealed(entry.revealsAt, viewpoint) && isRevealed(at, viewpoint);
        return isOpen && entry.films.map(filmPageId).includes(id)
          ? [{ entry: entry.id, title: entry.title, at }]
          : [];
      });
      return moments.length > 0 && Number.isFinite(year)
        ? [{ id, title: title.replace(/ \(\d{4}\)$/, ''), year, moments }]
        : [];
    })
    .sort((a, b) => a.year - b.year);
}
