import { z } from 'zod';
import { id } from '../pack/fields';

const nothing = z.undefined();

/** What a window may ask of the films of this computer. */
export const SHELF_REQUESTS = {
  getShelf: nothing,
  /** Opens a film; with `entry` on one of its pages. */
  openFilm: z.strictObject({ id, entry: id.optional() }),
  /** Asks the viewer for packs, and takes them in. */
  choosePacks: nothing,
  /** Somebody holds files over a window: packs, perhaps. */
  expectPacks: nothing,
  /** Takes in packs that were dropped on a window. */
  importPacks: z.strictObject({ paths: z.array(z.string().min(1).max(4096)).min(1).max(50) }),
  /** Whether the pack that has come is to take the place of the one that is there. */
  answerIncoming: z.strictObject({ replace: z.boolean() }),
  /** What became of the last pack has been read. */
  dismissIncoming: nothing,
  removePack: z.strictObject({ id }),
  /** Puts back the pack that was removed last. */
  restorePack: nothing,
  /** Asks the viewer where to, and writes there a film's pack as one file. */
  exportPack: z.strictObject({ id }),
  changeFilm: z.strictObject({
    id,
    /** Whether pop-ups have settings of their own for this film. */
    ownSettings: z.boolean().optional(),
    /** Whether it is found when all films are searched. */
    searched: z.boolean().optional(),
  }),
} as const satisfies Record<string, z.ZodType>;
