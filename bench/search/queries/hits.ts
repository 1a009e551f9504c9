import { terms } from '#shared/search/pipeline';
import { recordOfId, type EntryRecord } from '../library/record';
import type { BenchQuery } from './query';

/** Whether one of the entries that were found really is an answer. Undefined where nothing was to be found. */
export function isHit(query: BenchQuery, ids: readonly string[]): boolean | undefined {
  if (query.class === 'none') return undefined;
  return ids.some((id) => answers(query, recordOfId(id)));
}

function answers(query: BenchQuery, record: EntryRecord): boolean {
  const { words, filter, meant } = query;
  const { title, names, tags, body } = record;
  if (query.class === 'phrase')
    return [title, names, tags, body].some((text) => hasInOrder(terms(text), words));
  const own = terms(`${title} ${names} ${tags} ${body}`);
  if (meant !== undefined) return own.includes(meant);
  if (filter?.name === 'kind' && record.kind !== filter.value) return false;
  if (filter?.name === 'person' && !terms(record.people).includes(filter.value)) return false;
  const last = words.length - 1;
  const holds = (word: string, i: number): boolean =>
    own.some((term) => (i === last ? term.startsWith(word) : term === word));
  return query.class === 'or' ? words.some(holds) : words.every(holds);
}

function hasInOrder(text: readonly string[], words: readonly string[]): boolean {
  return text.some((_, from) => words.every((word, i) => text[from + i] === word));
}
