import type { SourceRef } from '#shared/pack/fields';
import { writtenEntries } from './long-reads';
import type { Problems } from './problems';
import type { PackSources } from './read-sources';

/** How many of a source's claims are cited by some entry. */
export interface Coverage {
  source: string;
  claims: number;
  /** Refs of the claims that no entry cites. */
  missing: string[];
}

const keyOf = ({ source, ref }: SourceRef): string => `${source} ${ref}`;

/** Counts, source by source, the claims of `claims.yaml` that entries cite; empty where the author keeps no list. */
export function claimsCoverage(sources: PackSources): Coverage[] {
  const cited = new Set(writtenEntries(sources).flatMap((entry) => entry.sources.map(keyOf)));
  const found = new Map<string, Coverage>();
  for (const claim of sources.claims ?? []) {
    const { source, ref } = claim;
    const coverage = found.get(source) ?? { source, claims: 0, missing: [] };
    coverage.claims += 1;
    if (!cited.has(keyOf(claim))) coverage.missing.push(ref);
    found.set(source, coverage);
  }
  return [...found.values()];
}

/** Every claim is covered by an entry, stands once in the list, and every citation of a listed source names a claim. */
export function checkClaims(sources: PackSources, problems: Problems): void {
  const { claims } = sources;
  if (!claims) return;
  const known = new Set<string>();
  const place = new Map<string, string>();
  for (const [index, claim] of claims.entries()) {
    const at = sources.locate('claims.yaml', [index]);
    if (!known.has(keyOf(claim))) place.set(keyOf(claim), at);
    if (known.has(keyOf(claim)))
      problems.add(at, `the claim "${keyOf(claim)}" stands twice`, 'name each once');
    known.add(keyOf(claim));
  }
  for (const { source, missing } of claimsCoverage(sources)) {
    for (const ref of missing)
      problems.add(
        place.get(`${source} ${ref}`) ?? 'claims.yaml',
        `no entry covers the claim "${source} ${ref}"`,
        'name it in the sources of an entry that tells it, or corrects it',
      );
  }
  const listed = new Set(claims.map(({ source }) => source));
  const written = [...sources.entries, ...sources.reads.flatMap(({ chapters }) => chapters)];
  for (const { entry, places } of written) {
    for (const [index, ref] of entry.sources.entries()) {
      if (listed.has(ref.source) && !known.has(keyOf(ref)))
        problems.add(
          places.field(['sources', index]),
          `"${entry.id}": there is no claim "${keyOf(ref)}"`,
          'claims are listed in claims.yaml',
        );
    }
  }
}
