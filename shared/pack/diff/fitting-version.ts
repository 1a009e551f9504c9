import type { FieldChange } from './field-changes';
import type { ItemChange } from './item-changes';

/** How much has changed: nothing, only what is said, something has come, or something that others rely on is gone. */
export type ChangeSize = 'none' | 'patch' | 'minor' | 'major';

export interface FittingVersion {
  size: ChangeSize;
  /** The version that the later pack should have at least. */
  least: string;
  /** Whether it has. */
  fits: boolean;
}

const SIZES: readonly ChangeSize[] = ['none', 'patch', 'minor', 'major'];

/** What viewers' own notes and positions hang on. */
const RELIED_ON: ReadonlySet<string> = new Set(['id', 'runtimeSeconds', 'order of editions']);

/** The version that fits a change: 1.2.3 becomes 1.2.4 for other words, 1.3.0 for more of them, 2.0.0 if ids are gone. */
export function fittingVersion(
  before: string,
  after: string,
  { film, items }: { film: readonly FieldChange[]; items: readonly ItemChange[] },
): FittingVersion {
  const sizes = [
    ...film.map(({ field }): ChangeSize => (RELIED_ON.has(field) ? 'major' : 'patch')),
    ...items.map(({ what }): ChangeSize => {
      if (what === 'removed' || what === 'renamed') return 'major';
      return what === 'added' ? 'minor' : 'patch';
    }),
  ];
  const size = SIZES.findLast((one) => sizes.includes(one)) ?? 'none';
  const least = raised(numbersOf(before), size);
  return { size, least: least.join('.'), fits: isAtLeast(numbersOf(after), least) };
}

type Numbers = [number, number, number];

function numbersOf(version: string): Numbers {
  const [major = 0, minor = 0, patch = 0] = version.split('.').map(Number);
  return [major, minor, patch];
}

function raised([major, minor, patch]: Numbers, size: ChangeSize): Numbers {
  if (size === 'none') return [major, minor, patch];
  if (size === 'patch') return [major, minor, patch + 1];
  // Before 1.0.0 nothing is promised yet.
  if (size === 'minor' || major === 0) return [major, minor + 1, 0];
  return [major + 1, 0, 0];
}

function isAtLeast(version: Numbers, least: Numbers): boolean {
  const place = version.findIndex((number, index) => number !== least[index]);
  return place < 0 || (version[place] ?? 0) > (least[place] ?? 0);
}
