import type { MonotonicClock } from '#core/monotonic-clock';
import type { PlaybackSource } from '../source';
import type { SmtcMonitor, SmtcSession } from './library';
import { SmtcSource } from './smtc-source';

interface FindSmtcOptions {
  clock: MonotonicClock;
  /** The library's monitor; undefined where it does not load. */
  monitor: SmtcMonitor | undefined;
  onFound: (source: PlaybackSource) => void;
}

/** The media sessions of Windows: those that there are now, and those that come. */
export class FindSmtc {
  private readonly sources = new Map<string, SmtcSource>();

  constructor(private readonly options: FindSmtcOptions) {}

  start(): void {
    const { monitor } = this.options;
    if (!monitor) return;
    monitor.on('session-added', (_id, session) => this.meet(session));
    monitor.on('session-removed', (id) => this.part(id));
    monitor.on('session-media-changed', (id, media) => this.sources.get(id)?.hearMedia(media));
    monitor.on('session-playback-changed', (id, playback) =>
      this.sources.get(id)?.hearPlayback(playback),
    );
    monitor.on('session-timeline-changed', (id, timeline) =>
      this.sources.get(id)?.hearTimeline(timeline),
    );
    for (const session of monitor.sessions) this.meet(session);
  }

  close(): void {
    this.options.monitor?.destroy();
    for (const source of this.sources.values()) source.close();
    this.sources.clear();
  }

  private meet(session: SmtcSession): void {
    if (this.sources.has(session.sourceAppId)) return;
    const source = new SmtcSource(session, this.options.clock);
    this.sources.set(session.sourceAppId, source);
    this.options.onFound(source);
  }

  private part(id: string): void {
    this.sources.get(id)?.gone();
    this.sources.delete(id);
  }
}
