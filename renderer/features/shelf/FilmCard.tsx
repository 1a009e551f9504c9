import type { ReactElement } from 'react';
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
        <label className="film-choice">
          <input
            type="checkbox"
            checked={isSearched}
            onChange={({ target }) => {
              tell('changeFilm', { id, searched: target.checked });
            }}
          />
          Found when all films are searched
        </label>
        <label className="film-choice">
          <input
            type="checkbox"
            checked={hasOwnSettings}
            onChange={({ target }) => {
              tell('changeFilm', { id, ownSettings: target.checked });
            }}
          />
          How often notes pop up is set for this film alone
        </label>
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
