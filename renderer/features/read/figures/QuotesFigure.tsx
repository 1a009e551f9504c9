import { useState, type ReactElement } from 'react';
import { formatFilmTime, type FilmSeconds } from '#shared/film-time';
import type { QuotedFilm } from '#shared/reading/views';
import { useWords } from '../../../lib/words';
import { usePackText } from '../../../ui/pack-text';

/** Of the drawing: a row for each film, the film's own time as a bar on the right. */
const ROW = 30;
const WIDTH = 1000;
const TITLES_END = 470;
const BAR_X = 890;

interface QuotesFigureProps {
  runtime: FilmSeconds;
  films: readonly QuotedFilm[];
  onOpen: (id: string) => void;
}

/** A line from each film that is named, by year, to each moment at which it is. */
export function QuotesFigure({ runtime, films, onOpen }: QuotesFigureProps): ReactElement {
  const say = useWords();
  const { lang } = usePackText();
  const [pointed, setPointed] = useState<string>();
  const height = Math.max(films.length, 6) * ROW;
  const timeY = (at: number): number => (at / runtime) * height;
  if (films.length === 0)
    return (
      <figure className="figure">
        <figcaption className="figure-unit">{say('read.quotes.none')}</figcaption>
      </figure>
    );
  return (
    <figure className="figure">
      <svg
        className="quotes"
        viewBox={`-10 -20 ${String(WIDTH + 20)} ${String(height + 40)}`}
        role="group"
        aria-label={say('read.quotes')}
      >
        <rect className="quotes-bar" x={BAR_X} y={0} width={14} height={height} rx={7} />
        {[0, 1800, 3600, 5400, 7200]
          .filter((at) => at <= runtime)
          .map((at) => (
            <text key={at} className="quotes-time" x={BAR_X + 24} y={timeY(at) + 6}>
              {formatFilmTime(at)}
            </text>
          ))}
        {films.map(({ id, title, year, moments }, row) => {
          const y = row * ROW + ROW / 2;
          return (
            <a
              key={id}
              href={`#/entry/${id}`}
              className="quotes-film"
              data-entry={id}
              data-pointed={id === pointed}
              aria-label={`${title}, ${String(year)}`}
              onPointerEnter={() => {
                setPointed(id);
              }}
              onFocus={() => {
                setPointed(id);
              }}
              onClick={(event) => {
                event.preventDefault();
                onOpen(id);
              }}
            >
              <text className="quotes-year" x={0} y={y + 6}>
                {year}
              </text>
              <text x={62} y={y + 6} lang={lang}>
                {title}
              </text>
              {moments.map(({ entry, at }) => (
                <path
                  key={entry}
                  d={`M${String(TITLES_END)} ${String(y)} C 640 ${String(y)}, 700 ${String(timeY(at))}, ${String(BAR_X)} ${String(timeY(at))}`}
                />
              ))}
            </a>
          );
        })}
      </svg>
    </figure>
  );
}
