import { describe, expect, it } from 'vitest';
import { ENTRY_KINDS, VERDICTS } from '../../pack/entry-kinds';
import { parseQuery } from './parse-query';
import { FILTER_NAMES } from './query';
import { brief, type BriefQuery } from './testing/brief-query';

type Example = [text: string, meaning: BriefQuery];

describe('a filter', () => {
  it.each<Example>([
    ['person:ann', { filters: ['person=ann…'] }],
    ['PERSON:Ann x', { words: ['x…'], filters: ['person=ann'] }],
    ['person:"Ann Lee"', { filters: ['person=ann+lee'] }],
    ['person:“Ann Le', { filters: ['person=ann+le…'] }],
    ['person:ann lee', { words: ['lee…'], filters: ['person=ann'] }],
    ["person:o'hara-smith x", { words: ['x…'], filters: ['person=ohara+smith'] }],
    ['person: ann x', { words: ['x…'], filters: ['person=ann'] }],
    ['person:  "ann lee" x', { words: ['x…'], filters: ['person=ann+lee'] }],
    ['person :ann', { words: ['person', 'ann…'] }],
    [
      'character:a actor:b cast:c location:d movie:e type:goof act:f season:g ',
      {
        filters: [
          'person=a',
          'person=b',
          'person=c',
          'place=d',
          'film=e',
          'kind=goof',
          'part=f|part=g',
        ],
      },
    ],
    ['song:"night train"x', { words: ['x…'], filters: ['song=night+train'] }],
    ['film:kind:goof x', { words: ['x…'], filters: ['film=kind+goof'] }],
    ['place:-pier x', { words: ['x…'], filters: ['place=pier'] }],
    // Still being typed.
    ['kind:', {}],
    ['kind: ', {}],
    ['dance -kind:', { words: ['dance'] }],
    ['person:"', {}],
    ['person:|', {}],
  ])('%j', (text, meaning) => {
    expect(brief(text)).toEqual(meaning);
  });

  it.each<Example>([
    ['kind:goof kind:song x', { words: ['x…'], filters: ['kind=goof|kind=song'] }],
    [
      'verdict:disputed film:a verdict:corrected film:b ',
      { filters: ['verdict=disputed|verdict=corrected', 'film=a|film=b'] },
    ],
    ['at:1:12 at:72 ', { filters: ['at=4320|at=4320'] }],
    ['person:a person:b ', { filters: ['person=a', 'person=b'] }],
    [
      'place:a place:b song:c song:d tag:e tag:f ',
      { filters: ['place=a', 'place=b', 'song=c', 'song=d', 'tag=e', 'tag=f'] },
    ],
    [
      'before:72 before:10 after:5 after:6 ',
      { filters: ['before=4320', 'before=600', 'after=300', 'after=360'] },
    ],
    [
      'kind:goof or person:a kind:song kind:plot ',
      { filters: ['kind=goof|person=a', 'kind=song|kind=plot'] },
    ],
    ['person:a or person:b ', { filters: ['person=a|person=b'] }],
    [
      '-kind:goof kind:song -kind:plot kind:essay ',
      { filters: ['-kind=goof', 'kind=song|kind=essay', '-kind=plot'] },
    ],
  ])('asked for more than once: %j', (text, meaning) => {
    expect(brief(text)).toEqual(meaning);
  });

  it('has places for all of it and for its value, with their marks', () => {
    const text = 'x -Actor: "Ann Lee" y';
    expect(parseQuery(text).filters).toEqual([
      {
        isUnwanted: true,
        any: [
          {
            name: 'person',
            terms: ['ann', 'lee'],
            value: 'Ann Lee',
            isOpen: false,
            span: { start: 2, end: 19 },
            valueSpan: { start: 10, end: 19 },
          },
        ],
      },
    ]);
  });
});

describe('a filter by time', () => {
  it.each<Example>([
    ['before:0:40', { filters: ['before=2400'] }],
    ['before:40 x', { words: ['x…'], filters: ['before=2400'] }],
    ['after:72 min x', { words: ['x…'], filters: ['after=4320'] }],
    ['after: 1h 12m x', { words: ['x…'], filters: ['after=4320'] }],
    ['at:"72 minutes" x', { words: ['x…'], filters: ['at=4320'] }],
    ['before:1:12, x', { words: ['x…'], filters: ['before=4320'] }],
    ['before:1:', {}],
    ['before:1:1', {}],
    ['before:"1:1', {}],
    ['before:1:1 x', { words: ['x…'], issues: ['1:1'] }],
    ['before:"1:1"', { issues: ['"1:1"'] }],
    ['before:soon', { issues: ['soon'] }],
    ['before:25h', { issues: ['25h'] }],
    ['before:"40 50"', { issues: ['"40 50"'] }],
  ])('%j', (text, meaning) => {
    expect(brief(text)).toEqual(meaning);
  });

  it('that cannot be read says what works', () => {
    expect(parseQuery('before:soon').issues).toEqual([
      {
        span: { start: 7, end: 11 },
        wrong: { what: 'no-time', name: 'before', typed: 'soon' },
        suggestions: ['1:12', '72:30', '1h12', '72min', '90s'],
      },
    ]);
  });
});

describe('a kind or a verdict', () => {
  const others: Readonly<Record<string, string[]>> = {
    goof: ['mistakes', 'error'],
    person: ['cast', 'Actors', 'character', 'people'],
    song: ['number'],
    place: ['location'],
    connection: ['movie', 'films', '"movie reference"', '"Film References"'],
    notice: ['warnings'],
    award: ['prize', 'oscars'],
    plot: ['scene', 'stories'],
    essay: ['reading', 'essays'],
  };

  it.each<[string, string]>([
    ...[...ENTRY_KINDS, 'note'].map((kind): [string, string] => [kind, kind]),
    ...Object.entries(others).flatMap(([kind, words]) =>
      words.map((word): [string, string] => [word, kind]),
    ),
  ])('kind:%s is %s', (value, kind) => {
    expect(brief(`kind:${value} `)).toEqual({ filters: [`kind=${kind}`] });
  });

  it.each(VERDICTS)('verdict:%s', (verdict) => {
    expect(brief(`verdict:${verdict} `)).toEqual({ filters: [`verdict=${verdict}`] });
  });

  it.each<Example>([
    // Half typed, it is whatever begins so.
    ['kind:go', { filters: ['kind=goof…'] }],
    ['kind:p', { filters: ['kind=plot…|kind=person…|kind=place…'] }],
    ['kind:no', { filters: ['kind=notice…|kind=note…'] }],
    ['kind:mist', { filters: ['kind=goof…'] }],
    ['kind:"movie ref', { filters: ['kind=connection…'] }],
    ['verdict:co', { filters: ['verdict=confirmed…|verdict=corrected…'] }],
    ['-kind:go', { filters: ['-kind=goof…'] }],
    ['-kind:p', {}],
    ['kind:go x', { words: ['x…'], issues: ['go'] }],
    ['kind:"go"', { issues: ['"go"'] }],
    ['kind:goofz', { issues: ['goofz'] }],
    ['kind:"plot song" x', { words: ['x…'], issues: ['"plot song"'] }],
  ])('%j', (text, meaning) => {
    expect(brief(text)).toEqual(meaning);
  });

  it.each<[string, string[]]>([
    ['kind:gooof ', ['goof']],
    ['kind:ntoice ', ['notice']],
    ['kind:mistaek ', ['goof']],
    ['kind:con ', ['connection', 'song']],
    ['kind:xyzxyz ', [...ENTRY_KINDS, 'note']],
    ['verdict:confirmd ', ['confirmed']],
    ['verdict:maybe ', [...VERDICTS]],
  ])('%j suggests %j', (text, suggestions) => {
    expect(parseQuery(text).issues.map((issue) => issue.suggestions)).toEqual([suggestions]);
  });

  it('that there is not says which there are', () => {
    expect(parseQuery('verdict:maybe ').issues[0]?.wrong).toEqual({
      what: 'no-verdict',
      typed: 'maybe',
      values: VERDICTS,
    });
    expect(parseQuery('kind:gof x').issues[0]?.wrong).toEqual({
      what: 'no-kind',
      typed: 'gof',
      values: [...ENTRY_KINDS, 'note'],
    });
  });
});

describe('a name before a colon', () => {
  it.each<[string, string, string[]]>([
    ['knid:goof', 'knid', ['kind']],
    ['kinds:goof', 'kinds', ['kind']],
    ['preosn:ann', 'preosn', ['person']],
    ['charcter:ann', 'charcter', ['person']],
    ['befroe:40', 'befroe', ['before']],
    ['-knid:goof', 'knid', ['kind']],
    ['prt:x', 'prt', ['part']],
    ['persn:"ann lee"', 'persn', ['person']],
    ['pace:x', 'pace', ['place']],
  ])('that is nearly a filter: %j', (text, name, suggestions) => {
    const { issues, filters } = parseQuery(text);
    expect(issues).toMatchObject([{ wrong: { what: 'no-filter', name }, suggestions }]);
    expect(brief(text).issues).toEqual([name]);
    expect(filters).toEqual([]);
  });

  it.each([
    ...[
      '7:15',
      'Lunch: part two',
      'Lunch:part two',
      'http://a.example/kind',
      'file://x',
      'C:\\films',
    ],
    ...[
      'knid:',
      'knid: goof',
      'Mind: a study',
      'it:x',
      'see also: the pier',
      'a:b:c',
      '"knid:goof"',
      ':goof',
      '::',
    ],
  ])('that is none is no issue: %j', (text) => {
    expect(brief(text).issues).toBeUndefined();
    expect(brief(text).filters).toBeUndefined();
  });

  it('whose value is missing is an issue once something else follows', () => {
    for (const name of FILTER_NAMES) {
      expect(brief(`${name}: -x y`)).toEqual({ words: ['y…'], not: ['x'], issues: [`${name}:`] });
      expect(brief(`x -${name}:|y`)).toEqual({ words: ['x', 'y…'], issues: [`${name}:`] });
    }
    expect(brief('kind: person:ann ')).toEqual({ filters: ['person=ann'], issues: ['kind:'] });
    expect(brief('person:"" x')).toEqual({ words: ['x…'], issues: ['person:'] });
    expect(parseQuery('verdict: -x').issues).toMatchObject([
      {
        wrong: { what: 'no-value', name: 'verdict' },
        suggestions: VERDICTS.map((v) => `verdict:${v}`),
      },
    ]);
  });
});
