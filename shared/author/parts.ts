import { FootlightError } from '../errors';
import type { SceneSpan } from './scenes';

/** What a change of the parts needs to know of one. */
export interface PartSpan {
  id: string;
  /** Film seconds. */
  start: number;
  end: number;
  /** Only credits run. */
  credits?: true | undefined;
}

/** The parts and the scenes as they are after a change; each scene lies within its part. */
export interface PartsChange {
  parts: PartSpan[];
  scenes: SceneSpan[];
}

function refused(what: string, remedy: string): never {
  throw new FootlightError('bad-request', what, { remedy });
}

/**
 * Begins a part with a scene: it has the rest of the part that the scene was in.
 * @param id of the new part
 * @throws FootlightError `not-found` for an unknown scene, `bad-request` where a part begins already
 */
export function beginPart(
  { parts, scenes }: PartsChange,
  sceneId: string,
  id: string,
): PartsChange {
  const { start } = sceneOf(scenes, sceneId);
  const whole = parts.find((part) => part.start <= start && start < part.end);
  if (!whole) return refused('This scene lies in no part of the film.', 'Mend film.yaml first.');
  if (whole.start === start)
    return refused('A part of the film begins here already.', 'Choose a later scene.');
  const fresh = { ...whole, id, start };
  return {
    parts: parts.flatMap((part) => (part === whole ? [{ ...part, end: start }, fresh] : [part])),
    scenes: scenes.map((scene) =>
      scene.part === whole.id && scene.start >= start ? { ...scene, part: id } : scene,
    ),
  };
}

/**
 * Lets a part begin with another scene; the part before it ends there.
 * @throws FootlightError `not-found` for an unknown one, `bad-request` for the first part, or where no scene would be left in one
 */
export function movePart({ parts, scenes }: PartsChange, id: string, sceneId: string): PartsChange {
  const part = partOf(parts, id);
  const { start } = sceneOf(scenes, sceneId);
  const before = beforeIt(parts, part);
  if (!before) return refused('The film begins with this part.', 'Move the part after it.');
  if (start <= before.start || start >= part.end)
    return refused(
      'No scene would be left in one of the two parts.',
      'Choose a scene between the beginning of the part before and the end of this one.',
    );
  return {
    parts: parts.map((other) => {
      if (other === part) return { ...other, start };
      return other === before ? { ...other, end: start } : other;
    }),
    scenes: scenes.map((scene) =>
      scene.part === before.id || scene.part === id
        ? { ...scene, part: scene.start < start ? before.id : id }
        : scene,
    ),
  };
}

/**
 * Takes a part away: its scenes go to the part before it, those of the first one to the next.
 * @throws FootlightError `not-found` for an unknown one, `bad-request` for the only one
 */
export function removePart({ parts, scenes }: PartsChange, id: string): PartsChange {
  const part = partOf(parts, id);
  const heir = beforeIt(parts, part) ?? inOrder(parts)[1];
  if (!heir) return refused('A film has one part at least.', 'Give this one another title.');
  const [start, end] = [Math.min(heir.start, part.start), Math.max(heir.end, part.end)];
  return {
    parts: parts.flatMap((other) => {
      if (other === part) return [];
      return [other === heir ? { ...other, start, end } : other];
    }),
    scenes: scenes.map((scene) => (scene.part === id ? { ...scene, part: heir.id } : scene)),
  };
}

function inOrder(parts: readonly PartSpan[]): PartSpan[] {
  return [...parts].sort((a, b) => a.start - b.start);
}

function beforeIt(parts: readonly PartSpan[], part: PartSpan): PartSpan | undefined {
  return inOrder(parts).findLast(({ start }) => start < part.start);
}

function partOf(parts: readonly PartSpan[], id: string): PartSpan {
  const part = parts.find((one) => one.id === id);
  if (!part) throw new FootlightError('not-found', 'There is no such part.', { where: id });
  return part;
}

function sceneOf(scenes: readonly SceneSpan[], id: string): SceneSpan {
  const scene = scenes.find((one) => one.id === id);
  if (!scene) throw new FootlightError('not-found', 'There is no such scene.', { where: id });
  return scene;
}
