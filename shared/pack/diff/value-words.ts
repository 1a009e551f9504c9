import { formatFilmTime } from '../../film-time';

/** Fields that hold a moment of the film. */
const MOMENTS: ReadonlySet<string> = new Set(['start', 'end', 'at', 'revealsAt', 'runtimeSeconds']);

/** A moment to a thousandth: `0:01:02.5`. */
export function exactTime(seconds: number): string {
  const thousandths = Math.round(seconds * 1000);
  const rest = String(thousandths % 1000)
    .padStart(3, '0')
    .replace(/0+$/, '');
  return formatFilmTime(Math.floor(thousandths / 1000)) + (rest === '' ? '' : `.${rest}`);
}

/** A value as its author would write it. */
export function valueWords(field: string, value: unknown): string {
  if (value === undefined || value === null) return 'nothing';
  if (typeof value === 'number') return MOMENTS.has(field) ? exactTime(value) : String(value);
  if (typeof value === 'string') return JSON.stringify(value);
  if (!Array.isArray(value)) return JSON.stringify(value);
  return value.length === 0 ? 'none' : value.map((item) => itemWords(field, item)).join(', ');
}

function itemWords(field: string, item: unknown): string {
  if (typeof item === 'string') return item;
  if (item === null || typeof item !== 'object') return JSON.stringify(item);
  const { at, until, scene, source, ref } = item as Record<string, unknown>;
  if (field === 'cues' && typeof at === 'number') {
    const to = typeof until === 'number' ? ` to ${exactTime(until)}` : '';
    return exactTime(at) + to + (typeof scene === 'string' ? ` in ${scene}` : '');
  }
  if (typeof source === 'string' && typeof ref === 'string') return `${source} ${ref}`;
  return JSON.stringify(item);
}
