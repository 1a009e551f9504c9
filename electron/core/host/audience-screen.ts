import type { FilmSeconds } from '#shared/film-time';
import type { AudienceView } from '#shared/host/views';
import type { AudienceCut } from './audience-cut';

/** Questions that are put to the room. */
export interface Asking {
  /** The pause point, or null when the host asks by hand. */
  at: FilmSeconds | null;
  questions: readonly string[];
  words: string;
}

/** A card that is up. */
interface Card {
  id: string;
  /** Film second at which it goes by itself; null for one that the host put up. */
  until: FilmSeconds | null;
}

/** What the host has put before the room. One thing is seen at a time: the later of these lies over the earlier. */
export class AudienceScreen {
  card: Card | null = null;
  asking: Asking | null = null;
  /** Monotonic milliseconds at which the break is over. */
  breakEnds: number | null = null;
  isBlank = false;

  /** The film goes on: talk and break are over. */
  filmRuns(): void {
    this.asking = null;
    this.breakEnds = null;
  }

  /** Takes away whatever lies over the film. */
  clear(): void {
    this.card = null;
    this.filmRuns();
  }

  /** Takes the card away when it has been read. */
  advance(position: FilmSeconds): void {
    if (this.card?.until != null && this.card.until <= position) this.card = null;
  }

  /** As the room sees it. The cut is asked anew each time: it decides, whatever was put here. */
  view(cut: AudienceCut, now: number): AudienceView {
    if (this.isBlank) return { kind: 'blank' };
    if (this.breakEnds !== null) {
      const left = Math.max(0, this.breakEnds - now);
      return { kind: 'break', secondsLeft: Math.ceil(left / 1000) };
    }
    if (this.asking) return cut.question(this.asking.questions, this.asking.words);
    return this.card ? cut.card(this.card.id) : { kind: 'quiet' };
  }
}
