import type { ReactElement } from 'react';
import type { BundledPackage } from '#shared/about/bundled-package';
import { filmSeconds } from '#shared/film-time';
import { ask } from '../../lib/api';
import { useAnswer } from '../../lib/use-answer';
import { useWords, Words } from '../../lib/words';

function askForLicences(): Promise<BundledPackage[]> {
  return ask('getLicences');
}

/** They are the same whoever watches, and however far. */
const ANY_VIEWING = { frontier: filmSeconds(0), audience: 'seen' } as const;

/** Everything of others that is in the app, each with its licence to be opened. */
export function Licences(): ReactElement {
  const say = useWords();
  const { value: packages, trouble } = useAnswer('licences', askForLicences, ANY_VIEWING);
  if (trouble !== undefined)
    return (
      <p className="trouble" role="alert">
        {trouble}
      </p>
    );
  if (!packages)
    return (
      <p className="empty" aria-busy="true">
        {say('about.packages.opening')}
      </p>
    );
  return (
    <>
      <p>{say('about.packages.text', { count: packages.length })}</p>
      <ul className="licences">
        {packages.map((one) => (
          <li key={`${one.name} ${one.version}`}>
            <Licence of={one} />
          </li>
        ))}
      </ul>
    </>
  );
}

function Licence({
  of: { name, version, licence, author, home, text },
}: {
  of: BundledPackage;
}): ReactElement {
  const say = useWords();
  return (
    <details data-package={name}>
      <summary>
        <bdi className="licence-name">{name}</bdi> <bdi className="licence-version">{version}</bdi>{' '}
        <bdi className="licence-terms">{licence}</bdi>
      </summary>
      {author !== null && (
        <p>
          <Words id="about.packages.author" values={{ author: <bdi>{author}</bdi> }} />
        </p>
      )}
      {home !== null && (
        <p>
          <Words
            id="about.packages.home"
            values={{ home: <code className="about-path">{home}</code> }}
          />
        </p>
      )}
      {text === null ? (
        <p>{say('about.packages.no-text')}</p>
      ) : (
        // Licences are in English, whatever the app is in.
        <pre className="licence-text" lang="en" dir="ltr">
          {text}
        </pre>
      )}
    </details>
  );
}
