import type { FilterGroup, FilterName } from './query';

/** Of these an entry has one, or a viewer means any: asked for twice, either is enough. */
const EITHER: ReadonlySet<FilterName> = new Set(['kind', 'verdict', 'film', 'part', 'at']);

/** The filter of which a wanted group holds nothing but values, if one of several is enough. */
function eitherName({ any, isUnwanted }: FilterGroup): FilterName | undefined {
  const name = any[0]?.name;
  if (name === undefined || isUnwanted || !EITHER.has(name)) return undefined;
  return any.every((filter) => filter.name === name) ? name : undefined;
}

/** Puts filters that are alternatives into one group, where the first of them stands. */
export function mergeGroups(groups: readonly FilterGroup[]): FilterGroup[] {
  const merged: FilterGroup[] = [];
  const places = new Map<FilterName, number>();
  for (const group of groups) {
    const name = eitherName(group);
    const place = name === undefined ? undefined : places.get(name);
    const earlier = place === undefined ? undefined : merged[place];
    if (place !== undefined && earlier) {
      merged[place] = { any: [...earlier.any, ...group.any], isUnwanted: false };
    } else {
      if (name !== undefined) places.set(name, merged.length);
      merged.push(group);
    }
  }
  return merged;
}
