import type { ViewingSummary } from '#shared/ipc/state';
import { saidError } from '#shared/said-error';
import type { SavedViewing } from '#shared/watch/viewing-state';
import type { JsonStore } from './json-store';
import {
  currentOf,
  withCurrent,
  withNew,
  without,
  type FilmSessions,
  type KeptViewing,
  type Sessions,
} from './sessions';

/** The viewings of one film, as they are kept. */
export class SessionKeeper {
  private forgotten: KeptViewing | undefined;

  /**
   * @param now the wall clock, as ISO 8601: only to tell a viewer when a viewing was
   * @param onTrouble told when something could not be kept
   */
  constructor(
    private readonly store: JsonStore<Sessions>,
    private readonly film: string,
    private readonly now: () => string,
    private readonly onTrouble: (error: unknown) => void,
  ) {}

  current(): KeptViewing | undefined {
    return currentOf(this.sessions());
  }

  /** All viewings, the latest first. */
  list(): ViewingSummary[] {
    const film = this.sessions();
    return (film?.viewings ?? [])
      .map((viewing) => ({
        number: viewing.number,
        begunAt: viewing.begunAt,
        changedAt: viewing.changedAt,
        position: viewing.position,
        frontier: viewing.frontier,
        audience: viewing.audience,
        shown: viewing.shown.length,
        isCurrent: viewing.number === film?.current,
      }))
      .sort((a, b) => b.number - a.number);
  }

  keep(viewing: SavedViewing): void {
    this.put(withCurrent(this.sessions(), viewing, this.now()));
  }

  begin(viewing: SavedViewing): void {
    this.put(withNew(this.sessions(), viewing, this.now()));
  }

  /**
   * Makes an earlier viewing the current one.
   * @throws FootlightError `not-found` if there is none of that number
   */
  resume(number: number): KeptViewing {
    const film = this.sessions();
    const viewing = film?.viewings.find((other) => other.number === number);
    if (!film || !viewing)
      throw saidError('not-found', 'errors.film.viewing', { values: { number: String(number) } });
    this.put({ ...film, current: number });
    return viewing;
  }

  /** Forgets an earlier viewing, which `recall` brings back while the app runs. */
  forget(number: number): void {
    const film = this.sessions();
    if (!film || number === film.current) return;
    this.forgotten = film.viewings.find((other) => other.number === number) ?? this.forgotten;
    this.put(without(film, number));
  }

  /** Brings back what was forgotten last; under a new number if a viewing that began since then has its own. */
  recall(): void {
    const film = this.sessions();
    if (!film || !this.forgotten) return;
    const taken = film.viewings.map(({ number }) => number);
    const { number } = this.forgotten;
    const own = taken.includes(number) ? 1 + Math.max(...taken) : number;
    this.put({ ...film, viewings: [...film.viewings, { ...this.forgotten, number: own }] });
    this.forgotten = undefined;
  }

  private sessions(): FilmSessions | undefined {
    return this.store.get()[this.film];
  }

  private put(sessions: FilmSessions): void {
    this.store.set({ ...this.store.get(), [this.film]: sessions }).catch(this.onTrouble);
  }
}
