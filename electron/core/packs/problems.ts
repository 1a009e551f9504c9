import { FootlightError } from '#shared/errors';

/** One thing that is wrong with a pack, in words for its author. */
export interface PackProblem {
  /** Path inside the pack, with line and column where they are known: `entries/winter.md:12:3`. */
  where: string;
  /** What is wrong. */
  what: string;
  /** What would be right. */
  instead?: string;
}

/** Collects everything that is wrong, so that an author mends a pack in one round. */
export class Problems {
  readonly list: PackProblem[] = [];

  add(where: string, what: string, instead?: string): void {
    this.list.push(instead === undefined ? { where, what } : { where, what, instead });
  }

  /** @throws FootlightError `pack-damaged` that lists all problems, if there are any. */
  throwIfAny(): void {
    const [first, ...others] = this.list;
    if (!first) return;
    throw new FootlightError(
      'pack-damaged',
      [first, ...others].map(describeProblem).join('\n'),
      first.instead === undefined
        ? { where: first.where }
        : { where: first.where, remedy: first.instead },
    );
  }
}

export function describeProblem(problem: PackProblem): string {
  return `${problem.where}: ${problem.what}${problem.instead === undefined ? '' : ` (${problem.instead})`}`;
}
