import type { MonotonicClock } from '#core/monotonic-clock';
import type { PlaybackSource } from '../source';
import { identityOf, MPRIS_PATH, MPRIS_PLAYER, MprisSource, PROPERTIES } from './mpris-source';
import { SessionBus, socketOf, type BusSignal } from './session-bus';

const PREFIX = 'org.mpris.MediaPlayer2.';

/** A new player may not answer yet: asked again after so many milliseconds, so often. */
const AGAIN_AFTER = [30, 100, 300, 1_000] as const;

const MATCHES = [
  `type='signal',sender='org.freedesktop.DBus',member='NameOwnerChanged',arg0namespace='org.mpris.MediaPlayer2'`,
  `type='signal',path='${MPRIS_PATH}',interface='${PROPERTIES}',member='PropertiesChanged'`,
  `type='signal',path='${MPRIS_PATH}',interface='${MPRIS_PLAYER}',member='Seeked'`,
] as const;

interface FindMprisOptions {
  clock: MonotonicClock;
  /** Of the session bus, as in DBUS_SESSION_BUS_ADDRESS. */
  address: string;
  /** Our own process: what our own windows may play is no player. */
  pid: number;
  onFound: (source: PlaybackSource) => void;
}

/** The media players of a Linux desktop: those on the session bus now, and those that come. */
export class FindMpris {
  private bus: SessionBus | undefined;
  /** By the unique name of their connection: one player may have two names. */
  private readonly sources = new Map<string, MprisSource>();
  /** Owners by well-known name. */
  private readonly owners = new Map<string, string>();

  constructor(private readonly options: FindMprisOptions) {}

  start(): void {
    const socket = socketOf(this.options.address);
    if (socket === undefined) return;
    const bus = new SessionBus(
      socket,
      (signal) => this.hear(signal),
      () => {
        for (const source of this.sources.values()) source.gone();
        this.sources.clear();
      },
    );
    this.bus = bus;
    void this.listen(bus).catch(() => bus.close());
  }

  close(): void {
    this.bus?.close();
    for (const source of this.sources.values()) source.close();
    this.sources.clear();
  }

  private async listen(bus: SessionBus): Promise<void> {
    for (const rule of MATCHES) await bus.ask('AddMatch', 's', [rule]);
    const [names] = await bus.ask('ListNames', '', []);
    if (!Array.isArray(names)) return;
    for (const name of names as unknown[]) {
      if (typeof name !== 'string' || !name.startsWith(PREFIX)) continue;
      const [owner] = await bus.ask('GetNameOwner', 's', [name]);
      if (typeof owner === 'string') await this.meet(bus, name, owner, 0);
    }
  }

  private hear(signal: BusSignal): void {
    if (signal.sender === 'org.freedesktop.DBus' && signal.member === 'NameOwnerChanged') {
      const [name, , owner] = signal.body;
      if (typeof name !== 'string' || typeof owner !== 'string' || !name.startsWith(PREFIX)) return;
      this.part(name);
      if (owner !== '' && this.bus) void this.meet(this.bus, name, owner, 0);
    } else {
      this.sources.get(signal.sender)?.hear(signal);
    }
  }

  private async meet(bus: SessionBus, name: string, owner: string, tries: number): Promise<void> {
    this.owners.set(name, owner);
    if (this.sources.has(owner)) return;
    try {
      const [pid] = await bus.ask('GetConnectionUnixProcessID', 's', [owner]);
      if (typeof pid !== 'number' || pid === this.options.pid) return;
      const [identity] = await bus.call({
        destination: owner,
        path: MPRIS_PATH,
        interface: PROPERTIES,
        member: 'Get',
        signature: 'ss',
        body: ['org.mpris.MediaPlayer2', 'Identity'],
      });
      if (this.sources.has(owner) || this.owners.get(name) !== owner) return;
      const peer = { owner, pid, identity: identityOf(identity, name) };
      const source = new MprisSource(bus, peer, this.options.clock);
      this.sources.set(owner, source);
      this.options.onFound(source);
    } catch {
      const wait = AGAIN_AFTER[tries];
      if (wait === undefined) return;
      this.options.clock.after(wait, () => {
        if (this.owners.get(name) === owner) void this.meet(bus, name, owner, tries + 1);
      });
    }
  }

  /** A name has gone; with the last one of a player the player has. */
  private part(name: string): void {
    const owner = this.owners.get(name);
    this.owners.delete(name);
    if (owner === undefined || [...this.owners.values()].includes(owner)) return;
    this.sources.get(owner)?.gone();
    this.sources.delete(owner);
  }
}
