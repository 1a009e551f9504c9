import { filmSeconds } from '#shared/film-time';
import type { Pack } from '#shared/pack/pack';
import { isRevealed, type Viewpoint } from '#shared/watch/spoiler-rule';

type Kind = 'scenes' | 'parts' | 'people' | 'places' | 'songs';

/** What of a draft its author may see by now. */
export interface Sight {
  knows: (moment: number) => boolean;
  /** Ids of what came with the film and lies ahead; what is the author's own is in none of them. */
  hidden: Readonly<Record<Kind, ReadonlySet<string>>>;
}

const NONE: ReadonlySet<string> = new Set();

/** Everything of a draft is the author's own, or has been seen. */
export const ALL_SEEN: Sight = {
  knows: () => true,
  hidden: { scenes: NONE, parts: NONE, people: NONE, places: NONE, songs: NONE },
};

export function sightOf(pack: Pack, viewpoint: Viewpoint): Sight {
  const knows = (moment: number): boolean => isRevealed(filmSeconds(moment), viewpoint);
  const ids = <Item extends { id: string }>(
    items: readonly Item[],
    isAhead: (item: Item) => boolean,
  ): ReadonlySet<string> => new Set(items.filter(isAhead).map(({ id }) => id));
  const begins = ({ start }: { start: number }): boolean => !knows(start);
  const scenes = ids(pack.scenes, begins);
  return {
    knows,
    hidden: {
      scenes,
      parts: ids(pack.manifest.parts, begins),
      people: ids(pack.people, ({ revealsAt }) => !knows(revealsAt)),
      songs: ids(pack.songs, begins),
      // A place is known with the first scene in which it is seen; one that is in none, from the start.
      places: ids(
        pack.places,
        (place) => place.scenes.length > 0 && place.scenes.every((id) => scenes.has(id)),
      ),
    },
  };
}
