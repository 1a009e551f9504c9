import { describe, expect, test } from 'vitest';
import { buildPack } from './build-pack';
import { claimsCoverage } from './claims-coverage';
import { readSources } from './read-sources';
import { CLAIMED_SOURCES, writeSources, type SourceFiles } from './testing/tiny-pack';

const claims = CLAIMED_SOURCES['claims.yaml'] ?? '';
const withClaims = (text: string): SourceFiles => ({ ...CLAIMED_SOURCES, 'claims.yaml': text });

describe('the claims of the sources', () => {
  test('are counted as covered when an entry or a chapter cites them', async () => {
    const sources = await readSources(await writeSources(CLAIMED_SOURCES));
    expect(claimsCoverage(sources)).toEqual([{ source: 'book', claims: 5, missing: [] }]);
    await expect(buildPack(await writeSources(CLAIMED_SOURCES))).resolves.toBeDefined();
  });

  test('make a gap when nothing cites them', async () => {
    const gap = withClaims(`${claims}- { source: book, ref: p500, gist: Nobody tells it. }\n`);
    await expect(buildPack(await writeSources(gap))).rejects.toThrow(
      'claims.yaml:6:3: no entry covers the claim "book p500"',
    );
    const sources = await readSources(await writeSources(gap));
    expect(claimsCoverage(sources)).toEqual([{ source: 'book', claims: 6, missing: ['p500'] }]);
  });

  test('are the only ones of their source that may be cited', async () => {
    const unlisted = withClaims(claims.replace(/.*p99.*\n/, ''));
    await expect(buildPack(await writeSources(unlisted))).rejects.toThrow(
      /"on-stars": there is no claim "book p99"/,
    );
  });

  test('stand once in their list', async () => {
    const twice = withClaims(claims + (claims.split('\n')[0] ?? '') + '\n');
    await expect(buildPack(await writeSources(twice))).rejects.toThrow(
      'the claim "book p12" stands twice',
    );
  });
});
