import type { Catalogue } from './en';
import app from './es/app.json' with { type: 'json' };
import firstStart from './es/first-start.json' with { type: 'json' };
import keys from './es/keys.json' with { type: 'json' };
import settings from './es/settings.json' with { type: 'json' };
import watch from './es/watch.json' with { type: 'json' };

export const es: Catalogue = {
  ...app,
  ...firstStart,
  ...keys,
  ...settings,
  ...watch,
};
