import type { FilmSeconds } from '../film-time';
import type { Scene } from '../pack/catalogue';
import type { Pack } from '../pack/pack';
import { storyEnd } from '../watch/film-end';
import type { PausePoint } from './pause-points';

/** As many pauses as an evening bears. */
const MOST_PROPOSED = 4;

/** A place where the film may be stopped, and how much it is worth. */
interface Candidate {
  point: PausePoint;
  weight: number;
}

/** A pause neither follows the opening at once nor comes just before the end, and they lie well apart. */
const FIRST_SHARE = 0.15;
const LAST_SHARE = 0.95;
const SPACING_SHARE = 1 / 6;

/**
 * Where the pack would have the film stopped, in the order of the film: at the end of each scene that a question
 * belongs to. A pack without such questions proposes the ends of its quiet scenes, else of any scene.
 */
export function proposals(pack: Pack): PausePoint[] {
  return candidates(pack).map(({ point }) => point);
}

/** The few of the proposals with which a host who prepares nothing has a good evening. */
export function proposedPoints(pack: Pack): PausePoint[] {
  const end = storyEnd(pack.manifest);
  const chosen: PausePoint[] = [];
  const best = candidates(pack)
    .filter(({ point }) => point.at >= end * FIRST_SHARE && point.at <= end * LAST_SHARE)
    .sort((a, b) => b.weight - a.weight || a.point.at - b.point.at);
  for (const { point } of best) {
    if (chosen.length === MOST_PROPOSED) break;
    if (chosen.every(({ at }) => Math.abs(at - point.at) >= end * SPACING_SHARE))
      chosen.push(point);
  }
  return chosen.sort((a, b) => a.at - b.at);
}

function candidates(pack: Pack): Candidate[] {
  const end = storyEnd(pack.manifest);
  const byQuestions = new Map<FilmSeconds, Candidate>();
  for (const { id, kind, cues, revealsAt, weight } of pack.entries) {
    if (kind !== 'question') continue;
    for (const { at } of cues.slice(0, 1)) {
      const scene = pack.scenes.find((one) => one.start <= at && at < one.end);
      if (!scene || scene.end >= end || scene.end < revealsAt) continue;
      const there = byQuestions.get(scene.end);
      byQuestions.set(scene.end, {
        point: { at: scene.end, questions: [...(there?.point.questions ?? []), id], words: '' },
        weight: Math.max(weight, there?.weight ?? 0),
      });
    }
  }
  const found = byQuestions.size > 0 ? [...byQuestions.values()] : sceneEnds(pack.scenes, end);
  return found.sort((a, b) => a.point.at - b.point.at);
}

function sceneEnds(scenes: readonly Scene[], end: FilmSeconds): Candidate[] {
  const inside = scenes.filter((scene) => scene.end < end);
  const quiet = inside.filter((scene) => scene.quiet);
  return (quiet.length > 0 ? quiet : inside).map((scene) => ({
    point: { at: scene.end, questions: [], words: '' },
    weight: 0,
  }));
}
