import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import '@fontsource-variable/fraunces/wght.css';
import '@fontsource-variable/inter/wght.css';
import '../styles/tokens.css';
import '../styles/base.css';
import '../styles/controls.css';
import { AudiencePage } from './AudiencePage';
import { followHost } from './follow-host';

const root = document.getElementById('root');
if (!root) throw new Error('audience.html has no #root');

void followHost();
createRoot(root).render(
  <StrictMode>
    <AudiencePage />
  </StrictMode>,
);
