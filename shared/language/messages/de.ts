import type { Catalogue } from './en';
import app from './de/app.json' with { type: 'json' };
import firstStart from './de/first-start.json' with { type: 'json' };
import keys from './de/keys.json' with { type: 'json' };
import settings from './de/settings.json' with { type: 'json' };
import watch from './de/watch.json' with { type: 'json' };

export const de: Catalogue = {
  ...app,
  ...firstStart,
  ...keys,
  ...settings,
  ...watch,
};
