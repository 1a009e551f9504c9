import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import '@fontsource-variable/fraunces/wght.css';
import '@fontsource-variable/inter/wght.css';
import '../styles/tokens.css';
import '../styles/base.css';
import '../styles/controls.css';
import { followMain } from '../lib/app-state';
import { setClockByMain } from '../lib/film-clock';
import { FloatPage } from './FloatPage';

const root = document.getElementById('root');
if (!root) throw new Error('float.html has no #root');

void followMain().then(setClockByMain);
createRoot(root).render(
  <StrictMode>
    <FloatPage />
  </StrictMode>,
);
