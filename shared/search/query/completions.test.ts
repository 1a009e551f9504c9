import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { THOUSANDS } from '../../watch/testing/generated-pack';
import { terms } from '../pipeline';
import { complete } from './complete';
import { completionPoint, type CompletionPoint } from './completion-point';
import { FILTER_EXAMPLES } from './filter-examples';
import { filtersBegun, isTimeFilter } from './filter-names';
import { isListed, LISTED_VALUES } from './listed-values';
import { parseQuery } from './parse-query';
import { FILTER_NAMES } from './query';
import { anyText, filterName } from './testing/generated-query';

/** The point at the `^` of a text; `span` as the text that it holds. */
function pointAt(marked: string): object | null {
  const caret = marked.indexOf('^');
  const text = marked.replace('^', '');
  const point = completionPoint(text, caret);
  return point && { ...point, span: text.slice(point.span.start, point.span.end) };
}

describe('what is being typed', () => {
  const name = (prefix: string, span: string): object => ({ type: 'filter-name', prefix, span });
  const word = (prefix: string, span: string): object => ({ type: 'word', prefix, span });
  const value = (filter: string, prefix: string, span: string): object => ({
    type: 'filter-value',
    name: filter,
    prefix,
    span,
  });
  it.each<[string, object | null]>([
    ['^', null],
    ['^pier', null],
    ['stone ^', null],
    ['stone ^pier', null],
    ['sto^', word('sto', 'sto')],
    ['st^one pier', word('st', 'stone')],
    ['stone, pi^', word('pi', 'pi')],
    ['well-kn^own', word('kn', 'known')],
    ['"city li^ghts"', word('li', 'lights')],
    ['"city li^', word('li', 'li')],
    ['"city lights"^', null],
    ['-sto^', word('sto', 'sto')],
    ['ki^', name('ki', 'ki')],
    ['PERS^on x', name('PERS', 'PERSon')],
    ['-ki^', name('ki', 'ki')],
    ['-^kind', null],
    ['-^stone', null],
    ['act^', name('act', 'act')],
    ['"ki^', word('ki', 'ki')],
    ['ki^nd:goof', name('ki', 'kind:')],
    ['kind^:goof', name('kind', 'kind:')],
    ['kind:^', value('kind', '', '')],
    ['kind: ^', value('kind', '', '')],
    ['kind: ^ person:x', value('kind', '', '')],
    ['kind:^goof', value('kind', '', 'goof')],
    ['kind:  ^goof', value('kind', '', 'goof')],
    ['kind:go^of x', value('kind', 'go', 'goof')],
    ['-Actor:an^', value('person', 'an', 'an')],
    ['person:"ann l^ee" x', value('person', 'ann l', '"ann lee"')],
    ['person:"ann lee"^ x', null],
    ['person:"ann l^', value('person', 'ann l', '"ann l')],
    // The rest of the query is not part of a value that only lacks its mark.
    ['person:"an^n pier kind:goof', value('person', 'an', '"ann')],
    ['before:1:1^', value('before', '1:1', '1:1')],
    ['kind:goof ^', null],
    ['1:1^2', null],
    ['stone or^', word('or', 'or')],
    ['stone |^', null],
    ['…^', null],
  ])('%s', (marked, expected) => {
    expect(pointAt(marked)).toEqual(expected);
  });

  it.each([-1, 0, 6, NaN, Infinity])('is nothing at %d of five', (caret) => {
    expect(completionPoint('stone', caret)).toBeNull();
  });

  it('lies in the text, with the prefix before the caret', () => {
    fc.assert(
      fc.property(anyText, fc.nat(70), (text, caret) => {
        const point = completionPoint(text, caret);
        if (!point) return;
        const { start, end } = point.span;
        expect(0 <= start && start <= end && end <= text.length).toBe(true);
        expect(text.slice(0, caret)).toContain(point.prefix);
        if (point.type !== 'filter-value') expect(start < caret && caret <= end).toBe(true);
      }),
      THOUSANDS,
    );
  });
});

describe('completing', () => {
  it.each<[string, CompletionPoint['type'], string, string]>([
    ['ki^', 'filter-name', 'kind', 'kind:^'],
    ['-ki^', 'filter-name', 'kind', '-kind:^'],
    ['a pl^ace:x b', 'filter-name', 'song', 'a song:^x b'],
    ['kind:^', 'filter-value', 'goof', 'kind:goof ^'],
    ['kind:g^ x', 'filter-value', 'goof', 'kind:goof ^x'],
    ['kind: g^', 'filter-value', 'goof', 'kind: goof ^'],
    ['person:an^', 'filter-value', 'Ann Lee', 'person:"Ann Lee" ^'],
    ['person:"an^', 'filter-value', 'Ann Lee', 'person:"Ann Lee" ^'],
    ['person:"an^ kind:goof', 'filter-value', 'Ann Lee', 'person:"Ann Lee" ^kind:goof'],
    ['person:"a^nn"x', 'filter-value', 'Émile', 'person:Émile ^x'],
    ['song:^', 'filter-value', 'The "blue" door', 'song:"The blue door" ^'],
    ['film:^', 'filter-value', 'a|b', 'film:"a|b" ^'],
    ['film: ^', 'filter-value', 'kind:goof', 'film: "kind:goof" ^'],
    ['before:^', 'filter-value', '1:12', 'before:1:12 ^'],
    ['before:^', 'filter-value', '72 min', 'before:"72 min" ^'],
    ['a sto^ b', 'word', 'stone', 'a stone ^b'],
    ['sto^', 'word', 'stone', 'stone ^'],
  ])('%s with the %s %s gives %s', (marked, type, text, expected) => {
    const caret = marked.indexOf('^');
    const query = marked.replace('^', '');
    const point = completionPoint(query, caret);
    const done = complete(query, point!.span, { type, text });
    expect(`${done.text.slice(0, done.caret)}^${done.text.slice(done.caret)}`).toBe(expected);
  });

  const others = fc.constantFrom('', 'stone ', '"night train" ', 'song:x ', 'pier or ', '“a b”');
  const after = fc.constantFrom('', ' stone', ' "night train"', ' -rain', ' person:"x');
  const begun = fc.constantFrom('', 'g', '"', '"an', ' ', ' "an', '"ann lee"', '1:');

  it('of a value, whatever it is, gives the filter that was chosen', () => {
    fc.assert(
      fc.property(
        others,
        filterName,
        begun,
        after,
        anyText,
        fc.nat(),
        (head, name, typed, tail, any, pick) => {
          const listed = isListed(name) ? LISTED_VALUES[name] : undefined;
          const value = isTimeFilter(name) ? '1:12' : (listed?.[pick % listed.length] ?? any);
          fc.pre(terms(value).length > 0 && value.length < 100);
          const start = `${head}${name}:${typed}`;
          const caret = start.endsWith('lee"') ? start.length - 2 : start.length;
          const point = completionPoint(start + tail, caret);
          expect(point).toMatchObject({ type: 'filter-value', name });
          const done = complete(start + tail, point!.span, { type: 'filter-value', text: value });
          const filters = parseQuery(done.text).filters.flatMap((group) => group.any);
          const chosen = filters.find(
            (filter) =>
              filter.name === name &&
              filter.span.end < done.caret &&
              filter.span.start >= head.length,
          );
          const expected = isTimeFilter(name)
            ? { seconds: 4320 }
            : { terms: terms(value), isOpen: false };
          expect(chosen, done.text).toMatchObject(expected);
          expect(parseQuery(done.text).issues).toEqual([]);
          // The caret stands where something new begins.
          expect(completionPoint(done.text, done.caret)).toBeNull();
        },
      ),
      THOUSANDS,
    );
  });

  it('of a name leads to its values', () => {
    fc.assert(
      fc.property(
        others,
        filterName,
        fc.nat(8),
        fc.constantFrom('', '-'),
        (head, name, length, sign) => {
          fc.pre(!head.endsWith('”'));
          const start = `${head}${sign}${name.slice(0, 1 + (length % name.length))}`;
          const point = completionPoint(start, start.length);
          expect(point?.type).toBe('filter-name');
          expect(filtersBegun(point!.prefix)).toContain(name);
          const done = complete(start, point!.span, { type: 'filter-name', text: name });
          expect(done.text).toBe(`${head}${sign}${name}:`);
          expect(completionPoint(done.text, done.caret)).toMatchObject({
            type: 'filter-value',
            name,
            prefix: '',
          });
        },
      ),
      THOUSANDS,
    );
  });

  it('leaves everything else as it was, for any text', () => {
    fc.assert(
      fc.property(anyText, fc.nat(70), anyText, (text, caret, chosen) => {
        const point = completionPoint(text, caret);
        if (!point) return;
        const done = complete(text, point.span, { type: point.type, text: chosen });
        expect(done.text.startsWith(text.slice(0, point.span.start))).toBe(true);
        expect(done.text.endsWith(text.slice(point.span.end))).toBe(true);
        expect(done.caret).toBeLessThanOrEqual(done.text.length);
      }),
      THOUSANDS,
    );
  });
});

describe('the help of a filter', () => {
  it.each(FILTER_NAMES)('%s has an example that works', (name) => {
    const query = parseQuery(`${FILTER_EXAMPLES[name]} `);
    expect(query).toMatchObject({ slots: [], unwanted: [], moment: null, issues: [] });
    expect(query.filters.map(({ any }) => any.map((filter) => filter.name))).toEqual([[name]]);
  });
});
