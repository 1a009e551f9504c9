import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import '@fontsource-variable/fraunces/wght.css';
import '@fontsource-variable/inter/wght.css';
import '../styles/tokens.css';
import '../styles/base.css';
import { followMain } from '../lib/app-state';
import { setClockByMain } from '../lib/film-clock';
import { App } from './App';
import { ErrorBoundary } from './ErrorBoundary';

/** Sooner than anybody presses Play, and later than the first drawing. */
const SET_CLOCK_AFTER_MS = 300;

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');

void followMain();
// After the window has been drawn: until then the main process has more urgent questions to answer.
window.setTimeout(() => void setClockByMain(), SET_CLOCK_AFTER_MS);
createRoot(root).render(
  <StrictMode>
    <ErrorBoundary>
      <App />
    </ErrorBoundary>
  </StrictMode>,
);
