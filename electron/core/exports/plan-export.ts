import { saidError } from '#shared/said-error';
import { cuesAsAss } from '#shared/exports/ass';
import { chaptersOf } from '#shared/exports/chapters';
import { cuesInCopy, fastestRate, type PopUpText, type ToCopy } from '#shared/exports/copy-times';
import type { CuesOfFilm } from '#shared/exports/cue';
import { chaptersAsFfmetadata } from '#shared/exports/ffmetadata';
import { exportFileName } from '#shared/exports/file-name';
import { PLAN_FILES, type PlanFormat } from '#shared/exports/formats';
import { chaptersAsMatroska } from '#shared/exports/matroska-chapters';
import { cuesAsSrt } from '#shared/exports/srt';
import { cuesAsWebVtt } from '#shared/exports/webvtt';
import { FILM_START } from '#shared/film-time';
import type { Pack } from '#shared/pack/pack';
import { plainText } from '#shared/pack/rich-text';
import type { Density } from '#shared/watch/density';
import { copyAt } from '#shared/watch/edition-map';
import { mapOf, type Step } from '#shared/watch/getting-in-step';
import { planViewing } from '#shared/watch/plan';
import type { Audience } from '#shared/watch/progress';
import { NEWCOMER } from '#shared/watch/spoiler-rule';
import type { ExportFile } from './export-file';

/** For whom an export is made, and for which copy. */
export interface PlanExportOptions {
  density: Density;
  audience: Audience;
  step: Step;
  /** Seconds by which the copy is further than its file's own time: known where a player of the file was followed. */
  fileOffset?: number | undefined;
  format: PlanFormat;
}

/**
 * What pops up from the start of a film to its end, or the film's chapters, as a file for a player: in the time of
 * the viewer's copy, and nothing earlier than this viewer may know it.
 * @throws FootlightError `not-found` if nothing would pop up
 */
export function planExport(pack: Pack, options: PlanExportOptions): ExportFile {
  const { format } = options;
  const { title } = pack.manifest.film;
  const { holds, extension } = PLAN_FILES[format];
  return { name: exportFileName(title, holds, extension), content: contentOf(pack, options) };
}

function contentOf(pack: Pack, options: PlanExportOptions): string {
  switch (options.format) {
    case 'ass':
      return cuesAsAss(cuesOf(pack, options));
    case 'srt':
      return cuesAsSrt(cuesOf(pack, options));
    case 'vtt':
      return cuesAsWebVtt(cuesOf(pack, options));
    case 'ffmetadata':
      return chaptersAsFfmetadata(chapters(pack, options));
    case 'matroska':
      return chaptersAsMatroska(chapters(pack, options));
  }
}

function chapters(
  pack: Pack,
  { audience, step, fileOffset }: PlanExportOptions,
): ReturnType<typeof chaptersOf> {
  return chaptersOf(pack.scenes, toCopy(pack, step, fileOffset), audience === 'seen');
}

function cuesOf(
  pack: Pack,
  { density, audience, step, fileOffset }: PlanExportOptions,
): CuesOfFilm {
  const { film, editions, language } = pack.manifest;
  const { shown } = planViewing({
    entries: pack.entries,
    scenes: pack.scenes,
    runtime: film.runtimeSeconds,
    language,
    density,
    viewpoint: { ...NEWCOMER, seen: audience === 'seen' },
    from: FILM_START,
    frontierFollows: true,
    already: [],
    rate: fastestRate(mapOf(step, editions)),
  });
  const byId = new Map(pack.entries.map((entry) => [entry.id, entry]));
  const popUps = shown.flatMap(({ id, at, until }): PopUpText[] => {
    const entry = byId.get(id);
    return entry ? [{ title: entry.title, text: plainText(entry.content), at, until }] : [];
  });
  const cues = cuesInCopy(popUps, toCopy(pack, step, fileOffset), language);
  if (cues.length === 0)
    throw saidError('not-found', 'errors.plan.empty', {
      remedy: density === 'off' ? 'errors.plan.empty.off' : 'errors.plan.empty.few',
    });
  return { film, cues };
}

/**
 * From film time to the time of the copy's own file. The correction of a clock that ran by hand is no part of it: that
 * says how far the viewer's clock is off, who may have pressed a little late, and a player has a clock of its own.
 */
function toCopy({ manifest }: Pack, step: Step, fileOffset = 0): ToCopy {
  const map = mapOf(step, manifest.editions);
  return (film) => copyAt(map, film) - fileOffset;
}
