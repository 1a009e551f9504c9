import type { FootlightError } from '#shared/errors';
import { systemClock } from '#core/monotonic-clock';
import { FindMpv } from '#core/playback/mpv/find-mpv';
import { configuredSocket, usualSockets } from '#core/playback/mpv/known-sockets';
import type { PlaybackSource } from '#core/playback/source';
import type { Settings } from '#shared/settings';

interface Finding {
  onFound: (source: PlaybackSource) => void;
  /** Something that the viewer named is not what it should be. @param why null when that is over */
  onTrouble: (why: FootlightError | null) => void;
}

interface Finder {
  start(): void;
  close(): void;
}

type Ways = Pick<Settings, 'mpvSocket' | 'vlcPort' | 'vlcPassword'>;

/** Everything that looks for players on this computer, by what this system has and what the viewer has named. */
export class Finders {
  private mpv: FindMpv | undefined;
  private bus: Finder | undefined;
  private sessions: Finder | undefined;
  private vlc: Finder | undefined;
  private ways: Ways | undefined;

  constructor(private readonly finding: Finding) {}

  /** Begins to look. */
  async start(ways: Ways): Promise<void> {
    this.ways = ways;
    const configured = await configuredSocket(process.env);
    const paths = [
      ways.mpvSocket,
      configured ?? '',
      ...usualSockets(process.env, process.platform),
    ];
    this.mpv = new FindMpv({
      clock: systemClock,
      paths: [...new Set(paths.filter((path) => path !== ''))],
      onFound: this.finding.onFound,
      platform: process.platform,
      uid: process.getuid?.(),
    });
    this.mpv.start();
    await Promise.all([this.lookOnBus(), this.lookInWindows(), this.lookForVlc(ways)]);
  }

  /** The viewer may have named another way. */
  follow(ways: Ways): void {
    const before = this.ways;
    if (!before || !this.mpv) return;
    this.ways = ways;
    if (ways.mpvSocket !== before.mpvSocket && ways.mpvSocket !== '')
      this.mpv.alsoLookAt(ways.mpvSocket);
    if (ways.vlcPort !== before.vlcPort || ways.vlcPassword !== before.vlcPassword)
      void this.lookForVlc(ways);
  }

  /** A socket at which a player that we have started will listen. */
  lookAt(socket: string): void {
    this.mpv?.alsoLookAt(socket);
  }

  close(): void {
    for (const finder of [this.mpv, this.bus, this.sessions, this.vlc]) finder?.close();
  }

  // What follows is loaded where it is wanted: the start has no use for it.

  /** On a desktop with a session bus, every media player that is on it. */
  private async lookOnBus(): Promise<void> {
    const address = process.env['DBUS_SESSION_BUS_ADDRESS'];
    if (process.platform !== 'linux' || !address) return;
    const { FindMpris } = await import('#core/playback/mpris/find-mpris');
    const { onFound } = this.finding;
    this.bus = new FindMpris({ clock: systemClock, address, pid: process.pid, onFound });
    this.bus.start();
  }

  /** The media sessions of Windows, where the library for them loads. */
  private async lookInWindows(): Promise<void> {
    if (process.platform !== 'win32') return;
    const [{ FindSmtc }, { startSmtc }] = await Promise.all([
      import('#core/playback/smtc/find-smtc'),
      import('#core/playback/smtc/library'),
    ]);
    const { onFound } = this.finding;
    this.sessions = new FindSmtc({ clock: systemClock, monitor: startSmtc(), onFound });
    this.sessions.start();
  }

  private async lookForVlc({ vlcPort: port, vlcPassword: password }: Ways): Promise<void> {
    this.vlc?.close();
    this.vlc = undefined;
    if (password === '') return;
    const { FindVlc } = await import('#core/playback/vlc/find-vlc');
    const address = { port, password };
    this.vlc = new FindVlc({ clock: systemClock, address, ...this.finding });
    this.vlc.start();
  }
}
