import { parseQuery } from '../parse-query';
import type { Filter, Query, TextMatch } from '../query';

function brieflyText(match: TextMatch): string {
  if (match.type === 'word') return match.isLast ? `${match.term}…` : match.term;
  return `"${match.terms.join(' ')}${match.isOpen ? '…' : '"'}`;
}

function brieflyFilter(filter: Filter): string {
  if ('seconds' in filter) return `${filter.name}=${String(filter.seconds)}`;
  return `${filter.name}=${filter.terms.join('+')}${filter.isOpen ? '…' : ''}`;
}

/** What a query means, without places: each thing that is asked for as a short text; `…` is still being typed. */
export interface BriefQuery {
  words?: string[];
  not?: string[];
  filters?: string[];
  moment?: number;
  issues?: string[];
}

/** The query of a text, brief; what is empty is left out, and an issue is the text that it is about. */
export function brief(text: string): BriefQuery {
  return brieflyQuery(parseQuery(text), text);
}

export function brieflyQuery(query: Query, text: string): BriefQuery {
  const words = query.slots.map((slot) => slot.alternatives.map(brieflyText).join('|'));
  const not = query.unwanted.map(brieflyText);
  const filters = query.filters.map(
    ({ any, isUnwanted }) => (isUnwanted ? '-' : '') + any.map(brieflyFilter).join('|'),
  );
  const issues = query.issues.map(({ span }) => text.slice(span.start, span.end));
  return {
    ...(words.length > 0 && { words }),
    ...(not.length > 0 && { not }),
    ...(filters.length > 0 && { filters }),
    ...(query.moment && { moment: query.moment.seconds }),
    ...(issues.length > 0 && { issues }),
  };
}
