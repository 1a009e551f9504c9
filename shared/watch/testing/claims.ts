import fc from 'fast-check';
import { expect, it } from 'vitest';

/** What in a case contradicts a claim; nothing where it holds. Must leave the case as it was. */
type Breaches<Case> = (given: Case) => readonly unknown[];

interface Runs {
  numRuns: number;
  seed: number;
}

/**
 * Tests that each claim one thing about the same generated cases. To make a case costs more than to look at it, so each is
 * made once and put to every claim. A claim that one of them contradicts is then put to the cases by itself, for
 * the smallest that does.
 */
export function claimsAbout<Case>(
  cases: fc.Arbitrary<Case>,
  runs: Runs,
): (claim: string, breaches: Breaches<Case>) => void {
  const claims = new Map<string, Breaches<Case>>();
  let sweep: Sweep | undefined;
  return (claim, breaches) => {
    claims.set(claim, breaches);
    it(claim, () => {
      sweep ??= putToAll(cases, runs, claims);
      expect(sweep.cases).toBe(runs.numRuns);
      if (sweep.contradicted.has(claim)) {
        const alone = fc.property(cases, (given) => {
          expect(breaches(given)).toEqual([]);
        });
        fc.assert(alone, runs);
      }
      expect(sweep.contradicted).not.toContain(claim);
    });
  };
}

interface Sweep {
  cases: number;
  contradicted: Set<string>;
}

function putToAll<Case>(
  cases: fc.Arbitrary<Case>,
  runs: Runs,
  claims: ReadonlyMap<string, Breaches<Case>>,
): Sweep {
  const sweep: Sweep = { cases: 0, contradicted: new Set() };
  const everyClaim = fc.property(cases, (given) => {
    sweep.cases += 1;
    for (const [claim, breaches] of claims) {
      if (!sweep.contradicted.has(claim) && breaks(breaches, given)) sweep.contradicted.add(claim);
    }
  });
  fc.assert(everyClaim, runs);
  return sweep;
}

function breaks<Case>(breaches: Breaches<Case>, given: Case): boolean {
  try {
    return breaches(given).length > 0;
  } catch {
    return true;
  }
}
