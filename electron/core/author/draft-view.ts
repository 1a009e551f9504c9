import type { DraftRow, DraftView, NameChoice, ProblemView } from '#shared/author/views';
import { filmSeconds } from '#shared/film-time';
import type { Scene } from '#shared/pack/catalogue';
import { momentOf, type Draft } from './draft';
import { looseList } from './head';
import type { Sight } from './sight';

/**
 * A draft as its author sees it: all that is his own, and of the scenes and names that came with the film what the
 * viewer may know by now. A problem that is about a scene ahead says only where it stands.
 */
export async function draftView(
  draft: Draft,
  problems: readonly ProblemView[],
  { knows, hidden }: Sight,
): Promise<DraftView> {
  const [head, kept, entries] = await Promise.all([draft.head(), draft.kept(), draft.entries()]);
  // What cannot be read is in the list of problems.
  const all = await draft.scenes().catch((): Scene[] => []);
  const scenes = all.filter(({ start }) => knows(start));
  const accents = new Map(head.parts.map(({ id, accent }) => [id, accent]));
  const ahead = new Set(all.filter(({ start }) => !knows(start)).map(({ id }) => id));
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
    hidesScenes: ahead.size > 0,
    names: await namesOf(draft, scenes, head.sources, hidden),
    problems: problems.map((problem) => {
      const { scene, about } = problem;
      const of = about && about.list !== 'film' ? hidden[about.list] : NONE;
      const isAhead = (scene !== null && ahead.has(scene)) || of.has(about?.id ?? '');
      if (!isAhead) return problem;
      const what = 'something is wrong with what lies ahead in the film';
      return { ...problem, what, instead: null, scene: null, about: null };
    }),
  };
}

const NONE: ReadonlySet<string> = new Set();

async function namesOf(
  draft: Draft,
  scenes: readonly Scene[],
  sources: readonly { id: string; title: string }[],
  hidden: Sight['hidden'],
): Promise<DraftView['names']> {
  const choices = async (list: 'people' | 'songs' | 'places'): Promise<NameChoice[]> =>
    looseList((await draft.folder.read(`${list}.yaml`)) ?? '', `${list}.yaml`)
      .filter(({ id }) => !hidden[list].has(id))
      .map(({ id, ...item }) => ({
        id,
        name: [item['name'], item['title']].find((name) => typeof name === 'string') ?? id,
      }));
  const [people, songs, places] = [
    await choices('people'),
    await choices('songs'),
    await choices('places'),
  ];
  return {
    ...{ people, songs, places },
    scenes: scenes.map(({ id, title }) => ({ id, name: title })),
    sources: sources.map(({ id, title }) => ({ id, name: title })),
  };
}
