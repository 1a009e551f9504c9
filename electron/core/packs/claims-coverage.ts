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
  for (const claim of claims) {
    if (known.has(keyOf(claim)))
      problems.add('claims.yaml', `the claim "${keyOf(claim)}" stands twice`, 'name each once');
    known.add(keyOf(claim));
  }
  for (const { source, missing } of claimsCoverage(sources)) {
    for (const ref of missing)
      problems.add(
        'claims.yaml',
        `no entry covers the claim "${source} ${ref}"`,
        'name it in the sources of an entry that tells it, or corrects it',
      );
  }
  const listed = new Set(claims.map(({ source }) => source));
  const written = [...sources.entries, ...sources.reads.flatMap(({ chapters }) => chapters)];
  for (const { entry, where } of written) {
    for (const ref of entry.sources.filter(({ source }) => listed.has(source))) {
      if (!known.has(keyOf(ref)))
        problems.add(
          where,
          `"${entry.id}": there is no claim "${keyOf(ref)}"`,
          'claims are listed in claims.yaml',
        );
    }
  }
}
