/** How well a viewer is served by an entry: 3 is the answer, 2 a good answer, 1 related and welcome. */
export const GRADES = [1, 2, 3] as const;
export type Grade = (typeof GRADES)[number];

/** The grades of one query by entry id. What is not in it has no worth for that query. */
export type Grades = ReadonlyMap<string, Grade>;

/** From this grade on a result answers the query. */
const ANSWERS = 2;

/**
 * Normalised discounted cumulative gain: what the first `at` results are worth, as a share of what the
 * best possible order of the graded entries would be worth. A result gains 2^grade - 1, divided by the
 * binary logarithm of its rank + 1. Of an id that comes twice only the first counts.
 * @param ids results, best first
 * @returns 0 to 1; where nothing is graded, 1 if nothing was found and else 0
 * @throws RangeError if `at` is no whole number from 1
 */
export function ndcg(ids: readonly string[], grades: Grades, at: number): number {
  if (!(Number.isInteger(at) && at >= 1)) {
    throw new RangeError(`${String(at)} is no number of results: a whole number from 1`);
  }
  if (grades.size === 0) return ids.length === 0 ? 1 : 0;
  const seen = new Set<string>();
  const found = ids.slice(0, at).map((id) => {
    const grade = seen.has(id) ? 0 : (grades.get(id) ?? 0);
    seen.add(id);
    return grade;
  });
  const ideal = [...grades.values()].sort((a, b) => b - a).slice(0, at);
  return discounted(found) / discounted(ideal);
}

/**
 * One divided by the rank of the first result that answers the query (grade 2 or 3).
 * @param ids results, best first
 * @returns 0 to 1; 0 if none answers. Where nothing is graded, 1 if nothing was found and else 0
 */
export function reciprocalRank(ids: readonly string[], grades: Grades): number {
  if (grades.size === 0) return ids.length === 0 ? 1 : 0;
  const first = ids.findIndex((id) => (grades.get(id) ?? 0) >= ANSWERS);
  return first === -1 ? 0 : 1 / (first + 1);
}

function discounted(grades: readonly number[]): number {
  return grades.reduce((sum, grade, index) => sum + (2 ** grade - 1) / Math.log2(index + 2), 0);
}
