import type { Entry } from '#shared/pack/entry';
import type { Read } from '#shared/pack/read';
import type { Gather } from './read-source';
import type { PackSources } from './read-sources';

/** Every entry that somebody wrote: the short ones in the order of the files, then the chapters of the long reads. */
export function writtenEntries({ entries, reads }: PackSources): Entry[] {
  return [...entries, ...reads.flatMap(({ chapters }) => chapters)].map(({ entry }) => entry);
}

/** The long reads as tables of contents; what a chapter gathers is named one by one. */
export function builtReads(sources: PackSources): Read[] {
  return sources.reads.map(({ id, title, summary, chapters }) => ({
    id,
    title,
    summary,
    chapters: chapters.map(({ entry, entries, gather, figure }) => ({
      entry: entry.id,
      entries: gather ? [...entries, ...gathered(sources, gather)] : entries,
      ...(figure && { figure }),
    })),
  }));
}

/** Short entries with one of the verdicts that cite the source, in the order of the film. */
function gathered({ entries }: PackSources, { verdicts, source }: Gather): string[] {
  const moment = (entry: Entry): number => entry.cues[0]?.at ?? entry.revealsAt;
  return entries
    .map(({ entry }) => entry)
    .filter((entry) => verdicts.includes(entry.verdict))
    .filter((entry) => entry.sources.some((ref) => ref.source === source))
    .sort((a, b) => moment(a) - moment(b))
    .map(({ id }) => id);
}
