import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { SCENERIES } from '#shared/pack/scenery';
import { BUNDLED_PACKS } from '../../../scripts/bundled-packs';
import { readSources } from './read-sources';

describe.each(BUNDLED_PACKS)('the pack of %s', (id) => {
  test('names for each part a place that can be drawn', async () => {
    const { film } = await readSources(join('resources', 'packs', id));
    for (const part of film.parts) expect(SCENERIES, part.id).toContain(part.scenery);
  });
});
