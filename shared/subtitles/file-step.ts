import { copyAt } from '../watch/edition-map';
import type { Edition, Step } from '../watch/getting-in-step';
import type { OnsetFit } from './fit-onsets';

/** How a file's own time becomes that of a copy which the clock knows. */
export interface FileStep extends Pick<Step, 'edition' | 'rate'> {
  /** Seconds by which the copy is further than the file. */
  ahead: number;
}

/** An edition is the one that a file is for if it stays this near to it all through the film, in seconds. */
const SAME_COPY = 0.15;
/** Where the two are compared, in shares of the film. */
const PROBES = [0, 0.25, 0.5, 0.75, 1] as const;

/**
 * The copy that a fitted file is for: one of the pack's editions, or one of its own rate.
 * @param present the edition that the viewer has by now, which is taken among equals
 */
export function fileStep(
  { rate, offset }: Pick<OnsetFit, 'rate' | 'offset'>,
  editions: readonly Edition[],
  present: string | null,
  runtime: number,
): FileStep {
  const same = editions.flatMap(({ id, points }) => {
    const apart = PROBES.map((share) => share * runtime).map(
      (film) => copyAt(points, film) - (film - offset) / rate,
    );
    const isSame = Math.max(...apart) - Math.min(...apart) <= SAME_COPY;
    const ahead = apart.reduce((sum, each) => sum + each) / apart.length;
    return isSame ? [{ edition: id, rate: 1, ahead }] : [];
  });
  const found = same.find(({ edition }) => edition === present) ?? same[0];
  return found ?? { edition: null, rate, ahead: offset / rate };
}
