import type { ReactElement } from 'react';
import type { AppAbout } from '#shared/about/views';
import { filmSeconds } from '#shared/film-time';
import type { FilmState } from '#shared/ipc/state';
import { ask } from '../../lib/api';
import { useAnswer } from '../../lib/use-answer';
import { useWords, Words } from '../../lib/words';
import { Lamp } from '../../ui/Lamp';
import { NotYet } from '../../ui/NotYet';
import { PackWords } from '../../ui/pack-text';
import { FilePath } from './FilePath';
import { Licences } from './Licences';
import './AboutView.css';

function askForAbout(): Promise<AppAbout> {
  return ask('getAbout');
}

/** The app is the same whoever watches, and however far. */
const ANY_VIEWING = { frontier: filmSeconds(0), audience: 'seen' } as const;

const NEVER = ['account', 'network', 'leaves', 'film'] as const;

/** What the app says of itself: which one it is, what it does and never does, where things lie, what it is made of. */
export function AboutView({ film }: { film: Pick<FilmState, 'id' | 'title'> }): ReactElement {
  const say = useWords();
  const { value: about, trouble } = useAnswer(`about ${film.id}`, askForAbout, ANY_VIEWING);
  if (!about) return <NotYet trouble={trouble} />;
  const { version, runtime, folders, sources, chromiumLicences } = about;
  return (
    <article className="about" aria-labelledby="about-title">
      <header className="about-head">
        <Lamp />
        <div>
          <h2 id="about-title">{say('about.title')}</h2>
          <p className="about-version">{say('about.version', { version })}</p>
          <p className="about-runtime">{say('about.runtime', runtime)}</p>
        </div>
      </header>
      <section aria-labelledby="about-what">
        <h3 id="about-what">{say('about.what')}</h3>
        <p className="about-lead">{say('about.what.text')}</p>
      </section>
      <section aria-labelledby="about-never">
        <h3 id="about-never">{say('about.never')}</h3>
        <ul className="about-list">
          {NEVER.map((what) => (
            <li key={what}>{say(`about.never.${what}`)}</li>
          ))}
        </ul>
      </section>
      <section aria-labelledby="about-folders">
        <h3 id="about-folders">{say('about.folders')}</h3>
        <dl className="about-folders">
          <dt>{say('about.folders.data')}</dt>
          <dd>
            <FilePath path={folders.data} />
          </dd>
          <dt>{say('about.folders.packs')}</dt>
          <dd>
            <FilePath path={folders.packs} />
          </dd>
        </dl>
      </section>
      <section aria-labelledby="about-facts">
        <h3 id="about-facts">{say('about.facts')}</h3>
        <p>
          <Words id="about.facts.text" values={{ film: <PackWords>{film.title}</PackWords> }} />
        </p>
        <ul className="about-list">
          {sources.map((title) => (
            <li key={title}>
              <PackWords>{title}</PackWords>
            </li>
          ))}
        </ul>
      </section>
      <section aria-labelledby="about-packages">
        <h3 id="about-packages">{say('about.packages')}</h3>
        <Licences />
        {chromiumLicences !== null && (
          <p>
            {say('about.chromium')} <FilePath path={chromiumLicences} />
          </p>
        )}
      </section>
    </article>
  );
}
