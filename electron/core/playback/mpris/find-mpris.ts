import type { MonotonicClock } from '#core/monotonic-clock';
import { MessageLimit } from '../message-limit';
import type { PlaybackSource } from '../source';
import { identityOf, MPRIS_PATH, MPRIS_PLAYER, MprisSource, PROPERTIES } from './mpris-source';
import { BUS_NAME, SessionBus, socketOf, type BusSignal } from './session-bus';

const PREFIX = 'org.mpris.MediaPlayer2.';

/** A new player may not answer yet: asked again after so many milliseconds, so often. */
const AGAIN_AFTER = [30, 100, 300, 1_000] as const;

/** A connection that takes and leaves names more often than this in one second is no player's. */
const MOST_COMINGS = 10;
/** What a program may answer to being asked for its name, in bytes. */
const LONGEST_IDENTITY = 2 ** 16;

const COMING_AND_GOING = `type='signal',sender='${BUS_NAME}',member='NameOwnerChanged',arg0namespace='org.mpris.MediaPlayer2'`;

/** What is heard of one player: by its own connection, so that the bus keeps from us what anybody else sends. */
function matchesOf(owner: string): readonly string[] {
  const from = `type='signal',sender='${owner}',path='${MPRIS_PATH}'`;
  return [
    `${from},interface='${PROPERTIES}',member='PropertiesChanged'`,
    `${from},interface='${MPRIS_PLAYER}',member='Seeked'`,
  ];
}

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
  /** Connections whose signals the bus passes on to us. */
  private readonly matched = new Set<string>();
  /** How often each connection has taken a name of late. */
  private readonly comings = new Map<string, MessageLimit>();

  constructor(private readonly options: FindMprisOptions) {}

  start(): void {
    const socket = socketOf(this.options.address);
    if (socket === undefined) return;
    const bus = new SessionBus(socket, {
      isWelcome: (sender, bytes, isAnswer) => this.isWelcome(sender, bytes, isAnswer),
      onSignal: (signal) => this.hear(signal),
      onUnreadable: (sender) => {
        const source = this.sources.get(sender);
        source?.gone('unreadable');
        this.match('RemoveMatch', sender);
      },
      onEnd: () => {
        for (const source of this.sources.values()) source.gone();
        this.sources.clear();
      },
    });
    this.bus = bus;
    void this.listen(bus).catch(() => bus.close());
  }

  close(): void {
    this.bus?.close();
    for (const source of this.sources.values()) source.close();
    this.sources.clear();
  }

  private async listen(bus: SessionBus): Promise<void> {
    await bus.ask('AddMatch', 's', [COMING_AND_GOING]);
    const [names] = await bus.ask('ListNames', '', []);
    if (!Array.isArray(names)) return;
    for (const name of names as unknown[]) {
      if (typeof name !== 'string' || !name.startsWith(PREFIX)) continue;
      const [owner] = await bus.ask('GetNameOwner', 's', [name]);
      if (typeof owner === 'string') await this.meet(bus, name, owner, 0);
    }
  }

  /** The bus itself is heard, and who was found and can still be believed. */
  private isWelcome(sender: string, bytes: number, isAnswer: boolean): boolean {
    if (sender === BUS_NAME) return true;
    const source = this.sources.get(sender);
    if (!source) return isAnswer && bytes <= LONGEST_IDENTITY;
    const isWelcome = source.isWelcome(bytes);
    if (!isWelcome) this.match('RemoveMatch', sender);
    return isWelcome;
  }

  /** Begins to hear what a connection sends, or ends that. */
  private match(how: 'AddMatch' | 'RemoveMatch', owner: string): void {
    const isHeard = this.matched.has(owner);
    if (!this.bus || isHeard === (how === 'AddMatch')) return;
    if (isHeard) this.matched.delete(owner);
    else this.matched.add(owner);
    for (const rule of matchesOf(owner)) void this.bus.ask(how, 's', [rule]).catch(() => undefined);
  }

  private hear(signal: BusSignal): void {
    if (signal.sender === BUS_NAME && signal.member === 'NameOwnerChanged') {
      const [name, , owner] = signal.body;
      if (typeof name !== 'string' || typeof owner !== 'string' || !name.startsWith(PREFIX)) return;
      this.part(name);
      if (owner !== '' && this.bus && this.mayCome(owner)) void this.meet(this.bus, name, owner, 0);
    } else {
      this.sources.get(signal.sender)?.hear(signal);
    }
  }

  private mayCome(owner: string): boolean {
    const limit =
      this.comings.get(owner) ?? new MessageLimit(MOST_COMINGS, () => this.options.clock.now());
    this.comings.set(owner, limit);
    return !limit.isExceeded();
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
      // Before it is asked anything, so that nothing it changes meanwhile is missed.
      this.match('AddMatch', owner);
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
    this.match('RemoveMatch', owner);
  }
}
