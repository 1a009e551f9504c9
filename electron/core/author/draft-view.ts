import type { DraftRow, DraftView, NameChoice, ProblemView } from '#shared/author/views';
import { filmSeconds, parseFilmTime } from '#shared/film-time';
import type { Scene } from '#shared/pack/catalogue';
import { isRevealed, type Viewpoint } from '#shared/watch/spoiler-rule';
import { momentOf, type Draft } from './draft';
import { looseList } from './head';

/**
 * A draft as its author sees it: all that is his own, and of the scenes and names that came with the film what the
 * viewer may know by now. A problem that is about a scene ahead says only where it stands.
 * @param viewpoint undefined where everything of the draft is the author's own
 */
export async function draftView(
  draft: Draft,
  problems: readonly ProblemView[],
  viewpoint: Viewpoint | undefined,
): Promise<DraftView> {
  const [head, kept, entries] = await Promise.all([draft.head(), draft.kept(), draft.entries()]);
  const knows = (moment: number): boolean =>
    viewpoint === undefined || isRevealed(filmSeconds(moment), viewpoint);
  // What cannot be read is in the list of problems.
  const all = await draft.scenes().catch((): Scene[] => []);
  const scenes = all.filter(({ start }) => knows(start));
  const accents = new Map(head.parts.map(({ id, accent }) => [id, accent]));
  const hidden = new Set(all.filter(({ start }) => !knows(start)).map(({ id }) => id));
  return {
    id: draft.id,
    title: head.title,
    year: head.year,
    runtime: filmSeconds(head.runtime),
    moments: kept.moments.map(({ id, at, line }) => ({
      id,
      at: filmSeconds(at),
      line: line ?? '',
    })),
    entries: [...entries.values()]
      .flat()
      .map(({ id, form }): DraftRow => ({
        id,
        title: form.title,
        kind: form.kind,
        at: momentOf(form),
        problems: problems.filter(({ entry }) => entry === id).length,
      }))
      .sort((a, b) => (a.at ?? 0) - (b.at ?? 0)),
    scenes: scenes.map(({ id, title, summary, quiet, start, end, part }) => ({
      ...{ id, title, summary, quiet, start, end },
      accent: accents.get(part) ?? '#5c6280',
    })),
    hidesScenes: hidden.size > 0,
    names: await namesOf(draft, scenes, head.sources, knows),
    problems: problems.map((problem) =>
      problem.scene !== null && hidden.has(problem.scene)
        ? { ...problem, what: 'something is wrong with a scene that lies ahead', scene: null }
        : problem,
    ),
  };
}

async function namesOf(
  draft: Draft,
  scenes: readonly Scene[],
  sources: readonly { id: string; title: string }[],
  knows: (moment: number) => boolean,
): Promise<DraftView['names']> {
  const read = async (file: string): ReturnType<typeof listOf> => listOf(draft, file);
  const [people, songs, places] = await Promise.all(
    ['people.yaml', 'songs.yaml', 'places.yaml'].map(read),
  );
  const moment = (value: unknown): number =>
    typeof value === 'number' ? value : typeof value === 'string' ? (parseFilmTime(value) ?? 0) : 0;
  const known = new Set(scenes.map(({ id }) => id));
  // A place is known with the first scene in which it is seen; one that is in none, from the start.
  const isSeen = (list: unknown): boolean =>
    !Array.isArray(list) || list.length === 0 || list.some((id) => known.has(String(id)));
  const choice = (item: Record<string, unknown> & { id: string }): NameChoice => ({
    id: item.id,
    name: [item['name'], item['title']].find((name) => typeof name === 'string') ?? item.id,
  });
  return {
    people: (people ?? []).filter((one) => knows(moment(one['revealsAt']))).map(choice),
    songs: (songs ?? []).filter((one) => knows(moment(one['start']))).map(choice),
    places: (places ?? []).filter((one) => isSeen(one['scenes'])).map(choice),
    scenes: scenes.map(({ id, title }) => ({ id, name: title })),
    sources: sources.map(({ id, title }) => ({ id, name: title })),
  };
}

async function listOf(draft: Draft, file: string): Promise<ReturnType<typeof looseList>> {
  return looseList((await draft.folder.read(file)) ?? '', file);
}
