import { timeText } from './time-text';

/** Names that the build gives to the pages of a pack; an entry of one's own must not begin like them. */
const PAGE = /^(?:scene|song|person|place|film|read)-/;
const LONGEST_SLUG = 48;

/** Words as an id, or undefined where they hold nothing that an id may hold. */
export function slugOf(words: string): string | undefined {
  const parts = words
    .normalize('NFKD')
    .replace(/[\p{M}'’]/gu, '')
    .toLowerCase()
    .match(/[a-z0-9]+/g);
  const slug = parts?.join('-').slice(0, LONGEST_SLUG).replace(/-$/, '');
  if (slug === undefined) return undefined;
  return PAGE.test(`${slug}-`) ? `on-${slug}` : slug;
}

/** `wanted`, or the first of `wanted-2`, `wanted-3` … that is not taken. */
export function freeId(wanted: string, taken: ReadonlySet<string>): string {
  let name = wanted;
  for (let count = 2; taken.has(name); count += 1) name = `${wanted}-${String(count)}`;
  return name;
}

/** The end of an id that names a second: `0-05-05`. */
export function secondInId(seconds: number): string {
  return timeText(seconds).replace(/[:.]/g, '-');
}
