import { plainText } from '#shared/pack/rich-text';
import type { AppState } from '#shared/ipc/state';

/** A notification of the system, on its way to the viewer. */
export interface SentNotification {
  close(): void;
}

export interface NotifierOptions {
  /** Puts one up; `onClick` when the viewer presses it. */
  send: (title: string, body: string, onClick: () => void) => SentNotification;
  /** Whether the viewer looks at the app and sees the note there. */
  isLookedAt: () => boolean;
  onClick: (entry: string) => void;
}

/** Letters of a note that a notification shows: systems cut longer ones at places of their own. */
const LONGEST = 320;

/**
 * Puts each note up as a notification when it pops up, and takes it away with it: what lingered in the system's list
 * could be read by whoever comes later.
 */
export class Notifier {
  private readonly up = new Map<string, SentNotification>();
  /** What popped up before, so that a note that is dismissed or seen does not come again. */
  private known = new Set<string>();

  constructor(private readonly options: NotifierOptions) {}

  follow({ settings, curtain, film, host }: AppState): void {
    const popUps = film.status === 'ready' && host === null ? film.viewing.popUps : [];
    const ids = new Set(popUps.map(({ id }) => id));
    const isOn = settings.notifications && curtain === 'open';
    for (const [id, sent] of this.up) {
      if (isOn && ids.has(id)) continue;
      sent.close();
      this.up.delete(id);
    }
    for (const { id, title, content } of popUps) {
      if (this.known.has(id) || !isOn || this.options.isLookedAt()) continue;
      const body = shortened(plainText(content));
      const sent = this.options.send(title, body, () => {
        this.options.onClick(id);
      });
      this.up.set(id, sent);
    }
    this.known = ids;
  }

  /** Takes everything away; the app ends. */
  close(): void {
    for (const sent of this.up.values()) sent.close();
    this.up.clear();
  }
}

/** At the end of a word, never in the middle of one. */
function shortened(text: string): string {
  if (text.length <= LONGEST) return text;
  const cut = text.slice(0, LONGEST);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), LONGEST / 2)).trimEnd()} …`;
}
