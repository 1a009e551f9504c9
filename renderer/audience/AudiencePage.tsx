import type { ReactElement } from 'react';
import { useWords, WordsIn } from '../lib/words';
import { AudienceScreen } from '../ui/AudienceScreen';
import { useAudiencePicture } from './follow-host';
import './AudiencePage.css';

/** The page that a room looks at. */
export function AudiencePage(): ReactElement {
  const picture = useAudiencePicture();
  return (
    <WordsIn tongue={picture?.tongue ?? null}>
      <main className="audience-page">
        <Name />
        <AudienceScreen view={picture?.view ?? { kind: 'quiet' }} />
      </main>
    </WordsIn>
  );
}

function Name(): ReactElement {
  const say = useWords();
  return <h1 className="audience-page-name">{say('host.audience.name')}</h1>;
}
