import { useState, type ReactElement } from 'react';
import { formatFilmTime } from '#shared/film-time';
import type { ShelfFilm } from '#shared/shelf/views';
import { ask, tell } from '../../lib/api';
import { useSave } from '../../lib/use-save';
import { Cover } from '../../ui/Cover';

/** One film: its cover opens it; below are the settings and the file of its pack. */
export function FilmCard({ film, onOpen }: { film: ShelfFilm; onOpen: () => void }): ReactElement {
  const { id, title, year, isOpen, isBundled, isSearched, hasOwnSettings, version } = film;
  const [saved, save] = useSave<'pack'>(() => ask('exportPack', { id }));
  return (
    <div className="film-card" lang={film.language}>
      <button
        type="button"
        className="film-open"
        aria-current={isOpen ? 'true' : undefined}
        onClick={onOpen}
      >
        <Cover {...film} />
        <span className="unseen">
          {title}, {year}
        </span>
        <span className="film-state" lang="en">
          {stateOf(film)}
        </span>
      </button>
      <details lang="en">
        <summary>
          Pack and settings<span className="unseen"> of {title}</span>
        </summary>
        <FilmChoice
          film={film}
          label="Found when all films are searched"
          isOn={isSearched}
          onChoose={(searched) => {
            tell('changeFilm', { id, searched });
          }}
        />
        <FilmChoice
          film={film}
          label="How often notes pop up is set for this film alone"
          isOn={hasOwnSettings}
          onChoose={(ownSettings) => {
            tell('changeFilm', { id, ownSettings });
          }}
        />
        <p className="film-version">
          Version {version}
          {isBundled ? ', came with Footlight' : ''}
        </p>
        <div className="film-buttons">
          <button
            type="button"
            className="button button-quiet"
            onClick={() => {
              save('pack');
            }}
          >
            Save as a file…
          </button>
          {!isBundled && (
            <button
              type="button"
              className="button button-quiet"
              onClick={() => {
                tell('removePack', { id });
              }}
            >
              Remove
            </button>
          )}
        </div>
        {saved && (
          <p className="film-saved" role="status">
            {saved.kind === 'saved' ? `Saved in ${saved.path}` : saved.words}
          </p>
        )}
      </details>
    </div>
  );
}

function stateOf({ isOpen, watched, runtime }: ShelfFilm): string {
  const where =
    watched === null
      ? `${formatFilmTime(runtime)}, not watched yet`
      : watched.isOver
        ? 'Watched to the end'
        : `At ${formatFilmTime(watched.position)} of ${formatFilmTime(runtime)}`;
  return isOpen ? `Open. ${where}` : where;
}

/** A choice that stands as it was made until the shelf comes anew, and then as it was kept. */
function FilmChoice({
  film,
  label,
  isOn,
  onChoose,
}: {
  film: ShelfFilm;
  label: string;
  isOn: boolean;
  onChoose: (isOn: boolean) => void;
}): ReactElement {
  const [chosen, setChosen] = useState<{ film: ShelfFilm; isOn: boolean }>();
  return (
    <label className="film-choice">
      <input
        type="checkbox"
        checked={chosen?.film === film ? chosen.isOn : isOn}
        onChange={({ target }) => {
          setChosen({ film, isOn: target.checked });
          onChoose(target.checked);
        }}
      />
      {label}
    </label>
  );
}
