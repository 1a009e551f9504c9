import { memo, type ReactElement } from 'react';
import type { CompletionView } from '#shared/search/views';
import { useWords } from '../../lib/words';
import { KeyCap } from '../../ui/KeyCap';

export const COMPLETION_HINT_ID = 'search-completion';

interface CompletionsProps {
  completions: readonly CompletionView[];
  onFill: (text: string, caret: number) => void;
}

/** Ways to go on typing. There is room for a row of them while there are none, so that the results do not jump. */
export const Completions = memo(function Completions({
  completions,
  onFill,
}: CompletionsProps): ReactElement {
  const say = useWords();
  const [first] = completions;
  return (
    <div className="completions" role="group" aria-label={say('search.go-on')}>
      {first && (
        <span id={COMPLETION_HINT_ID} className="unseen">
          {say('search.tab-completes', { label: first.label })}
        </span>
      )}
      {completions.map(({ label, is, text, caret }, index) => (
        <button
          key={index}
          type="button"
          className="chip"
          onClick={() => {
            onFill(text, caret);
          }}
        >
          <bdi>{label}</bdi>
          {/* Behind a filter all are what the filter says. */}
          {!('of' in is && text.includes(`${is.of}:`)) && (
            <span className="chip-detail">
              {'of' in is ? say(`search.one.${is.of}`) : say(`search.filter.${is.filter}`)}
            </span>
          )}
          {index === 0 && <KeyCap printed={say('key-names.printed.Tab')} />}
        </button>
      ))}
    </div>
  );
});
