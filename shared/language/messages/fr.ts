import type { Catalogue } from './en';
import app from './fr/app.json';
import firstStart from './fr/first-start.json';
import keys from './fr/keys.json';
import settings from './fr/settings.json';

export const fr: Catalogue = {
  ...app,
  ...firstStart,
  ...keys,
  ...settings,
};
