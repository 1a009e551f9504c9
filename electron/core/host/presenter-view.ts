import type { PausePoint } from '#shared/host/pause-points';
import { proposals } from '#shared/host/proposals';
import type { HostCue, HostPoint, HostQuestion } from '#shared/host/views';
import type { Entry } from '#shared/pack/entry';
import type { Pack } from '#shared/pack/pack';
import { isRevealed, type Viewpoint } from '#shared/watch/spoiler-rule';
import type { HostSession } from './host-session';

/** What the pack holds for a host: a plan of the whole film, as far as this host may know it. */
export class PresenterView {
  constructor(
    private readonly pack: Pack,
    private readonly viewpoint: Viewpoint,
  ) {}

  /** Everything that could be asked, in the order in which a room may be asked it. */
  questions(): HostQuestion[] {
    return this.known(this.pack.entries.filter(({ kind }) => kind === 'question'))
      .map(asQuestion)
      .sort((a, b) => a.from - b.from);
  }

  points(points: readonly PausePoint[], session: HostSession): HostPoint[] {
    return points.map((point) => this.point(point, session.isDone(point)));
  }

  /** What the pack proposes beside the points that there are. A newcomer is proposed nothing that lies ahead. */
  proposals(taken: readonly PausePoint[]): HostPoint[] {
    return proposals(this.pack)
      .filter(({ at }) => isRevealed(at, this.viewpoint))
      .filter(({ at }) => taken.every((point) => Math.floor(point.at) !== Math.floor(at)))
      .map((point) => this.point(point, false));
  }

  /** The entries that have a moment, in the order of the film. */
  cues(session: HostSession): HostCue[] {
    return this.known(this.pack.entries)
      .flatMap((entry) => {
        const at = entry.cues[0]?.at;
        if (at === undefined) return [];
        const { id, kind } = entry;
        const shown = session.wasShown(id);
        return [{ ...asQuestion(entry), kind, at, planned: session.isPlanned(id), shown }];
      })
      .sort((a, b) => a.at - b.at);
  }

  private point({ at, questions, words }: PausePoint, done: boolean): HostPoint {
    const entries = questions.flatMap((id) => this.pack.entries.find((one) => one.id === id) ?? []);
    return { at, questions: this.known(entries).map(asQuestion), words, done };
  }

  private known(entries: readonly Entry[]): Entry[] {
    return entries.filter(({ revealsAt }) => isRevealed(revealsAt, this.viewpoint));
  }
}

function asQuestion({ id, title, revealsAt }: Entry): HostQuestion {
  return { id, title, from: revealsAt };
}
