import type { Catalogue } from './en';
import app from './es/app.json';
import firstStart from './es/first-start.json';
import keys from './es/keys.json';
import settings from './es/settings.json';

export const es: Catalogue = {
  ...app,
  ...firstStart,
  ...keys,
  ...settings,
};
