import type { AppState } from '#shared/ipc/state';

/** The one publisher of the app's state. Main changes it, windows only ever receive it. */
export class StateHub {
  private readonly listeners = new Set<(state: AppState) => void>();

  constructor(private state: AppState) {}

  get(): AppState {
    return this.state;
  }

  /** Replaces parts of the state and publishes the whole. */
  update(change: Partial<Omit<AppState, 'revision'>>): void {
    this.state = { ...this.state, ...change, revision: this.state.revision + 1 };
    for (const listener of this.listeners) listener(this.state);
  }

  subscribe(listener: (state: AppState) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }
}
