import type { KeyboardEvent, ReactElement, RefObject } from 'react';
import { Search as SearchIcon } from 'lucide-react';
import type { ResultView } from '#shared/search/views';
import { LONGEST_QUERY } from '#shared/search/limits';
import { useKeyHint } from '../../lib/keymap';
import { KeyCap } from '../../ui/KeyCap';
import { optionId, RESULTS_ID } from './SearchResults';
import type { SearchStore } from './search-store';
import { useAnswered } from './use-search';

interface SearchFieldProps {
  ref: RefObject<HTMLInputElement | null>;
  search: SearchStore;
  isOpen: boolean;
  onType: () => void;
  onOpen: (result: ResultView) => void;
}

/** One element for ever: React passes by what is the very same. */
const LENS = <SearchIcon aria-hidden="true" />;

/** The one field of the app. The arrow keys move in the results while the cursor stays here. */
export function SearchField({
  ref,
  search,
  isOpen,
  onType,
  onOpen,
}: SearchFieldProps): ReactElement {
  const { results, selected, text } = useAnswered(search);
  const hint = useKeyHint('search');
  const onKeyDown = (event: KeyboardEvent): void => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step !== 0 && results.length > 0) {
      event.preventDefault();
      search.select((selected + step + results.length) % results.length);
    }
    const result = results[selected];
    if (event.key === 'Enter' && result && text === search.typed()) {
      event.preventDefault();
      onOpen(result);
    }
  };
  const hasResults = isOpen && results.length > 0;
  return (
    <search className="search-field">
      {LENS}
      <input
        ref={ref}
        type="text"
        role="combobox"
        aria-label="Search the film"
        aria-expanded={hasResults}
        aria-controls={RESULTS_ID}
        aria-autocomplete="list"
        {...hint.aria}
        aria-activedescendant={hasResults ? optionId(selected) : undefined}
        placeholder="Search the film"
        maxLength={LONGEST_QUERY}
        autoComplete="off"
        spellCheck={false}
        onChange={(event) => {
          search.type(event.target.value);
          onType();
        }}
        onKeyDown={onKeyDown}
      />
      <KeyCap printed={hint.printed} />
    </search>
  );
}
