import { memo, type ReactElement } from 'react';
import { complete } from '#shared/search/query/complete';
import type { Issue } from '#shared/search/query/query';
import { useWording } from '../../lib/words';
import { issueWords } from './issue-words';
import { stretchesOf } from './stretches';

interface QueryIssuesProps {
  text: string;
  issues: readonly Issue[];
  onFill: (text: string, caret: number) => void;
}

/** What in the query means nothing: where it stands, why, and what would work in its place. */
export const QueryIssues = memo(function QueryIssues({
  text,
  issues,
  onFill,
}: QueryIssuesProps): ReactElement {
  const wording = useWording();
  const { say } = wording;
  return (
    <div className={issues.length > 0 ? 'issues' : undefined}>
      {issues.length > 0 && (
        <p className="issues-query">
          {stretchesOf(
            text,
            issues.map(({ span }) => span),
          ).map(({ part, isMarked }, index) =>
            isMarked ? (
              <mark key={index} className="wrong">
                {part}
              </mark>
            ) : (
              part
            ),
          )}
        </p>
      )}
      {/* It is there before there is anything to say: only then is it heard. */}
      <p aria-live="polite" className="issues-words">
        {issues.map((issue) => issueWords(issue, wording)).join(' ')}
      </p>
      {issues.map(({ span, suggestions }) =>
        suggestions.length === 0 ? null : (
          <div
            key={span.start}
            className="search-chips"
            role="group"
            aria-label={say('search.in-place-of', { text: text.slice(span.start, span.end) })}
          >
            {suggestions.map((suggestion) => (
              <button
                key={suggestion}
                type="button"
                className="chip"
                translate="no"
                onClick={() => {
                  const whole = complete(text, span, { type: 'word', text: suggestion });
                  onFill(whole.text, whole.caret);
                }}
              >
                {suggestion}
              </button>
            ))}
          </div>
        ),
      )}
    </div>
  );
});
