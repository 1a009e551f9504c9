import type { Catalogue } from './en';
import about from './fr/about.json' with { type: 'json' };
import after from './fr/after.json' with { type: 'json' };
import app from './fr/app.json' with { type: 'json' };
import commands from './fr/commands.json' with { type: 'json' };
import exports from './fr/exports.json' with { type: 'json' };
import firstStart from './fr/first-start.json' with { type: 'json' };
import held from './fr/held.json' with { type: 'json' };
import host from './fr/host.json' with { type: 'json' };
import keys from './fr/keys.json' with { type: 'json' };
import kinds from './fr/kinds.json' with { type: 'json' };
import library from './fr/library.json' with { type: 'json' };
import notes from './fr/notes.json' with { type: 'json' };
import players from './fr/players.json' with { type: 'json' };
import read from './fr/read.json' with { type: 'json' };
import search from './fr/search.json' with { type: 'json' };
import settings from './fr/settings.json' with { type: 'json' };
import shelf from './fr/shelf.json' with { type: 'json' };
import subtitles from './fr/subtitles.json' with { type: 'json' };
import trouble from './fr/trouble.json' with { type: 'json' };
import viewings from './fr/viewings.json' with { type: 'json' };
import watch from './fr/watch.json' with { type: 'json' };

export const fr: Catalogue = {
  ...about,
  ...after,
  ...app,
  ...commands,
  ...exports,
  ...firstStart,
  ...held,
  ...host,
  ...keys,
  ...kinds,
  ...library,
  ...notes,
  ...players,
  ...read,
  ...search,
  ...settings,
  ...shelf,
  ...subtitles,
  ...trouble,
  ...viewings,
  ...watch,
};
