import { useEffect, type KeyboardEvent, type ReactElement, type RefObject } from 'react';
import { Search as SearchIcon } from 'lucide-react';
import type { ResultView } from '#shared/search/views';
import { LONGEST_QUERY } from '#shared/search/limits';
import { useKeyHint } from '../../lib/keymap';
import { useWords } from '../../lib/words';
import { KeyCap } from '../../ui/KeyCap';
import { COMPLETION_HINT_ID } from './Completions';
import { optionId, RESULTS_ID, showOption } from './option-id';
import type { SearchStore } from './search-store';
import { useAnswered } from './use-search';

interface SearchFieldProps {
  ref: RefObject<HTMLInputElement | null>;
  search: SearchStore;
  isOpen: boolean;
  /** Something is typed, or about to be. */
  onType: () => void;
  onOpen: (result: ResultView) => void;
}

/** One element for ever: React passes by what is the very same. */
const LENS = <SearchIcon aria-hidden="true" />;

/** So many results are passed with one key. */
const PAGE = 5;

/** Which result a key leads to: up and down go around, a page stops at the ends. */
function turn(key: string, selected: number, count: number): number | undefined {
  if (count === 0) return undefined;
  if (key === 'ArrowDown') return (selected + 1) % count;
  if (key === 'ArrowUp') return (selected - 1 + count) % count;
  if (key === 'PageDown') return Math.min(selected + PAGE, count - 1);
  if (key === 'PageUp') return Math.max(selected - PAGE, 0);
  return undefined;
}

/**
 * The one field of the app. Arrow and page keys move in the results while the cursor stays here, and Tab takes the
 * first way to go on typing, where there is one.
 */
export function SearchField({
  ref,
  search,
  isOpen,
  onType,
  onOpen,
}: SearchFieldProps): ReactElement {
  const say = useWords();
  const { results, selected, text, view } = useAnswered(search);
  const hint = useKeyHint('search');
  useEffect(
    () =>
      search.attach((written, caret) => {
        const field = ref.current;
        if (!field) return;
        field.value = written;
        field.focus();
        field.setSelectionRange(caret, caret);
      }),
    [search, ref],
  );
  const [completion] = isOpen ? view.completions : [];
  const onKeyDown = (event: KeyboardEvent): void => {
    const { key, shiftKey, ctrlKey, altKey, metaKey, nativeEvent } = event;
    if (nativeEvent.isComposing || ctrlKey || altKey || metaKey) return;
    // What stands there may belong to the key before.
    const isAnswered = text === search.typed();
    const next = shiftKey || !isOpen ? undefined : turn(key, selected, results.length);
    const result = results[selected];
    if (next !== undefined) {
      event.preventDefault();
      search.select(next);
      showOption(next);
    } else if (key === 'Enter' && result && isAnswered) {
      event.preventDefault();
      search.keep();
      onOpen(result);
    } else if (key === 'Tab' && !shiftKey && completion && isAnswered) {
      event.preventDefault();
      search.fill(completion.text, completion.caret);
    }
  };
  const hasResults = isOpen && results.length > 0;
  return (
    <search className="search-field">
      {LENS}
      <input
        ref={ref}
        type="text"
        dir="auto"
        role="combobox"
        aria-label={say('search.field')}
        aria-expanded={hasResults}
        aria-controls={RESULTS_ID}
        aria-autocomplete="list"
        aria-describedby={completion ? COMPLETION_HINT_ID : undefined}
        {...hint.aria}
        aria-activedescendant={hasResults ? optionId(selected) : undefined}
        placeholder={say('search.field')}
        maxLength={LONGEST_QUERY}
        autoComplete="off"
        spellCheck={false}
        onChange={(event) => {
          const { value, selectionStart } = event.target;
          search.type(value, selectionStart ?? value.length);
          onType();
        }}
        onSelect={({ currentTarget: { selectionStart, selectionEnd } }) => {
          if (selectionStart !== null && selectionStart === selectionEnd)
            search.moveCaret(selectionStart);
        }}
        onClick={onType}
        onKeyDown={onKeyDown}
      />
      <KeyCap printed={hint.printed} />
    </search>
  );
}
