import { join } from 'node:path';
import { z } from 'zod';
import type { FootlightError } from '#shared/errors';
import { JsonStore } from '#core/storage/json-store';

/** Packs that came long ago have been replaced or removed since. */
const MOST = 5_000;

const sealsFile = z.array(z.string().regex(/^[0-9a-f]{64}$/)).max(MOST);

/** The seals of packs that need not be checked again: those that ship, and those that were proved when they came. */
export class ProvedPacks {
  private constructor(
    private readonly shipped: readonly string[],
    private readonly store: JsonStore<string[]>,
  ) {}

  static async open(
    userData: string,
    shipped: readonly string[],
    onTrouble: (trouble: FootlightError) => void,
  ): Promise<ProvedPacks> {
    const path = join(userData, 'proved-packs.json');
    return new ProvedPacks(
      shipped,
      await JsonStore.open({ path, schema: sealsFile, initial: [], onTrouble }),
    );
  }

  seals(): string[] {
    return [...this.shipped, ...this.store.get()];
  }

  async add(seal: string): Promise<void> {
    if (this.seals().includes(seal)) return;
    await this.store.set([...this.store.get().slice(1 - MOST), seal]);
  }
}
