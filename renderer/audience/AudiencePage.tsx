import type { ReactElement } from 'react';
import { AudienceScreen } from '../ui/AudienceScreen';
import { useAudienceView } from './follow-host';
import './AudiencePage.css';

/** The page that a room looks at. */
export function AudiencePage(): ReactElement {
  return (
    <main className="audience-page">
      <h1 className="audience-page-name">Footlight, for the audience</h1>
      <AudienceScreen view={useAudienceView()} />
    </main>
  );
}
