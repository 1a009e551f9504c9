import type { EntryForm } from '#shared/author/entry-form';
import type { SceneSpan } from '#shared/author/scenes';
import { parseFilmTime } from '#shared/film-time';
import { pageId } from '#shared/pack/page-ids';
import { withEntry, writtenEntries } from './entry-file';
import { looseList } from './head';
import { withFields } from './yaml-edits';

interface SceneChange {
  before: readonly SceneSpan[];
  after: readonly SceneSpan[];
}

const PLACES = 'places.yaml';

/**
 * The other files of a draft after its scenes have changed: whoever named a scene that is gone names the one that took
 * it in, and a cue that says in which scene it is says so still.
 * @returns the files that change
 */
export function withScenesChanged(
  change: SceneChange,
  places: string | undefined,
  entryTexts: ReadonlyMap<string, string>,
): Map<string, string> {
  const files = new Map<string, string>();
  const renamed = successors(change);
  const touched = touchedScenes(change);
  if (places !== undefined && renamed.size > 0) {
    const changed = withPlaces(places, renamed);
    if (changed !== places) files.set(PLACES, changed);
  }
  for (const [file, text] of entryTexts) {
    // Most cuts are in no entry's words: then nothing is read.
    if (![...touched].some((id) => text.includes(id))) continue;
    let changed = text;
    for (const { id, form, locked } of writtenEntries(text)) {
      const next = withNames(form, { renamed, touched, scenes: change.after });
      if (locked === null && JSON.stringify(next) !== JSON.stringify(form))
        changed = withEntry(changed, id, next) ?? changed;
    }
    if (changed !== text) files.set(file, changed);
  }
  return files;
}

/** Ids of the scenes that are not any more what they were. */
function touchedScenes({ before, after }: SceneChange): Set<string> {
  const isSame = (a: SceneSpan, b: SceneSpan): boolean =>
    a.id === b.id && a.start === b.start && a.end === b.end;
  return new Set(
    before.filter((scene) => !after.some((other) => isSame(scene, other))).map(({ id }) => id),
  );
}

/** Scene that is gone → the one that has its beginning now. */
function successors({ before, after }: SceneChange): Map<string, string> {
  const left = new Set(after.map(({ id }) => id));
  return new Map(
    before
      .filter(({ id }) => !left.has(id))
      .flatMap(({ id, start }) => {
        const heir = after.find((scene) => scene.start <= start && start < scene.end);
        return heir ? [[id, heir.id] as const] : [];
      }),
  );
}

function renamedIn(ids: readonly string[], renamed: ReadonlyMap<string, string>): string[] {
  return [...new Set(ids.map((id) => renamed.get(id) ?? id))];
}

function withPlaces(text: string, renamed: ReadonlyMap<string, string>): string {
  return looseList(text, PLACES).reduce((before, { scenes }, place) => {
    if (!Array.isArray(scenes) || !scenes.some((id) => renamed.has(String(id)))) return before;
    return withFields(before, [place], { scenes: renamedIn(scenes.map(String), renamed) });
  }, text);
}

const IN_SCENE = /^(\S+)(.*) in +([a-z0-9-]+)$/;

interface Renaming {
  renamed: ReadonlyMap<string, string>;
  touched: ReadonlySet<string>;
  scenes: readonly SceneSpan[];
}

function withNames(form: EntryForm, { renamed, touched, scenes }: Renaming): EntryForm {
  const cues = form.cues.map((cue) => {
    const [, time = '', rest = '', named = ''] = IN_SCENE.exec(cue) ?? [];
    const at = parseFilmTime(time);
    if (at === undefined || !touched.has(named)) return cue;
    const scene = scenes.find(({ start, end }) => start <= at && at < end);
    return scene ? `${time}${rest} in ${scene.id}` : cue;
  });
  const body = [...renamed].reduce(
    (text, [gone, heir]) =>
      text.replaceAll(`(#${pageId('scene', gone)})`, `(#${pageId('scene', heir)})`),
    form.body,
  );
  return { ...form, cues, body, scenes: renamedIn(form.scenes, renamed) };
}
