import { expect, it } from 'vitest';
import { parseQuery } from '#shared/search/query/parse-query';
import { ENGLISH, learn, type Wording } from '../../lib/wording';
import { issueWords } from './issue-words';

function wordsOn(text: string, wording: Wording): string {
  return parseQuery(text)
    .issues.map((issue) => issueWords(issue, wording))
    .join(' ');
}

it.each([
  ['knid:goof', '“knid:” is no filter. Perhaps you mean “kind:”.'],
  ['kind: -x', '“kind:” says nothing yet. What you are looking for follows the colon.'],
  [
    'before:soon',
    '“soon” is no time of a film. After “before:” these work: 1:12, 72:30, 1h12, 72min, 90s, or a number of minutes.',
  ],
  [
    'verdict:maybe ',
    'There is no verdict “maybe”. There are: confirmed, reported, disputed, corrected.',
  ],
  ['kind:gof x', expect.stringMatching(/^There is no kind “gof”. There are: trivia, .*, note.$/)],
])('says of %j in English: %s', (text, words) => {
  expect(wordsOn(text, ENGLISH)).toEqual(words);
});

it('joins what may be meant as the language does', async () => {
  const issue = {
    span: { start: 0, end: 3 },
    wrong: { what: 'no-filter', name: 'pat' },
    suggestions: ['part', 'at'],
  } as const;
  expect(issueWords(issue, ENGLISH)).toBe(
    '“pat:” is no filter. Perhaps you mean “part:” or “at:”.',
  );
  expect(issueWords(issue, await learn('de'))).toBe(
    '„pat:“ ist kein Filter. Vielleicht meinst du „part:“ oder „at:“.',
  );
});
