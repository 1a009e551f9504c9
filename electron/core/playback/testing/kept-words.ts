import type { PlayerStatus } from '#shared/playback/views';
import type { FootlightError } from '#shared/errors';
import type { Media, Sample, SourceListener } from '../source';

/** Keeps all that a source tells. */
export class KeptWords implements SourceListener {
  readonly media: (Media | null)[] = [];
  readonly statuses: PlayerStatus[] = [];
  readonly samples: Sample[] = [];
  /** Each time that it was lost: why, in English. */
  readonly lost: (string | null)[] = [];

  /** How often it was told anything. */
  get count(): number {
    return this.media.length + this.statuses.length + this.samples.length + this.lost.length;
  }

  get status(): PlayerStatus | undefined {
    return this.statuses.at(-1);
  }

  onMedia(media: Media | null): void {
    this.media.push(media);
  }

  onStatus(status: PlayerStatus): void {
    this.statuses.push(status);
  }

  onSample(sample: Sample): void {
    this.samples.push(sample);
  }

  onLost(why: FootlightError | null): void {
    this.lost.push(why?.message ?? null);
  }
}
