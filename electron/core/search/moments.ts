import type { FilmSeconds } from '#shared/film-time';
import type { Pack } from '#shared/pack/pack';

/** The first moment of each entry that has one: that of its first cue, else the beginning of its first scene. */
export function momentsOf({
  entries,
  scenes,
}: Pick<Pack, 'entries' | 'scenes'>): Map<string, FilmSeconds> {
  const sceneStart = new Map(scenes.map((scene) => [scene.id, scene.start]));
  return new Map(
    entries.flatMap((entry): [string, FilmSeconds][] => {
      const at = entry.cues[0]?.at ?? entry.scenes.flatMap((id) => sceneStart.get(id) ?? [])[0];
      return at === undefined ? [] : [[entry.id, at]];
    }),
  );
}
