import { stop } from './runtime/say';
import { npmScript } from './runtime/step';

// `npm run gallery`: a picture of every view in every light and size, from the app as it runs, into docs/gallery. It
// takes a developer's build, which has a page that the app does not ship with, and leaves the usual one.

try {
  npmScript('build:packs');
  npmScript('build:developer');
  npmScript('e2e', { FOOTLIGHT_GALLERY: '1' });
  npmScript('build:app');
} catch (error) {
  stop(error instanceof Error ? error.message : String(error));
}
