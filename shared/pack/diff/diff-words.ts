import { DIFF_LISTS, isEmptyDiff, type PackDiff } from './diff-packs';
import type { FieldChange } from './field-changes';
import type { ItemChange } from './item-changes';

const SIGNS = { added: '+', removed: '-', renamed: '~', changed: '~' } as const;

/** Letters of a value that are shown; around the place where it differs. */
const SHOWN = 72;
const BEFORE_DIFFERENCE = 20;

/** A difference between two versions, for people: one line a thing that changed. */
export function diffWords(diff: PackDiff): string {
  const { before, after, film, lists } = diff;
  const lines = [`${before.id} ${before.version}, then ${after.id} ${after.version}`];
  if (isEmptyDiff(diff)) lines.push('no difference');
  if (film.length > 0)
    lines.push('', 'the film', ...film.map((change) => `  ${fieldWords(change)}`));
  for (const list of DIFF_LISTS) {
    const changes = lists[list];
    if (changes.length > 0)
      lines.push('', `${list}: ${counted(changes)}`, ...changes.flatMap(itemWords));
  }
  const moved = Object.values(lists).flat().flatMap(spoilersOf);
  if (moved.length > 0) lines.push('', 'spoilers: look at each of these again', ...moved);
  lines.push('', versionWords(diff));
  return `${lines.join('\n')}\n`;
}

function counted(changes: readonly ItemChange[]): string {
  const kinds = ['added', 'removed', 'renamed', 'changed'] as const;
  return kinds
    .map((kind) => [changes.filter(({ what }) => what === kind).length, kind] as const)
    .filter(([count]) => count > 0)
    .map(([count, kind]) => `${String(count)} ${kind}`)
    .join(', ');
}

function itemWords({ what, id, title, was, fields }: ItemChange): string[] {
  const name = title === '' || title === id ? id : `${id}, "${title}"`;
  const renamed = was === undefined ? '' : `, called ${was} before`;
  return [
    `  ${SIGNS[what]} ${name}${renamed}`,
    ...fields.map((change) => `      ${fieldWords(change)}`),
  ];
}

function fieldWords({ field, before, after, spoiler }: FieldChange): string {
  const [old, now] = shortened(before, after);
  const mark = spoiler === undefined ? '' : ` (spoiler: ${spoiler})`;
  return `${field}: ${now}, was ${old}${mark}`;
}

function spoilersOf({ id, fields }: ItemChange): string[] {
  return fields.flatMap(({ field, before, after, spoiler }) =>
    spoiler === undefined
      ? []
      : [`  ${id} may be known ${spoiler}: ${field} ${after}, was ${before}`],
  );
}

/** Two long values, cut around the first letter that differs. */
function shortened(before: string, after: string): [string, string] {
  if (before.length <= SHOWN && after.length <= SHOWN) return [before, after];
  let same = 0;
  while (same < before.length && before[same] === after[same]) same += 1;
  const from = Math.max(0, same - BEFORE_DIFFERENCE);
  const cut = (value: string): string => {
    const piece = value.slice(from, from + SHOWN);
    return `${from > 0 ? '…' : ''}${piece}${from + SHOWN < value.length ? '…' : ''}`;
  };
  return [cut(before), cut(after)];
}

const SIZE_WORDS = {
  none: 'nothing has changed',
  patch: 'only what is said has changed',
  minor: 'something has been added',
  major: 'ids are gone, or times mean something else',
} as const;

function versionWords({ before, after, version: { size, least, fits } }: PackDiff): string {
  if (before.id !== after.id) return 'version: these are two packs, each counts by itself';
  const verdict = fits ? `${after.version} fits` : `${after.version} does not fit, ${least} would`;
  return `version: ${verdict} (${SIZE_WORDS[size]})`;
}
