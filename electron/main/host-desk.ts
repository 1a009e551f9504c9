import { HostSession } from '#core/host/host-session';
import { PresenterView } from '#core/host/presenter-view';
import { programme } from '#core/host/programme';
import type { FilmRoom } from '#core/film-room';
import type { MonotonicClock } from '#core/monotonic-clock';
import type { JsonStore } from '#core/storage/json-store';
import type { Tongue } from '#shared/language/languages';
import { saidError } from '#shared/said-error';
import type { FilmSeconds } from '#shared/film-time';
import { fittingPoints, withoutPoint, withPoint, type PausePoint } from '#shared/host/pause-points';
import { NEW_HOST_PLAN, type HostChoices, type HostPlan, type HostPlans } from '#shared/host/plan';
import { proposedPoints } from '#shared/host/proposals';
import type {
  AudienceView,
  AudienceWindowView,
  HostState,
  ProgrammeView,
} from '#shared/host/views';
import type { Anchor } from '#shared/watch/clock';

/** The window that the audience looks at, as the desk knows it. */
export interface AudienceScreens {
  onChange: () => void;
  onKey: (key: 'next' | 'clear' | 'blank') => void;
  state(): AudienceWindowView;
  open(display: number | null): void;
  close(): void;
  show(view: AudienceView, stepsAside: boolean): void;
  speak(tongue: Tongue): void;
}

interface HostDeskOptions {
  clock: MonotonicClock;
  screens: AudienceScreens;
  store: () => JsonStore<HostPlans> | undefined;
  /** Called when windows should be told of the evening. */
  onChange: () => void;
  /** Told what could not be kept. */
  onTrouble: (error: unknown) => void;
}

/** Where a host sits: the evening that was prepared, the one that runs, and the window that the audience looks at. */
export class HostDesk {
  private room: FilmRoom | undefined;
  private session: HostSession | undefined;
  private plan: HostPlan = NEW_HOST_PLAN;

  constructor(private readonly options: HostDeskOptions) {
    const { screens, onChange } = options;
    screens.onChange = () => {
      if (this.session) onChange();
    };
    screens.onKey = (key) => {
      if (key === 'next') this.next();
      else if (key === 'clear') this.clear();
      else this.blank(!this.open().screen.isBlank);
    };
  }

  /** A film has been opened, or closed; no evening goes on with another one. */
  enter(room: FilmRoom | undefined): void {
    this.session?.end();
    this.session = undefined;
    this.room = room;
    if (!room) return;
    const { pack } = room;
    const kept = this.options.store()?.get()[pack.manifest.id];
    const questions = new Set(pack.entries.map(({ id }) => id));
    const { runtimeSeconds } = pack.manifest.film;
    this.plan = kept
      ? { ...kept, points: fittingPoints(kept.points, runtimeSeconds, questions) }
      : { ...NEW_HOST_PLAN, points: proposedPoints(pack) };
  }

  /** Makes host mode ready. */
  start(anchor: Anchor): void {
    if (this.session || !this.room) return;
    this.session = new HostSession({
      pack: this.room.pack,
      clock: this.options.clock,
      plan: () => this.plan,
      anchor,
      onDue: (stop) => {
        this.options.onChange();
        if (stop) this.room?.transport.pause();
      },
    });
    this.options.onChange();
  }

  /** @returns true if the film is to stand still now */
  follow(anchor: Anchor): boolean {
    return this.session?.follow(anchor) ?? false;
  }

  /** The evening for the presenter; what the audience sees goes to its window on the way. */
  state(): HostState | null {
    const { room, session, plan } = this;
    if (!room || !session) return null;
    const audience = session.view();
    const { points, cards, pace, welcome, notes, stepAside } = plan;
    this.options.screens.show(audience, stepAside);
    const view = new PresenterView(room.pack, room.viewing.viewpoint());
    const { card, asking, isBlank } = session.screen;
    return {
      choices: { cards, pace, welcome, notes, stepAside },
      points: view.points(points, session),
      proposals: view.proposals(points),
      questions: view.questions(),
      cues: view.cues(session),
      begun: session.begun,
      seenUpTo: session.seenUpTo,
      isAhead: session.isAhead,
      audience,
      card: card?.id ?? null,
      ready: session.ready,
      asking: asking?.at ?? null,
      isBlank,
      window: this.options.screens.state(),
    };
  }

  begin(): void {
    this.open().begin();
    this.keep();
    this.options.onChange();
  }

  end(): void {
    this.keep();
    this.open().end();
    this.options.onChange();
  }

  /** What a clicker's one button means. */
  next(): void {
    const session = this.open();
    const { screen, ready } = session;
    if (screen.isBlank) this.blank(false);
    else if (screen.asking || screen.breakEnds !== null) this.goOn();
    else if (ready !== null) this.show(ready);
    else this.clear();
  }

  /** Talk and break are over: the film runs again. */
  goOn(): void {
    this.open().screen.clear();
    this.room?.transport.play();
  }

  show(id: string): void {
    if (!this.open().show(id)) {
      throw saidError('not-found', 'errors.host.not-yet', {
        remedy: 'errors.host.not-yet.remedy',
      });
    }
    this.options.onChange();
  }

  clear(): void {
    this.open().screen.clear();
    this.options.onChange();
  }

  blank(on: boolean): void {
    this.open().screen.isBlank = on;
    this.options.onChange();
  }

  ask(questions: readonly string[], words: string): void {
    this.open().ask({ at: null, questions, words });
    this.room?.transport.pause();
  }

  takeBreak(minutes: number): void {
    this.open().takeBreak(minutes);
    this.room?.transport.pause();
  }

  hasSeen(): void {
    this.open().confirmSeen();
    this.keep();
    this.options.onChange();
  }

  choose(change: { [Key in keyof HostChoices]?: HostChoices[Key] | undefined }): void {
    const given = Object.entries(change).filter(([, value]) => value !== undefined);
    this.change({ ...this.plan, ...(Object.fromEntries(given) as Partial<HostChoices>) });
  }

  setPoint(point: PausePoint, from: FilmSeconds | undefined): void {
    const { runtime } = this.openRoom().viewing;
    this.change({ ...this.plan, points: withPoint(this.plan.points, point, runtime, from) });
  }

  removePoint(at: FilmSeconds): void {
    this.change({ ...this.plan, points: withoutPoint(this.plan.points, at) });
  }

  programme(spoilers: boolean): ProgrammeView {
    const { pack, viewing } = this.openRoom();
    const { points, welcome } = this.plan;
    return programme(pack, {
      points,
      welcome,
      spoilersFor: spoilers ? viewing.viewpoint() : null,
    });
  }

  /** Writes down how far the room has come, while an evening runs. */
  keep(): void {
    if (this.session?.begun == null) return;
    this.plan = { ...this.plan, seenUpTo: this.session.seenUpTo };
    this.write();
  }

  private change(plan: HostPlan): void {
    this.plan = plan;
    this.session?.planChanged();
    this.write();
    this.options.onChange();
  }

  private write(): void {
    const store = this.options.store();
    if (!this.room || !store) return;
    void store
      .set({ ...store.get(), [this.room.pack.manifest.id]: this.plan })
      .catch(this.options.onTrouble);
  }

  private openRoom(): FilmRoom {
    if (!this.room) throw saidError('not-found', 'errors.film.none');
    return this.room;
  }

  private open(): HostSession {
    if (!this.session) throw saidError('not-found', 'errors.host.nobody');
    return this.session;
  }
}
