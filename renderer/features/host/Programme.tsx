import { useEffect, useRef, useState, type ReactElement } from 'react';
import { formatFilmTime } from '#shared/film-time';
import type { CardText, ProgrammeView } from '#shared/host/views';
import type { ViewingState } from '#shared/watch/viewing-state';
import { ask } from '../../lib/api';
import { useKeyHint } from '../../lib/keymap';
import { useAnswer } from '../../lib/use-answer';
import { useWords } from '../../lib/words';
import { KeyCap } from '../../ui/KeyCap';
import { NotYet } from '../../ui/NotYet';
import { RichText } from '../../ui/RichText';
import { PackWords, usePackText } from '../../ui/pack-text';
import './Programme.css';

function askForProgramme(kind: string): Promise<ProgrammeView> {
  return ask('getProgramme', { spoilers: kind === 'spoilers' });
}

/** A programme to hand out. It gives nothing away, unless the host wants one for afterwards. */
export function Programme({ viewing }: { viewing: ViewingState }): ReactElement {
  const say = useWords();
  const [kind, setKind] = useState<'safe' | 'spoilers'>('safe');
  const { value: page, trouble } = useAnswer(kind, askForProgramme, viewing);
  const print = useKeyHint('print');
  const heading = useRef<HTMLHeadingElement>(null);
  const isThere = page !== undefined;
  useEffect(() => {
    if (isThere) heading.current?.focus();
  }, [isThere]);
  return (
    <>
      <div className="programme-controls">
        <label className="option">
          <input
            type="checkbox"
            checked={kind === 'spoilers'}
            onChange={(event) => {
              setKind(event.target.checked ? 'spoilers' : 'safe');
            }}
          />
          {say('host.programme.spoilers')}
        </label>
        <button
          type="button"
          className="button"
          {...print.aria}
          disabled={!isThere}
          onClick={() => {
            window.print();
          }}
        >
          {say('host.programme.print')} <KeyCap printed={print.printed} />
        </button>
      </div>
      {page ? (
        <article className="programme" data-spoilers={page.spoilers}>
          <header>
            {page.welcome !== '' && (
              <p className="programme-welcome" dir="auto">
                {page.welcome}
              </p>
            )}
            <h2 ref={heading} tabIndex={-1}>
              <PackWords>{page.film.title}</PackWords>{' '}
              <span className="header-year">{page.film.year}</span>
            </h2>
            {page.spoilers && <p className="programme-warning">{say('host.programme.warning')}</p>}
          </header>
          <Facts page={page} />
          <Times page={page} />
          <Texts id="programme-before" title={say('host.programme.before')} texts={page.before} />
          <Texts id="programme-look" title={say('host.programme.look')} texts={page.lookFor} />
          <Texts id="programme-after" title={say('host.programme.after')} texts={page.after} />
          <footer className="programme-sources">
            {say('host.programme.sources', { sources: page.sources.join(', ') })}
          </footer>
        </article>
      ) : (
        <NotYet trouble={trouble} />
      )}
    </>
  );
}

function Facts({ page: { film, cast } }: { page: ProgrammeView }): ReactElement {
  const say = useWords();
  const pack = usePackText();
  return (
    <section aria-labelledby="programme-facts" className="programme-facts">
      <h3 id="programme-facts">{say('host.programme.film')}</h3>
      <dl>
        {film.made.map(({ what, value }) => (
          <div key={what}>
            <dt>{say(`host.programme.made.${what}`)}</dt>
            <dd {...pack}>{value}</dd>
          </div>
        ))}
        {film.facts.map(({ label, value }) => (
          <div key={label}>
            <dt {...pack}>{label}</dt>
            <dd {...pack}>{value}</dd>
          </div>
        ))}
        {cast.map(({ name, actor }) => (
          <div key={name}>
            <dt {...pack}>{name}</dt>
            <dd {...pack}>{actor}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

/** Parts and pauses, one after another: when there is time to stand up. */
function Times({ page: { parts, points } }: { page: ProgrammeView }): ReactElement {
  const say = useWords();
  const rows = [
    ...parts.map((part, index) => ({ at: part.start, part, number: index + 1, point: null })),
    ...points.map((point, index) => ({ at: point.at, part: null, number: index + 1, point })),
  ].sort((a, b) => a.at - b.at);
  return (
    <section aria-labelledby="programme-times">
      <h3 id="programme-times">{say('host.programme.evening')}</h3>
      <ol className="programme-times">
        {rows.map(({ at, part, point, number }) => (
          <li key={`${part ? 'part' : 'pause'}-${String(at)}`} data-pause={point !== null}>
            <span className="timecode">{formatFilmTime(at)}</span>
            {part && (
              <span>
                {part.isCredits ? (
                  say('host.programme.credits')
                ) : part.title === null ? (
                  say('host.programme.part', { number })
                ) : (
                  <PackWords>{part.title}</PackWords>
                )}
              </span>
            )}
            {point && (
              <div>
                {say('host.programme.pause', { number })}
                {point.words !== '' && <p dir="auto">{point.words}</p>}
                {point.questions.map(({ title, content }) => (
                  <div key={title} className="programme-text">
                    <strong>
                      <PackWords>{title}</PackWords>
                    </strong>
                    <RichText blocks={content} />
                  </div>
                ))}
              </div>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}

function Texts({
  id,
  title,
  texts,
}: {
  id: string;
  title: string;
  texts: readonly CardText[];
}): ReactElement | null {
  const pack = usePackText();
  if (texts.length === 0) return null;
  return (
    <section aria-labelledby={id}>
      <h3 id={id}>{title}</h3>
      {texts.map((text) => (
        <div key={text.title} className="programme-text">
          <h4 {...pack}>{text.title}</h4>
          <RichText blocks={text.content} />
        </div>
      ))}
    </section>
  );
}
