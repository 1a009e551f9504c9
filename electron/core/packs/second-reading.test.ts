import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatFilmTime } from '#shared/film-time';
import { readSources } from './read-sources';

const SOURCES = fileURLToPath(new URL('../../../resources/packs/la-la-land', import.meta.url));
const REPORTS = fileURLToPath(new URL('../../../out/reports', import.meta.url));

/** Another seed draws another forty. */
const SEED = 20_161_209;

test('forty entries drawn by the seed are laid out for a blind second reading, claim by claim', async () => {
  const { entries, claims } = await readSources(SOURCES);
  const gists = new Map(claims?.map(({ source, ref, gist }) => [`${source} ${ref}`, gist]));
  const ids = entries.map(({ entry }) => entry.id).sort();
  const drawing = fc.shuffledSubarray(ids, { minLength: 40, maxLength: 40 });
  const [drawn = []] = fc.sample(drawing, { seed: SEED, numRuns: 1 });
  expect(new Set(drawn).size).toBe(40);
  const rows = drawn.map((id) => {
    const entry = entries.find((one) => one.entry.id === id)?.entry;
    if (!entry) throw new Error(`${id} was drawn but is not there`);
    const cue = entry.cues[0];
    const told = entry.sources.map(
      ({ source, ref }) => gists.get(`${source} ${ref}`) ?? `${source} ${ref}`,
    );
    expect(told.length, id).toBeGreaterThan(0);
    return [
      id,
      entry.sources.map(({ ref }) => ref).join(', '),
      cue ? `${formatFilmTime(cue.at)} to ${formatFilmTime(cue.until ?? cue.at + 30)}` : 'no cue',
      formatFilmTime(entry.revealsAt),
      entry.verdict,
      entry.title,
      entry.body.replace(/\s+/g, ' '),
      entry.verdictNote ?? '',
      told.join(' | '),
    ].join('\t');
  });
  mkdirSync(REPORTS, { recursive: true });
  writeFileSync(`${REPORTS}/second-reading.tsv`, `${rows.join('\n')}\n`);
});
