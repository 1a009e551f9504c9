import type { Cutting } from '../cutting';
import { terms } from '../pipeline';
import { isTimeFilter } from './filter-names';
import { isListed, LISTED_VALUES, meantBy, valuesNear, type ListedName } from './listed-values';
import type { Piece, Stretch } from './pieces';
import type { Filter, Issue, Span, TimeFilterName } from './query';
import { isBegunTime } from './query-time';

type FilterPiece = Extract<Piece, { type: 'filter' }>;
/** What a filter asks for, any of it; or what is wrong with it; neither while it is being typed. */
interface Reading {
  any: Filter[];
  issue?: Issue;
}

/** Forms of a time that work. */
const TIMES = ['1:12', '72:30', '1h12', '72min', '90s'];

/** Reads a filter. What cannot be read is an issue, unless going on typing may still make it readable. */
export function readFilter(piece: FilterPiece, text: string, cutting: Cutting): Reading {
  const { name, value } = piece;
  const typed = value ? text.slice(value.inner.start, value.inner.end).trim() : '';
  const words = isListed(name) ? terms(typed) : cutting.terms(typed);
  if (!value || words.length === 0) return withoutValue(piece, text);
  const isOpen =
    value.quotes === 'open' || (value.quotes === 'none' && value.span.end === text.length);
  const { span } = piece;
  const valueSpan = value.span;
  if (isTimeFilter(name)) {
    const { seconds } = piece;
    if (seconds !== undefined) return { any: [{ name, seconds, span, valueSpan }] };
    return isOpen && isBegunTime(typed) ? { any: [] } : unreadableTime(name, typed, value);
  }
  const filter = { name, value: typed, isOpen, span, valueSpan };
  if (!isListed(name)) return { any: [{ ...filter, terms: words }] };
  const meant = meantBy(name, words, isOpen);
  if (meant.length === 0) return { any: [], issue: unknownValue(name, words, typed, valueSpan) };
  // What is half typed may stand for several. To hide them all, only to show most of them again, helps nobody.
  if (piece.isUnwanted && meant.length > 1) return { any: [] };
  return { any: meant.map((value) => ({ ...filter, terms: [value] })) };
}

function withoutValue({ name, nameSpan }: FilterPiece, text: string): Reading {
  if (terms(text.slice(nameSpan.end)).length === 0) return { any: [] };
  const span = { start: nameSpan.start, end: nameSpan.end + 1 };
  const suggestions = isListed(name) ? LISTED_VALUES[name] : isTimeFilter(name) ? TIMES : [];
  return {
    any: [],
    issue: {
      span,
      wrong: { what: 'no-value', name },
      suggestions: suggestions.map((value) => `${name}:${value}`),
    },
  };
}

function unreadableTime(name: TimeFilterName, typed: string, { span }: Stretch): Reading {
  return {
    any: [],
    issue: { span, wrong: { what: 'no-time', name, typed }, suggestions: TIMES },
  };
}

function unknownValue(
  name: ListedName,
  words: readonly string[],
  typed: string,
  span: Span,
): Issue {
  return {
    span,
    wrong: { what: `no-${name}`, typed, values: LISTED_VALUES[name] },
    suggestions: valuesNear(name, words),
  };
}
