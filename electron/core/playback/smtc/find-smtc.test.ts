import { EventEmitter } from 'node:events';
import { describe, expect, it } from 'vitest';
import { FakeClock } from '#core/watch/testing/fake-clock';
import type { PlaybackSource, SourceListener } from '../source';
import { FindSmtc } from './find-smtc';
import { startSmtc, type SmtcSession } from './library';
import { nameOf } from './smtc-source';

const session = (given: Partial<SmtcSession> = {}): SmtcSession => ({
  sourceAppId: 'chrome.exe',
  media: { title: 'The Glass Orchard' },
  playback: { playbackStatus: 4 },
  timeline: { position: 12.5, duration: 6_000 },
  ...given,
});

/** A monitor as the library's types describe it. */
class FakeMonitor extends EventEmitter {
  isDestroyed = false;

  constructor(readonly sessions: SmtcSession[]) {
    super();
  }

  destroy(): void {
    this.isDestroyed = true;
  }
}

function begin(sessions: SmtcSession[]): {
  monitor: FakeMonitor;
  clock: FakeClock;
  finder: FindSmtc;
  found: PlaybackSource[];
  heard: unknown[];
} {
  const monitor = new FakeMonitor(sessions);
  const clock = new FakeClock(1_000);
  const found: PlaybackSource[] = [];
  const heard: unknown[] = [];
  const listener: SourceListener = {
    onMedia: (media) => heard.push({ media }),
    onStatus: (status) => heard.push({ status }),
    onSample: (sample) => heard.push({ sample }),
    onLost: (why) => heard.push({ lost: why }),
  };
  const finder = new FindSmtc({
    clock,
    monitor: monitor,
    onFound: (source) => {
      found.push(source);
      source.start(listener);
    },
  });
  finder.start();
  return { monitor, clock, finder, found, heard };
}

describe('FindSmtc', () => {
  it('finds the sessions that there are, once each, and tells what they play', () => {
    const { found, heard, monitor } = begin([session()]);
    monitor.emit('session-added', 'chrome.exe', session());
    expect(found.map(({ id, name, hands }) => ({ id, name, hands }))).toEqual([
      { id: 'media session chrome.exe', name: 'Chrome', hands: null },
    ]);
    const media = { path: null, title: 'The Glass Orchard', duration: 6_000, frameRate: null };
    expect(heard).toEqual([
      { media },
      { sample: { at: 1_000, position: 12.5, rate: 1, playing: true } },
      { status: 'playing' },
    ]);
  });

  it('passes on what they announce, and that they are gone', () => {
    const { heard, monitor, clock } = begin([session()]);
    heard.length = 0;
    clock.advance(500);
    monitor.emit('session-timeline-changed', 'chrome.exe', { position: 13, duration: 6_000 });
    monitor.emit('session-playback-changed', 'chrome.exe', { playbackStatus: 5 });
    monitor.emit('session-media-changed', 'chrome.exe', { title: 'Something else' });
    monitor.emit('session-removed', 'chrome.exe');
    monitor.emit('session-timeline-changed', 'chrome.exe', { position: 14, duration: 6_000 });
    expect(heard).toEqual([
      { sample: { at: 1_500, position: 13, rate: 1, playing: true } },
      { status: 'paused' },
      { sample: { at: 1_500, position: 13, rate: 1, playing: false } },
      { media: { path: null, title: 'Something else', duration: 6_000, frameRate: null } },
      { lost: null },
    ]);
  });

  it('believes no position or length that a film cannot have', () => {
    for (const timeline of [
      { position: NaN, duration: NaN },
      { position: -1, duration: 0 },
      { position: 1e12, duration: Infinity },
    ]) {
      const { heard } = begin([session({ timeline, media: { title: ' ' } })]);
      expect(heard).toEqual([{ media: null }, { status: 'playing' }]);
    }
  });

  it('ends the library with itself, and is nothing where that does not load', () => {
    const { finder, monitor, heard } = begin([session()]);
    finder.close();
    heard.length = 0;
    monitor.emit('session-removed', 'chrome.exe');
    expect([monitor.isDestroyed, heard]).toEqual([true, []]);
    new FindSmtc({
      clock: new FakeClock(0),
      monitor: undefined,
      onFound: () => expect.fail(),
    }).start();
  });

  it.runIf(process.platform !== 'win32')('loads no library beyond Windows', () => {
    expect(startSmtc()).toBeUndefined();
  });

  it('calls programs as people do', () => {
    expect(['vlc.exe', 'msedge.exe', 'Clip.Player_8wekyb3d8bbwe!App', '!'].map(nameOf)).toEqual([
      'VLC',
      'Edge',
      'Clip.Player',
      'A player',
    ]);
  });
});
