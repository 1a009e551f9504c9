import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { CHECKOUT } from '../../scripts/runtime/checkout';
import type { Desktop } from './desktop';
import type { Order, Said } from './liar';

/** A length, in microseconds as the bus counts, that is the film's. */
const LENGTH = 7_680_000_000;

/** What `xesam` and `mpris` say of a film that plays, with whatever a test has changed in it. */
export function metadata(changed: Readonly<Record<string, Said>> = {}): Said {
  const said: Record<string, Said> = {
    'mpris:trackid': ['o', '/org/example/track/1'],
    'mpris:length': ['x', LENGTH],
    'xesam:title': ['s', 'La La Land (2016)'],
    ...changed,
  };
  return ['a{sv}', Object.entries(said)];
}

/** A player on the session bus, in a process of its own, that says what a test wants. It calls itself Liar. */
export class LyingPlayer {
  private constructor(private readonly process: ChildProcess) {}

  /** One that has the film at that second, paused. It begins to lie when it is told to. */
  static async start(desktop: Desktop, second: number): Promise<LyingPlayer> {
    const program = join(CHECKOUT, 'e2e', 'support', 'liar.ts');
    const { folder, owner } = desktop;
    const user = owner ? [String(owner.uid), String(owner.gid)] : [];
    const child = spawn(
      process.execPath,
      ['--import', 'tsx', program, join(folder, 'bus'), ...user],
      // Numbers that are none pass only so.
      { cwd: CHECKOUT, stdio: ['ignore', 'inherit', 'inherit', 'ipc'], serialization: 'advanced' },
    );
    const player = new LyingPlayer(child);
    player.answer('Metadata', metadata());
    player.answer('Position', ['x', second * 1e6]);
    const [word] = (await Promise.race([once(child, 'message'), once(child, 'exit')])) as unknown[];
    if (word !== 'ready') throw new Error(`The bus has no place for it: ${String(word)}`);
    return player;
  }

  /** From now on this is what it answers to whoever asks for a property. */
  answer(property: string, said: Said): void {
    this.order({ does: 'answer', property, said });
  }

  /** Says that it is somewhere else now. */
  jump(said: Said, times?: number): void {
    this.order({ does: 'jump', said, ...(times !== undefined && { times }) });
  }

  /** Says that a property of it is another one now, once or as often as `times` says, without a pause. */
  change(property: string, said: Said, times?: number): void {
    this.order({ does: 'change', property, said, ...(times !== undefined && { times }) });
  }

  close(): void {
    this.process.kill('SIGKILL');
  }

  private order(order: Order): void {
    this.process.send(order);
  }
}
