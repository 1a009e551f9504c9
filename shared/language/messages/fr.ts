import type { Catalogue } from './en';
import app from './fr/app.json' with { type: 'json' };
import firstStart from './fr/first-start.json' with { type: 'json' };
import keys from './fr/keys.json' with { type: 'json' };
import settings from './fr/settings.json' with { type: 'json' };
import watch from './fr/watch.json' with { type: 'json' };

export const fr: Catalogue = {
  ...app,
  ...firstStart,
  ...keys,
  ...settings,
  ...watch,
};
