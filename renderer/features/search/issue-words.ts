import type { Issue } from '#shared/search/query/query';
import type { Wording } from '../../lib/wording';

/** What in a query means nothing, and what would. The colon of a filter is typed, and none of the language's. */
export function issueWords({ wrong, suggestions }: Issue, { say, anyOf }: Wording): string {
  switch (wrong.what) {
    case 'no-filter':
      return say('search.wrong.no-filter', {
        filter: `${wrong.name}:`,
        instead: anyOf(
          suggestions.map((name) => say('search.wrong.filter', { filter: `${name}:` })),
        ),
      });
    case 'no-value':
      return say('search.wrong.no-value', { filter: `${wrong.name}:` });
    case 'no-time': {
      const { name, typed } = wrong;
      return say('search.wrong.no-time', {
        filter: `${name}:`,
        typed,
        times: suggestions.join(', '),
      });
    }
    case 'no-kind':
    case 'no-verdict': {
      const { what, typed, values } = wrong;
      return say(`search.wrong.${what}`, { typed, values: values.join(', ') });
    }
  }
}
