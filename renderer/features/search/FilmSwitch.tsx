import type { ReactElement } from 'react';
import type { SearchView } from '#shared/search/views';
import { useWords } from '../../lib/words';

interface FilmSwitchProps extends Pick<SearchView, 'hasOthers'> {
  everywhere: boolean;
  onSwitch: (everywhere: boolean) => void;
}

/** Where to search, where there is more than one film to search in. */
export function FilmSwitch({
  hasOthers,
  everywhere,
  onSwitch,
}: FilmSwitchProps): ReactElement | null {
  const say = useWords();
  if (!hasOthers && !everywhere) return null;
  const side = (label: string, isEverywhere: boolean): ReactElement => (
    <button
      type="button"
      className="film-switch-side"
      aria-pressed={everywhere === isEverywhere}
      onClick={() => {
        if (everywhere !== isEverywhere) onSwitch(isEverywhere);
      }}
    >
      {label}
    </button>
  );
  return (
    <div className="film-switch" role="group" aria-label={say('search.where')}>
      {side(say('search.this-film'), false)}
      {side(say('search.all-films'), true)}
    </div>
  );
}
