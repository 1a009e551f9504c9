import { basename } from 'node:path';
import { toPlainError } from '#shared/errors';
import type { AskedChange, IncomingView } from '#shared/shelf/views';
import { changeBetween, isAsked, type PackVersion } from './change';
import { receivePack, type IncomingPack } from './import-pack';
import type { Inspect } from './inspect-archive';

interface ImportDeskOptions {
  /** The folder of installed packs. */
  packs: string;
  inspect: Inspect;
  /** The pack of this film that is there, installed or shipped. */
  present: (id: string) => Promise<PackVersion | undefined>;
  /** Told before a pack is put among the others that is proved. */
  onProved: (seal: string) => Promise<void>;
  /** Told when a film has come, or one has been opened again: whoever opens a file wants to see it. @returns whether it is open now */
  onArrived: (id: string, hasChanged: boolean) => Promise<boolean>;
  /** What is seen of it has changed. */
  onChange: (incoming: IncomingView | null, waiting: number) => void;
}

/** Progress is told in steps of a twentieth: to draw each takes what reads the pack some of its time. */
const STEPS = 20;

/**
 * Takes packs in, one after the other. Each is read apart and checked whole before anything changes; what would take
 * the place of something else than an older version waits until somebody has said so.
 */
export class ImportDesk {
  private readonly queue: string[] = [];
  private view: IncomingView | null = null;
  private working: Promise<void> | undefined;
  private answer: ((replace: boolean) => void) | undefined;
  private isClosed = false;

  constructor(private readonly options: ImportDeskOptions) {}

  /** Takes in the packs in these files, after those that wait already. */
  take(paths: readonly string[]): void {
    for (const path of paths) if (!this.queue.includes(path)) this.queue.push(path);
    this.publish();
    this.working ??= this.work().finally(() => {
      this.working = undefined;
      // What came while the last one was put away.
      if (this.queue.length > 0 && !this.isClosed) this.take([]);
    });
  }

  /** Says whether the pack that asks is to take the place of the other one. */
  decide(replace: boolean): void {
    this.answer?.(replace);
  }

  /** What became of the last pack has been seen. */
  dismiss(): void {
    if (this.view?.stage === 'done' || this.view?.stage === 'refused') this.show(null);
  }

  /** Until nothing is left to do. */
  async settled(): Promise<void> {
    while (this.working) await this.working;
  }

  /** Lets go of what waits; what is being put in its place gets there. */
  async close(): Promise<void> {
    this.isClosed = true;
    this.queue.length = 0;
    this.decide(false);
    await this.settled();
  }

  private async work(): Promise<void> {
    for (let path = this.queue.shift(); path !== undefined; path = this.queue.shift()) {
      const file = basename(path);
      try {
        this.show({ stage: 'reading', file, part: 0 });
        await this.takeIn(path, file);
      } catch (error) {
        this.show({ stage: 'refused', file, error: toPlainError(error) });
      }
    }
  }

  private async takeIn(path: string, file: string): Promise<void> {
    let shown = 0;
    const pack = await receivePack(path, this.options.packs, {
      inspect: this.options.inspect,
      onPart: (part) => {
        const step = Math.floor(part * STEPS) / STEPS;
        if (step === shown) return;
        shown = step;
        this.show({ stage: 'reading', file, part: step });
      },
    });
    try {
      await this.putIn(pack, file);
    } finally {
      // Nothing is left of it here once it has been installed.
      await pack.discard();
    }
  }

  private async putIn(pack: IncomingPack, file: string): Promise<void> {
    const { id, version, film } = pack.manifest;
    const named = { file, title: film.title, year: film.year, version };
    const incoming = { version, seal: pack.seal, film };
    const present = await this.options.present(id);
    const change = changeBetween(present, incoming);
    if (present && isAsked(change) && !(await this.asked(change, present, named))) {
      this.show(null);
      return;
    }
    if (this.isClosed) return;
    if (change !== 'identical') {
      if (pack.isProved) await this.options.onProved(pack.seal);
      await pack.install();
    }
    const isOpen = await this.options.onArrived(id, change !== 'identical');
    const done = change === 'new' || change === 'identical' ? change : 'replaced';
    this.show({ stage: 'done', id, change: done, isOpen, ...named });
  }

  private async asked(
    change: AskedChange,
    present: PackVersion,
    named: { file: string; title: string; year: number; version: string },
  ): Promise<boolean> {
    const { version, film } = present;
    this.show({
      stage: 'asks',
      change,
      present: { title: film.title, year: film.year, version },
      ...named,
    });
    if (this.isClosed) return false;
    const answer = new Promise<boolean>((resolve) => {
      this.answer = resolve;
    });
    return answer.finally(() => {
      this.answer = undefined;
    });
  }

  private show(view: IncomingView | null): void {
    this.view = view;
    this.publish();
  }

  private publish(): void {
    this.options.onChange(this.view, this.queue.length);
  }
}
