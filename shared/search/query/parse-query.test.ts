import { describe, expect, it } from 'vitest';
import { LONGEST_QUERY } from '../limits';
import { parseQuery } from './parse-query';
import { brief, type BriefQuery } from './testing/brief-query';

type Example = [text: string, meaning: BriefQuery];

describe('words and phrases', () => {
  it.each<Example>([
    ['', {}],
    ['  \t\u00a0', {}],
    ['?! … -', {}],
    ['stone', { words: ['stone…'] }],
    ['stone ', { words: ['stone'] }],
    ['the  Pier\nat night', { words: ['the', 'pier', 'at', 'night…'] }],
    ["Seb's Åkerlund", { words: ['sebs', 'akerlund…'] }],
    // The rest of the word may still come: "seb's".
    ["seb'", { words: ['seb…'] }],
    ['really?', { words: ['really'] }],
    ['well-known', { words: ['well', 'known…'] }],
    ['"city lights"', { words: ['"city lights"'] }],
    [
      '“city lights” „night train“ «blue door»',
      { words: ['"city lights"', '"night train"', '"blue door"'] },
    ],
    ['»blue door« ”red door”', { words: ['"blue door"', '"red door"'] }],
    ['"city lig', { words: ['"city lig…'] }],
    ['"ci', { words: ['"ci…'] }],
    // In quotation marks a word is done, and means itself.
    ['"city"', { words: ['city'] }],
    ['"" " " x', { words: ['x…'] }],
    ['a "b c"d', { words: ['a', '"b c"', 'd…'] }],
    ["rock 'n' roll", { words: ['rock', 'n', 'roll…'] }],
    ['‘city lights’', { words: ['city', 'lights…'] }],
    ['"kind:goof"', { words: ['"kind goof"'] }],
  ])('%j', (text, meaning) => {
    expect(brief(text)).toEqual(meaning);
  });
});

describe('what is unwanted', () => {
  it.each<Example>([
    ['-rain', { not: ['rain…'] }],
    ['dance -rain', { words: ['dance'], not: ['rain…'] }],
    ['−rain dance', { words: ['dance…'], not: ['rain'] }],
    ['-"night train" x', { words: ['x…'], not: ['"night train"'] }],
    ['-"night tr', { not: ['"night tr…'] }],
    // Two words that must both be missing would take far too much away.
    ['-well-known x', { words: ['x…'], not: ['"well known"'] }],
    ['-kind:goof', { filters: ['-kind=goof…'] }],
    [
      '-before:40 -kind:goof -kind:song x',
      { words: ['x…'], filters: ['-before=2400', '-kind=goof', '-kind=song'] },
    ],
    ['- rain', { words: ['rain…'] }],
    ['--rain', { words: ['rain…'] }],
    ['dance-rain', { words: ['dance', 'rain…'] }],
    ['"a b"-rain', { words: ['"a b"', 'rain…'] }],
    ['–rain', { words: ['rain…'] }],
    ['-1:12 x', { words: ['x…'], not: ['"1 12"'] }],
  ])('%j', (text, meaning) => {
    expect(brief(text)).toEqual(meaning);
  });
});

describe('or', () => {
  it.each<Example>([
    ['pier or beach', { words: ['pier|beach…'] }],
    ['pier OR beach', { words: ['pier|beach…'] }],
    ['pier | beach', { words: ['pier|beach…'] }],
    ['pier|beach x', { words: ['pier|beach', 'x…'] }],
    ['a pier or beach or "night train" b', { words: ['a', 'pier|beach|"night train"', 'b…'] }],
    ['well-known or new', { words: ['"well known"|new…'] }],
    ['new or well-kno', { words: ['new|"well kno…'] }],
    ['kind:goof or person:ann x', { words: ['x…'], filters: ['kind=goof|person=ann'] }],
    ['well-known or -new x', { words: ['well', 'known', 'x…'], not: ['new'] }],
    ['-at 1:12', { not: ['at'], moment: 4320 }],
    // While it is typed, the list stays what it was.
    ['stone or', { words: ['stone'] }],
    ['stone or ', { words: ['stone'] }],
    ['stone or -', { words: ['stone'] }],
    ['well-known or', { words: ['well', 'known'] }],
    ['stone or or emma', { words: ['stone|emma…'] }],
    // At the beginning it is a word.
    ['or', { words: ['or…'] }],
    ['or else', { words: ['or', 'else…'] }],
    ['or or else', { words: ['or|else…'] }],
    ['| else', { words: ['else…'] }],
    ['"or" x', { words: ['or', 'x…'] }],
    // What is of two sorts it cannot join.
    ['pier or kind:goof x', { words: ['pier', 'x…'], filters: ['kind=goof'] }],
    ['pier or -beach x', { words: ['pier', 'x…'], not: ['beach'] }],
    ['-pier or beach', { words: ['beach…'], not: ['pier'] }],
    ['1:12 or beach', { words: ['beach…'], moment: 4320 }],
    ['pier or 1:12', { words: ['pier'], moment: 4320 }],
    ['kind:goof or -kind:song x', { words: ['x…'], filters: ['kind=goof', '-kind=song'] }],
  ])('%j', (text, meaning) => {
    expect(brief(text)).toEqual(meaning);
  });
});

describe('a moment', () => {
  it.each<Example>([
    ['1:12', { moment: 4320 }],
    ['7:15', { moment: 26_100 }],
    ['72 min', { moment: 4320 }],
    ['1h 12m pier', { words: ['pier…'], moment: 4320 }],
    ['dance at 1:12', { words: ['dance'], moment: 4320 }],
    ['around 1:12 dance', { words: ['dance…'], moment: 4320 }],
    ['at about 72 min?', { moment: 4320 }],
    ['near 1:12', { moment: 4320 }],
    ['@1:12', { moment: 4320 }],
    ['@ 1:12', { moment: 4320 }],
    ['after 1:12', { words: ['after'], moment: 4320 }],
    ['at the pier', { words: ['at', 'the', 'pier…'] }],
    ['"at" 1:12', { words: ['at'], moment: 4320 }],
    ['1:12 at 1:15', { words: ['at', '1', '15…'], moment: 4320 }],
    ['"1:12"', { words: ['"1 12"'] }],
    ['2016', { words: ['2016…'] }],
    ['1:2', { words: ['1', '2…'] }],
    ['12 chairs', { words: ['12', 'chairs…'] }],
  ])('%j', (text, meaning) => {
    expect(brief(text)).toEqual(meaning);
  });

  it('has the place of the time alone', () => {
    expect(parseQuery('dance at 1:12, then').moment).toEqual({
      seconds: 4320,
      span: { start: 9, end: 13 },
    });
    expect(parseQuery('@1:12').moment?.span).toEqual({ start: 0, end: 5 });
  });
});

describe('a long text', () => {
  it('is cut, and 24 things of it are read', () => {
    const words = Array.from({ length: 30 }, (_, i) => `w${String(i)}`);
    expect(brief(words.join(' ')).words).toEqual(words.slice(0, 24));
    expect(brief(words.join('-')).words).toEqual(words.slice(0, 24));
    expect(brief(words.join(' or ')).words).toEqual([words.slice(0, 24).join('|')]);
    expect(brief(`${'-x '.repeat(23)}a b`)).toEqual({ not: Array(23).fill('x'), words: ['a'] });
    expect(brief('kind:x '.repeat(26)).issues).toHaveLength(24);
    const long = 'x'.repeat(10_000);
    expect(brief(long).words).toEqual([`${'x'.repeat(LONGEST_QUERY)}…`]);
  });
});
