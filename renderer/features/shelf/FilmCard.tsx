import { useState, type ReactElement } from 'react';
import { formatFilmTime } from '#shared/film-time';
import { runsFrom } from '#shared/language/languages';
import type { Say } from '#shared/language/say';
import type { ShelfFilm } from '#shared/shelf/views';
import { ask, tell } from '../../lib/api';
import { useSave } from '../../lib/use-save';
import { useTongue, useWords, Words } from '../../lib/words';
import { Cover } from '../../ui/Cover';

/** One film: its cover opens it; below are the settings and the file of its pack. */
export function FilmCard({ film, onOpen }: { film: ShelfFilm; onOpen: () => void }): ReactElement {
  const say = useWords();
  const { id, title, year, isOpen, isBundled, isSearched, hasOwnSettings, version } = film;
  const tongue = useTongue();
  const own = { lang: tongue, dir: runsFrom(tongue) };
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
        <span className="film-state" {...own}>
          {stateOf(film, say)}
        </span>
      </button>
      <details {...own}>
        <summary>
          <Words
            id="shelf.film.choices"
            values={{ title, unseen: (words) => <span className="unseen">{words}</span> }}
          />
        </summary>
        <FilmChoice
          film={film}
          label={say('shelf.film.searched')}
          isOn={isSearched}
          onChoose={(searched) => {
            tell('changeFilm', { id, searched });
          }}
        />
        <FilmChoice
          film={film}
          label={say('shelf.film.own')}
          isOn={hasOwnSettings}
          onChoose={(ownSettings) => {
            tell('changeFilm', { id, ownSettings });
          }}
        />
        <p className="film-version">
          {say(isBundled ? 'shelf.film.version-bundled' : 'shelf.film.version', { version })}
        </p>
        <div className="film-buttons">
          <button
            type="button"
            className="button button-quiet"
            onClick={() => {
              save('pack');
            }}
          >
            {say('shelf.film.save')}
          </button>
          {!isBundled && (
            <button
              type="button"
              className="button button-quiet"
              onClick={() => {
                tell('removePack', { id });
              }}
            >
              {say('shelf.film.remove')}
            </button>
          )}
        </div>
        {saved && (
          <p className="film-saved" role="status">
            {saved.kind === 'saved' ? say('shelf.film.saved', { path: saved.path }) : saved.words}
          </p>
        )}
      </details>
    </div>
  );
}

function stateOf({ isOpen, watched, runtime: whole }: ShelfFilm, say: Say): string {
  const runtime = formatFilmTime(whole);
  const where =
    watched === null
      ? say('shelf.film.unwatched', { runtime })
      : watched.isOver
        ? say('shelf.film.over')
        : say('shelf.film.at', { position: formatFilmTime(watched.position), runtime });
  return isOpen ? say('shelf.film.open', { where }) : where;
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
