import { recognise, type KnownFilm, type Recognition } from '#shared/playback/recognise';
import type { Confidence, PlayerStatus, PlayerView } from '#shared/playback/views';
import type { FootlightError } from '#shared/errors';
import { SmoothingClock, type Reading } from './smoothing-clock';
import type { Media, PlaybackSource, Sample } from './source';

/** Up to so many seconds of difference nobody sees that notes and picture are not in step. */
const HIGH = 0.1;
const MEDIUM = 0.4;
/** Of a player that has told nothing for so long nobody is sure any more, in milliseconds. */
const QUIET = 3_000;
/** Signs of a title that are shown: some put a whole description there. */
const MOST_SHOWN = 120;

interface Listening {
  /** What it plays, or what it is doing, is something else. */
  onChange: () => void;
  onReading: (reading: Reading) => void;
  onLost: (why: FootlightError | null) => void;
}

/** One player that was found: what it plays, whether that is the film, and the clock made of what it tells. */
export class Player {
  private media: Media | null = null;
  private status: PlayerStatus = 'connecting';
  private readonly clock: SmoothingClock;
  private heardAt = 0;
  private shownConfidence: Confidence = 'high';

  constructor(
    readonly source: PlaybackSource,
    private readonly now: () => number,
    private readonly listening: Listening,
  ) {
    this.clock = new SmoothingClock(() => source.exactness);
  }

  start(): void {
    this.source.start({
      onMedia: (media) => {
        this.media = media;
        this.clock.forget();
        this.listening.onChange();
      },
      onStatus: (status) => this.turn(status),
      onSample: (sample) => this.hear(sample),
      onLost: (why) => this.listening.onLost(why),
    });
  }

  /** Whether it is followed: then it is asked often enough for its position. */
  setFollowed(isFollowed: boolean): void {
    this.heardAt = this.now();
    this.source.setFollowed(isFollowed);
  }

  get id(): string {
    return this.source.id;
  }

  get name(): string {
    return this.source.name;
  }

  /** What it plays, or undefined while it plays nothing. */
  get playing(): Media | undefined {
    return this.media ?? undefined;
  }

  get reading(): Reading | undefined {
    return this.clock.reading;
  }

  recognition(film: KnownFilm): Recognition {
    return this.media ? recognise(this.media, film) : { certainty: 'no', edition: null };
  }

  get doing(): PlayerStatus {
    return this.status;
  }

  get spread(): number {
    return this.clock.spread;
  }

  confidence(): Confidence {
    const { quietMax = QUIET } = this.source.exactness;
    const isOld = this.status === 'playing' && this.now() - this.heardAt > quietMax;
    if (isOld || this.spread > MEDIUM) return 'low';
    return this.spread > HIGH ? 'medium' : 'high';
  }

  view(film: KnownFilm): PlayerView {
    return {
      id: this.id,
      name: this.name,
      title: this.media ? shown(this.media) : null,
      status: this.status,
      certainty: this.recognition(film).certainty,
      canCommand: this.source.hands !== null,
    };
  }

  private turn(status: PlayerStatus): void {
    if (status === this.status) return;
    this.status = status;
    // Nothing is told of the position by this: the film stands where it was.
    if (status === 'stalled') this.freeze();
    this.listening.onChange();
  }

  private freeze(): void {
    const { reading } = this.clock;
    if (!reading?.playing) return;
    // Since its last word it may have stood for as long as it was silent: a note must not come for a picture that does not.
    const position = this.clock.positionAt(this.heardAt) ?? reading.position;
    this.hear({ at: this.now(), position, rate: reading.rate, playing: false, isHeld: true });
  }

  private hear(sample: Sample): void {
    this.heardAt = sample.at;
    this.listening.onReading(this.clock.hear(sample));
    const confidence = this.confidence();
    if (confidence === this.shownConfidence) return;
    this.shownConfidence = confidence;
    this.listening.onChange();
  }
}

/** As much of a title as a list has room for; of a path its end, because the file's name is there. */
function shown({ title, path }: Media): string | null {
  const signs = Array.from(title ?? path ?? '');
  if (signs.length <= MOST_SHOWN) return title ?? path;
  return title === null
    ? `…${signs.slice(-MOST_SHOWN).join('')}`
    : `${signs.slice(0, MOST_SHOWN).join('')}…`;
}
