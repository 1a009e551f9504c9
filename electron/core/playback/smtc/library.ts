import { createRequire } from 'node:module';

/** What the library tells of one media session of Windows; the rest of it is not used. */
export interface SmtcSession {
  sourceAppId: string;
  media: SmtcMedia;
  playback: SmtcPlayback;
  timeline: SmtcTimeline;
}

export interface SmtcMedia {
  title: string;
}

export interface SmtcPlayback {
  /** `GlobalSystemMediaTransportControlsSessionPlaybackStatus` of Windows. */
  playbackStatus: number;
}

/** In seconds. */
export interface SmtcTimeline {
  position: number;
  duration: number;
}

/** The part of the library's monitor that we listen to. */
export interface SmtcMonitor {
  readonly sessions: readonly SmtcSession[];
  on(event: 'session-added', listener: (id: string, session: SmtcSession) => void): unknown;
  on(event: 'session-removed', listener: (id: string) => void): unknown;
  on(event: 'session-media-changed', listener: (id: string, media: SmtcMedia) => void): unknown;
  on(
    event: 'session-playback-changed',
    listener: (id: string, playback: SmtcPlayback) => void,
  ): unknown;
  on(
    event: 'session-timeline-changed',
    listener: (id: string, timeline: SmtcTimeline) => void,
  ): unknown;
  destroy(): void;
}

/** The library is a binary for Windows: never bundled, and taken where it is installed (see docs/PLAYERS.md). */
const LIBRARY = '@coooookies/windows-smtc-monitor';

/** @returns undefined where the library does not load: another system, another processor, an older Windows */
export function startSmtc(): SmtcMonitor | undefined {
  try {
    const { SMTCMonitor } = createRequire(import.meta.url)(LIBRARY) as {
      SMTCMonitor: new () => SmtcMonitor;
    };
    return new SMTCMonitor();
  } catch {
    return undefined;
  }
}
