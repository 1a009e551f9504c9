import { z } from 'zod';
import { Problems } from '#core/packs/problems';
import { YamlSource } from '#core/packs/yaml-source';
import type { SceneEdit } from '#shared/author/scenes';
import { timeText } from '#shared/author/time-text';
import { FootlightError } from '#shared/errors';
import { scene, type Scene } from '#shared/pack/catalogue';
import { withFields } from './yaml-edits';
import { withItemAfter, withoutItem } from './yaml-lists';

export const SCENES = 'scenes.yaml';

/**
 * The scenes of a draft.
 * @throws FootlightError `pack-damaged` where the file cannot be read: cutting it would make that worse
 */
export function readScenes(text: string): Scene[] {
  const problems = new Problems();
  const source = new YamlSource(text, SCENES);
  const data = source.read(problems);
  const scenes = problems.list.length > 0 ? [] : source.parse(z.array(scene), data, [], problems);
  const [problem] = problems.list;
  if (!problem) return scenes ?? [];
  throw new FootlightError('pack-damaged', `The scenes cannot be read: ${problem.what}.`, {
    where: problem.where,
    remedy: 'Mend the file in any text editor.',
  });
}

/** What a new scene says until its author says it. */
export const TO_BE_WRITTEN = 'What happens here is still to be written.';

/** The file of the scenes after a change; only what the change is about is written anew. */
export function withSceneEditText(text: string, edit: SceneEdit): string {
  switch (edit.kind) {
    case 'cut': {
      const at = timeText(edit.at);
      const shortened = withFields(text, [edit.place], { end: at });
      return withItemAfter(shortened, edit.place, {
        id: edit.fresh.id,
        start: at,
        end: timeText(edit.fresh.end),
        part: edit.fresh.part,
        title: `Scene at ${at}`,
        summary: TO_BE_WRITTEN,
        precision: 'cue',
      });
    }
    case 'join': {
      const longer = withFields(text, [edit.place], { end: timeText(edit.end) });
      return withoutItem(longer, edit.place + 1);
    }
    case 'move': {
      const at = timeText(edit.at);
      const before = withFields(text, [edit.place - 1], { end: at });
      return withFields(before, [edit.place], { start: at, precision: 'cue' });
    }
  }
}
