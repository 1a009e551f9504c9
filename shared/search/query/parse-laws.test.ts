import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { THOUSANDS } from '../../watch/testing/generated-pack';
import { LONGEST_QUERY } from '../limits';
import { fold, terms } from '../pipeline';
import { parseQuery } from './parse-query';
import { FILTER_NAMES, type Query, type Span, type TextMatch } from './query';
import { brieflyQuery } from './testing/brief-query';
import { anyText, goodThings } from './testing/generated-query';

const textsOf = (query: Query): TextMatch[] => [
  ...query.slots.flatMap(({ alternatives }) => alternatives),
  ...query.unwanted,
];
const filtersOf = (query: Query): Query['filters'][number]['any'][number][] =>
  query.filters.flatMap(({ any }) => any);

function spansOf(query: Query): Span[] {
  return [
    ...textsOf(query).map(({ span }) => span),
    ...filtersOf(query).flatMap(({ span, valueSpan }) => [span, valueSpan]),
    ...(query.moment ? [query.moment.span] : []),
    ...query.issues.map(({ span }) => span),
  ];
}

/** The meaning without what only tells that something is still being typed. */
const meaningOf = (text: string): string =>
  JSON.stringify(brieflyQuery(parseQuery(text), text))
    .replaceAll('…', '')
    .replaceAll('\\"', '');

describe('any text', () => {
  it('is read, and every place lies in it and is not empty', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        for (const { start, end } of spansOf(parseQuery(text))) {
          expect(0 <= start && start < end && end <= Math.min(text.length, LONGEST_QUERY)).toBe(
            true,
          );
        }
      }),
      THOUSANDS,
    );
  });

  it('is found again in the places', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const query = parseQuery(text);
        const at = ({ start, end }: Span): string => text.slice(start, end);
        for (const match of textsOf(query)) {
          const found = terms(at(match.span)).join(' ');
          if (match.type === 'phrase') expect(found).toBe(match.terms.join(' '));
          else expect(found).toContain(match.term);
        }
        for (const filter of filtersOf(query)) {
          expect(at(filter.span).endsWith(at(filter.valueSpan))).toBe(true);
          if ('seconds' in filter) continue;
          expect(at(filter.valueSpan)).toContain(filter.value);
          if (filter.name !== 'kind' && filter.name !== 'verdict')
            expect(terms(filter.value)).toEqual(filter.terms);
        }
      }),
      THOUSANDS,
    );
  });

  it('asks for terms that may stand in an index, and never for nothing', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const query = parseQuery(text);
        for (const match of textsOf(query)) {
          for (const term of match.type === 'word' ? [match.term] : match.terms) {
            expect(terms(term)).toEqual([term]);
          }
          if (match.type === 'phrase')
            expect(match.terms.length).toBeGreaterThan(match.isOpen ? 0 : 1);
        }
        for (const { alternatives } of query.slots) expect(alternatives.length).toBeGreaterThan(0);
        for (const { any } of query.filters) expect(any.length).toBeGreaterThan(0);
        for (const filter of filtersOf(query)) {
          expect(FILTER_NAMES).toContain(filter.name);
          if (!('seconds' in filter)) expect(filter.terms.length).toBeGreaterThan(0);
        }
        // Where it is said what is no name or value, the place that is marked is that.
        for (const { wrong, span } of query.issues) {
          const marked = text.slice(span.start, span.end);
          if (wrong.what === 'no-filter') expect(marked).toBe(wrong.name);
          else if (wrong.what === 'no-value') expect(marked).toMatch(/:$/);
          else expect(marked).toContain(wrong.typed);
        }
      }),
      THOUSANDS,
    );
  });

  it('of ten thousand characters is read as its beginning is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', minLength: 10_000, maxLength: 10_000 }), (text) => {
        expect(parseQuery(text)).toEqual(parseQuery(text.slice(0, LONGEST_QUERY)));
      }),
      { numRuns: 20, seed: 1 },
    );
    for (const sign of [
      '"',
      '-',
      '|',
      'kind:',
      'a:',
      '1h',
      '1:12 ',
      ' ',
      '\ud800',
      '(',
      'or ',
      '0',
    ]) {
      expect(() => parseQuery(sign.repeat(10_000))).not.toThrow();
    }
  });

  it('means the same in any case, wherever a capital folds to its letter', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const capitals = text.toUpperCase();
        fc.pre(fold(capitals) === fold(text) && capitals.length === text.length);
        expect(parseQuery(capitals).slots).toEqual(parseQuery(text).slots);
        expect(parseQuery(capitals).moment).toEqual(parseQuery(text).moment);
      }),
      THOUSANDS,
    );
  });

  it('with a suggestion in the place of an issue has one issue less', () => {
    fc.assert(
      fc.property(anyText, fc.nat(), (text, choice) => {
        const { issues } = parseQuery(text);
        const issue = issues[0];
        if (!issue || issue.suggestions.length === 0) return;
        const suggestion = issue.suggestions[choice % issue.suggestions.length] ?? '';
        const after = text.slice(issue.span.end);
        const apart = after.startsWith(':') ? '' : ' ';
        const better = text.slice(0, issue.span.start) + suggestion + apart + after;
        const left = parseQuery(better).issues.filter(({ span }) => span.start <= issue.span.start);
        // A filter whose name is right at last may still have no value.
        if (issue.wrong.what === 'no-filter') expect(left.length).toBeLessThanOrEqual(1);
        else expect(left, better).toEqual([]);
      }),
      THOUSANDS,
    );
  });
});

describe('a query that nothing is wrong with', () => {
  const joined = goodThings.map((things) => things.join(' '));

  it('has no issue', () => {
    fc.assert(
      fc.property(joined, (text) => {
        expect(parseQuery(text).issues, text).toEqual([]);
      }),
      THOUSANDS,
    );
  });

  it('never had one while it was typed', () => {
    fc.assert(
      fc.property(joined, (text) => {
        for (let length = 0; length <= text.length; length += 1) {
          expect(parseQuery(text.slice(0, length)).issues, text.slice(0, length)).toEqual([]);
        }
      }),
      THOUSANDS,
    );
  });

  it('means the same with more blanks, before, between and after', () => {
    const blanks = fc.constantFrom(' ', '  ', '\u00a0', ' \t\n ');
    fc.assert(
      fc.property(joined, blanks, (text, blank) => {
        const wide = blank + text.replaceAll(' ', blank) + blank;
        expect(meaningOf(wide)).toBe(meaningOf(text));
      }),
      THOUSANDS,
    );
  });

  it('asks at the end of typing for what it asked for before, but for the last thing', () => {
    fc.assert(
      fc.property(goodThings, (things) => {
        const before = parseQuery(`${things.join(' ')} `);
        const after = parseQuery(`${things.join(' ')} zebra`);
        const slots = after.slots.slice(0, before.slots.length);
        const last = things.findLast((thing) => thing !== '-');
        if (last === 'or' || last === '|' || last === '-|') return;
        expect(slots).toEqual(before.slots);
        expect(after.filters).toEqual(before.filters);
        expect(after.moment).toEqual(before.moment);
      }),
      THOUSANDS,
    );
  });
});

describe('any text while it is typed', () => {
  it('loses no issue but one that is about its end, and none comes for a while', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        if (parseQuery(text).issues.length > 0) return;
        for (let length = 0; length < text.length; length += 1) {
          const begun = text.slice(0, length);
          for (const { span } of parseQuery(begun).issues) expect(span.end, begun).toBe(length);
        }
      }),
      THOUSANDS,
    );
  });
});
