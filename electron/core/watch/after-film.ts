import type { Library } from '#core/reading/library';
import type { FilmSeconds } from '#shared/film-time';
import type { Entry } from '#shared/pack/entry';
import type { Pack } from '#shared/pack/pack';
import type { AfterFilmView, EndingRead } from '#shared/reading/after-film';
import type { ChapterLink, DatedLink } from '#shared/reading/views';
import { isFilmOver, lastPartStart, storyEnd } from '#shared/watch/film-end';
import { isRevealed, type Viewpoint } from '#shared/watch/spoiler-rule';
import type { HeldView } from '#shared/watch/views';

export interface AfterFilmInput {
  pack: Pack;
  viewpoint: Viewpoint;
  position: FilmSeconds;
  /** What did not pop up, already cut to what was watched. */
  held: readonly HeldView[];
  /** What this viewer may read. */
  library: Library;
}

/**
 * What there is for afterwards. It may be asked at any time: what belongs to the ending comes when the spoiler rule
 * lets it, and before that leaves no trace.
 */
export function afterFilm(input: AfterFilmInput): AfterFilmView {
  const { pack, viewpoint, position } = input;
  return {
    isOver: isFilmOver(viewpoint, position, storyEnd(pack.manifest)),
    missed: missed(input),
    ending: ending(input),
    questions: questions(input),
    again: again(input),
  };
}

function known({ pack, viewpoint }: AfterFilmInput): Entry[] {
  return pack.entries.filter(({ revealsAt }) => isRevealed(revealsAt, viewpoint));
}

function dated({ id, kind, title, cues }: Entry): DatedLink {
  return { id, kind, title, at: cues[0]?.at ?? null };
}

/** Questions have a place of their own below, and a warning is of no use once its moment is over. */
const NOT_MISSED: readonly string[] = ['question', 'notice'];

function missed(input: AfterFilmInput): AfterFilmView['missed'] {
  const all = input.held.filter(({ kind }) => !NOT_MISSED.includes(kind));
  const { parts } = input.pack.manifest;
  const partOf = (at: number): number => parts.findLastIndex(({ start }) => start <= at);
  return parts.flatMap(({ title }, index) => {
    const entries = all.filter(({ at }) => Math.max(0, partOf(at ?? 0)) === index);
    return entries.length > 0 ? [{ part: title, entries }] : [];
  });
}

/** The essays that open in the last part of the story or after it: as whole reads, single chapters, or by themselves. */
function ending(input: AfterFilmInput): AfterFilmView['ending'] {
  const { pack, library } = input;
  const from = lastPartStart(pack.manifest);
  const late = known(input).filter(({ kind, revealsAt }) => kind === 'essay' && revealsAt >= from);
  const isLate = (id: string): boolean => late.some((entry) => entry.id === id);
  const inReads = new Set<string>();
  const reads: EndingRead[] = [];
  const chapters: ChapterLink[] = [];
  for (const { id, title, summary, chapters: open } of library.contents().reads) {
    const about = open.filter((chapter) => isLate(chapter.id));
    for (const chapter of about) inReads.add(chapter.id);
    if (about.length * 2 >= open.length && about.length > 1) {
      reads.push({ id, title, summary, chapters: about });
    } else {
      chapters.push(
        ...about.map((one) => ({ read: id, chapter: one.id, title: `${title}: ${one.title}` })),
      );
    }
  }
  return { reads, chapters, essays: late.filter(({ id }) => !inReads.has(id)).map(dated) };
}

function questions(input: AfterFilmInput): AfterFilmView['questions'] {
  const end = storyEnd(input.pack.manifest);
  const all = known(input).filter(({ kind }) => kind === 'question');
  return {
    after: all.filter(({ revealsAt }) => revealsAt >= end).map(({ id }) => input.library.entry(id)),
    earlier: all.filter(({ revealsAt }) => revealsAt < end).map(dated),
  };
}

function again(input: AfterFilmInput): DatedLink[] {
  const { scenes, manifest } = input.pack;
  const last = lastPartStart(manifest);
  const end = storyEnd(manifest);
  const early = new Map(scenes.filter(({ start }) => start < last).map((one) => [one.id, one]));
  return known(input)
    .filter(({ kind, revealsAt }) => kind !== 'essay' && kind !== 'question' && revealsAt >= end)
    .flatMap((entry) => {
      const scene = entry.scenes.flatMap((id) => early.get(id) ?? [])[0];
      return scene ? [{ ...dated(entry), at: scene.start }] : [];
    })
    .sort((a, b) => a.at - b.at);
}
