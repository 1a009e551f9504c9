import type { Catalogue } from './en';
import app from './de/app.json';
import firstStart from './de/first-start.json';
import keys from './de/keys.json';
import settings from './de/settings.json';

export const de: Catalogue = {
  ...app,
  ...firstStart,
  ...keys,
  ...settings,
};
