import type { MonotonicClock } from '#core/monotonic-clock';
import type { Viewing } from '#core/watch/viewing';
import { saidError } from '#shared/said-error';
import type { Manifest } from '#shared/pack/manifest';
import { fileStep, type FileStep } from '#shared/subtitles/file-step';
import { findable, findLines, type FindableLine } from '#shared/subtitles/find-line';
import { fitOnsets, MOST_ONSETS, type OnsetFit } from '#shared/subtitles/fit-onsets';
import type { SubtitleLine } from '#shared/subtitles/line';
import { isWithinReach, reachOf } from '#shared/subtitles/reach';
import type { FoundLine, FoundLines, SubtitlesView } from '#shared/subtitles/views';
import { copyAt, filmAt } from '#shared/watch/edition-map';
import { mapOf, REACTION } from '#shared/watch/getting-in-step';

/** How many lines a search gives, and how many follow the one that was tapped. */
const MOST_FOUND = 6;
const FOLLOWING = 3;

/** Seconds after which somebody who began to type did not just hear the line. */
const LONGEST_TYPING = 120;

/** Where clock and file differ by less, in seconds, they tell of the same moment. */
const AGREED = 1;
/** Of fewer lines the times tell too little to be kept. */
const LEAST_KEPT = 100;

/** The film that is open, as far as a subtitle file concerns it. */
export interface SubtitledFilm {
  pack: { manifest: Manifest };
  viewing: Viewing;
}

interface SubtitleDeskOptions {
  clock: MonotonicClock;
  /** Undefined while no film is open. */
  film: () => SubtitledFilm | undefined;
  /** Film seconds at which lines begin, by another file of the film with this id. */
  keptOnsets: (filmId: string) => readonly number[] | undefined;
  keepOnsets: (filmId: string, onsets: number[]) => void;
  /** Called when windows should be told. */
  onChange: () => void;
}

interface OpenFile {
  name: string;
  encoding: string;
  lines: readonly FindableLine[];
  fit: (OnsetFit & FileStep) | undefined;
  /** The viewing in which one of its lines was tapped. */
  inStepWith: Viewing | undefined;
  /** When the first of the words in the field was typed. */
  typingSince: Typing | undefined;
}

interface Typing {
  /** Monotonic milliseconds. */
  at: number;
  /** The second of the file by a clock that ran then; undefined where it stood. */
  second: number | undefined;
}

/** The viewer's own subtitle file, in memory only: finds the line that was just heard, and sets the clock by it. */
export class SubtitleDesk {
  private file: OpenFile | undefined;

  constructor(private readonly options: SubtitleDeskOptions) {}

  open(file: { name: string; encoding: string; lines: readonly SubtitleLine[] }): void {
    const { name, encoding } = file;
    const lines = findable(file.lines);
    const fresh = { fit: undefined, inStepWith: undefined, typingSince: undefined };
    this.file = { name, encoding, lines, ...fresh };
    this.options.onChange();
  }

  close(): void {
    this.file = undefined;
    this.options.onChange();
  }

  /** Null while no file is open. */
  view(): SubtitlesView | null {
    const { file } = this;
    if (!file) return null;
    const film = this.options.film();
    const { fit } = file;
    return {
      fileName: file.name,
      lineCount: file.lines.length,
      encoding: file.encoding,
      inStep: film !== undefined && file.inStepWith === film.viewing,
      canFit: film !== undefined && this.options.keptOnsets(idOf(film)) !== undefined,
      fit: fit
        ? {
            edition: fit.edition,
            rate: fit.rate,
            ahead: fit.ahead,
            matched: fit.matched,
            error: fit.error,
          }
        : null,
    };
  }

  /**
   * Lines with these words, the nearest to where the film is first. The film goes on while somebody types: the moment
   * of the first key is remembered as the one at which the line had been heard.
   */
  find(text: string): FoundLines {
    const { file, film } = this.opened();
    if (text.trim() === '') file.typingSince = undefined;
    else
      file.typingSince ??= {
        at: this.options.clock.now(),
        second: film.viewing.isPlaying() ? this.present(file, film) : undefined,
      };
    const reach = this.reach(file, film);
    const within = file.lines.filter(({ line }) => isWithinReach(line, reach));
    const found = findLines(within, text, this.present(file, film), MOST_FOUND);
    return answerWith(found, reach);
  }

  /**
   * The viewer heard this line: the copy is at its end, and further by the time of a reaction. If it was searched for,
   * it had been heard when the first key was pressed, and the film ran on since; a line that is tapped without typing,
   * as one of those that follow, was heard just now.
   * @returns the lines that follow, to be exact with
   * @throws FootlightError `not-found` if there is no such line, or none that this viewer may be shown
   */
  tap(id: number): FoundLines {
    const { file, film } = this.opened();
    const found = file.lines[id];
    if (!found || !isWithinReach(found.line, this.reach(file, film)))
      throw saidError('not-found', 'errors.subtitles.no-line');
    const step = stepOf(film.viewing);
    const heard = found.line.end + REACTION + this.typedFor(file, film);
    const copy = file.fit ?? { edition: step.edition, rate: step.rate, ahead: 0 };
    this.keepIfProved(file, film, heard);
    film.viewing.heardLine(heard + copy.ahead, copy);
    file.inStepWith = film.viewing;
    file.typingSince = undefined;
    this.options.onChange();
    const reach = this.reach(file, film);
    const next = file.lines.slice(id + 1, id + 1 + FOLLOWING);
    return answerWith(
      next.filter(({ line }) => isWithinReach(line, reach)),
      reach,
    );
  }

  /**
   * Holds the file's times against those of another file of this film: tells which copy it is for and how far it is
   * off. A clock that was set by the file before is set anew by what that says.
   * @throws FootlightError `not-found` if there are no such times, or these do not fit them
   */
  fit(): void {
    const { file, film } = this.opened();
    const kept = this.options.keptOnsets(idOf(film));
    if (!kept)
      throw saidError('not-found', 'errors.subtitles.no-other', {
        remedy: 'errors.subtitles.search',
      });
    const fit = fitOnsets(
      kept,
      file.lines.map(({ line }) => line.start),
    );
    if (!fit)
      throw saidError('not-found', 'errors.subtitles.no-fit', {
        where: file.name,
        remedy: 'errors.subtitles.search',
      });
    const { editions, film: about } = film.pack.manifest;
    const present = this.present(file, film);
    const step = fileStep(fit, editions, stepOf(film.viewing).edition, about.runtimeSeconds);
    file.fit = { ...fit, ...step };
    if (file.inStepWith === film.viewing) film.viewing.heardLine(present + step.ahead, step);
    this.options.onChange();
  }

  /** The second of the file that is on by the clock. */
  private present(file: OpenFile, film: SubtitledFilm): number {
    return fileSecond(file, film, film.viewing.saved().position);
  }

  private reach(file: OpenFile, film: SubtitledFilm): number {
    const { seen, frontier } = film.viewing.viewpoint();
    return reachOf(fileSecond(file, film, frontier), seen);
  }

  /**
   * Seconds of the copy since the first key. A clock that ran then knows of pauses and speeds meanwhile; where it
   * stood, the film is taken to run on without it.
   */
  private typedFor(file: OpenFile, film: SubtitledFilm): number {
    const { typingSince } = file;
    if (typingSince === undefined) return 0;
    const onWall = (this.options.clock.now() - typingSince.at) / 1000;
    if (onWall > LONGEST_TYPING) return 0;
    if (typingSince.second === undefined) return onWall * film.viewing.state().step.speed;
    const byClock = this.present(file, film) - typingSince.second;
    // Whoever went somewhere else meanwhile did not just hear the line.
    return byClock >= 0 && byClock <= LONGEST_TYPING ? byClock : 0;
  }

  /**
   * When landmarks had told for sure which copy it is and the file says the same second, its times are those of the
   * film and may be kept. A file alone proves nothing: it runs like its copy, whichever that is.
   */
  private keepIfProved(file: OpenFile, film: SubtitledFilm, heard: number): void {
    const { pack, viewing } = film;
    const { fit } = viewing.state().step;
    const id = idOf(film);
    if (file.fit || fit?.quality !== 'sure' || this.options.keptOnsets(id)) return;
    if (!viewing.isPlaying() || file.lines.length < LEAST_KEPT) return;
    const map = mapOf(stepOf(viewing), pack.manifest.editions);
    if (Math.abs(filmAt(map, heard) - viewing.saved().position) > AGREED) return;
    const onsets = file.lines
      .map(({ line }) => Math.round(filmAt(map, line.start) * 100) / 100)
      .filter((onset) => onset >= 0 && onset <= viewing.runtime);
    if (onsets.length <= MOST_ONSETS) this.options.keepOnsets(id, onsets);
  }

  private opened(): { file: OpenFile; film: SubtitledFilm } {
    const { file } = this;
    const film = this.options.film();
    if (!film) throw saidError('not-found', 'errors.film.none');
    if (!file)
      throw saidError('not-found', 'errors.subtitles.none', {
        remedy: 'errors.subtitles.none.remedy',
      });
    return { file, film };
  }
}

function idOf({ pack }: SubtitledFilm): string {
  return pack.manifest.id;
}

function stepOf(viewing: Viewing): ReturnType<Viewing['saved']>['step'] {
  return viewing.saved().step;
}

/** The second of the file at a moment of the film. */
function fileSecond(file: OpenFile, { pack, viewing }: SubtitledFilm, moment: number): number {
  const { editions } = pack.manifest;
  // Before its first tap the clock still runs like the copy that it was taken for; the file may be for another.
  const step = file.fit ? { ...file.fit, offset: 0 } : stepOf(viewing);
  return copyAt(mapOf(step, editions), moment) - (file.fit?.ahead ?? 0);
}

function answerWith(lines: readonly FindableLine[], reach: number): FoundLines {
  return {
    lines: lines.map(({ id, line }): FoundLine => ({ id, at: line.start, text: line.text })),
    upTo: reach === Infinity ? null : Math.max(reach, 0),
  };
}
