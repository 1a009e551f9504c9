/**
 * Sets one value after another in the store at argv[2], from argv[3] on, and says each number once its
 * promise is kept. It ends only by being killed.
 */
import { z } from 'zod';
import { JsonStore } from '../json-store';
import { counted, fillerFor, INITIAL } from './counted';

const path = process.argv[2] ?? '';
const store = await JsonStore.open({ path, schema: counted, initial: INITIAL });
const first = z.coerce.number().parse(process.argv[3]);
for (let count = first; ; count += 1) {
  await store.set({ count, filler: fillerFor(count) });
  process.stdout.write(`${String(count)}\n`);
}
