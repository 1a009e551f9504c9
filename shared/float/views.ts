/** A display of the computer. */
export interface DisplayView {
  id: number;
  /** Its name, as the system knows it; empty where it knows none. */
  label: string;
  /** From one on, for those without a name. */
  number: number;
  width: number;
  height: number;
  /** The main window is on it. */
  isMain: boolean;
}

/** Notes over the player, as far as this desktop lets them be. */
export interface FloatState {
  /**
   * Why they cannot float here: on Wayland nothing of ours may lie over another program, unless it runs through X11,
   * where there is one. Null where they can.
   */
  trouble: 'wayland' | 'wayland-alone' | null;
  /** Whether they can after a new start of the app. */
  canRestart: boolean;
  /** Shown for a moment when something about them was chosen, to see where and how they will come. */
  isSample: boolean;
  displays: DisplayView[];
  /** Whether the system has notifications. */
  canNotify: boolean;
}
