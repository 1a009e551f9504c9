import { FootlightError } from '../errors';
import { formatFilmTime } from '../film-time';
import { freeId, secondInId } from './own-id';

/** What cutting needs to know of a scene. */
export interface SceneSpan {
  id: string;
  /** Film seconds. */
  start: number;
  end: number;
  part: string;
}

type PartSpan = Pick<SceneSpan, 'id' | 'start' | 'end'>;

/** A change of the scenes that leaves them tiling the film. Places count from 0, in the order of the film. */
export type SceneEdit =
  /** The scene at `place` ends at `at`, and a new one goes on from there. */
  | { kind: 'cut'; place: number; at: number; fresh: { id: string; part: string; end: number } }
  /** The scene at `place` takes in the one after it. */
  | { kind: 'join'; place: number; end: number }
  /** The scene at `place` starts at `at`, and the one before it ends there. */
  | { kind: 'move'; place: number; at: number };

/** No scene is shorter, in seconds: two cuts on one spot are a slip of the hand. */
export const SHORTEST_SCENE = 1;

function refused(what: string, remedy: string): never {
  throw new FootlightError('bad-request', what, { remedy });
}

/**
 * Cuts the scene that is on at a second.
 * @throws FootlightError `bad-request` where there is no room for a cut
 */
export function cutAt(
  scenes: readonly SceneSpan[],
  parts: readonly PartSpan[],
  at: number,
): SceneEdit {
  const place = scenes.findIndex(({ start, end }) => start <= at && at < end);
  const scene = scenes[place];
  if (!scene) return refused('There is no scene to cut here.', 'Go to a moment inside the film.');
  if (at - scene.start < SHORTEST_SCENE || scene.end - at < SHORTEST_SCENE) {
    return refused(
      'There is a cut already, less than a second away.',
      'Let the film go on a little, or move the cut that is there.',
    );
  }
  const id = freeId(`cut-${secondInId(at)}`, new Set(scenes.map((other) => other.id)));
  const part = parts.find(({ start, end }) => start <= at && at < end)?.id ?? scene.part;
  return { kind: 'cut', place, at, fresh: { id, part, end: scene.end } };
}

/**
 * Joins a scene to the one before it.
 * @throws FootlightError `bad-request` for the first scene, an unknown one, or one that begins a part of the film
 */
export function joinBefore(scenes: readonly SceneSpan[], id: string): SceneEdit {
  const place = placeOf(scenes, id);
  const [before, scene] = [scenes[place - 1], scenes[place]];
  if (!before || !scene) return refused('The film begins here.', 'Join a later scene.');
  if (before.part !== scene.part) {
    return refused(
      'These two scenes lie in two parts of the film.',
      'A scene lies in one part: take that part away, or let it begin elsewhere, in “About this film” first.',
    );
  }
  return { kind: 'join', place: place - 1, end: scene.end };
}

/**
 * Moves the cut with which a scene begins.
 * @throws FootlightError `bad-request` for the first scene, an unknown one, or where a scene would be no second long
 */
export function moveCut(
  scenes: readonly SceneSpan[],
  parts: readonly PartSpan[],
  id: string,
  at: number,
): SceneEdit {
  const place = placeOf(scenes, id);
  const [before, scene] = [scenes[place - 1], scenes[place]];
  if (!before || !scene) return refused('The film begins here.', 'Move a later cut.');
  if (parts.some(({ start }) => start > 0 && start === scene.start)) {
    return refused(
      `A part of the film begins at ${formatFilmTime(scene.start)}.`,
      'Let that part begin with another scene first, in “About this film”.',
    );
  }
  if (at - before.start < SHORTEST_SCENE || scene.end - at < SHORTEST_SCENE)
    return refused('No scene would be left on one side.', 'Join the two scenes instead.');
  return { kind: 'move', place, at };
}

function placeOf(scenes: readonly SceneSpan[], id: string): number {
  const place = scenes.findIndex((scene) => scene.id === id);
  if (place < 0) throw new FootlightError('not-found', 'There is no such scene.', { where: id });
  return place;
}

/** The scenes after a change. */
export function withSceneEdit(scenes: readonly SceneSpan[], edit: SceneEdit): SceneSpan[] {
  return scenes.flatMap((scene, place): SceneSpan[] => {
    switch (edit.kind) {
      case 'cut':
        if (place !== edit.place) return [scene];
        return [
          { ...scene, end: edit.at },
          { ...edit.fresh, start: edit.at },
        ];
      case 'join':
        if (place === edit.place) return [{ ...scene, end: edit.end }];
        return place === edit.place + 1 ? [] : [scene];
      case 'move':
        if (place === edit.place - 1) return [{ ...scene, end: edit.at }];
        return [place === edit.place ? { ...scene, start: edit.at } : scene];
    }
  });
}
