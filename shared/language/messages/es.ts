import type { Catalogue } from './en';
import about from './es/about.json' with { type: 'json' };
import after from './es/after.json' with { type: 'json' };
import app from './es/app.json' with { type: 'json' };
import author from './es/author.json' with { type: 'json' };
import authorEntry from './es/author-entry.json' with { type: 'json' };
import authorFilm from './es/author-film.json' with { type: 'json' };
import authorMoments from './es/author-moments.json' with { type: 'json' };
import authorScenes from './es/author-scenes.json' with { type: 'json' };
import authorUndo from './es/author-undo.json' with { type: 'json' };
import commands from './es/commands.json' with { type: 'json' };
import errors from './es/errors.json' with { type: 'json' };
import exports from './es/exports.json' with { type: 'json' };
import firstStart from './es/first-start.json' with { type: 'json' };
import held from './es/held.json' with { type: 'json' };
import host from './es/host.json' with { type: 'json' };
import keyNames from './es/key-names.json' with { type: 'json' };
import keyRefusals from './es/key-refusals.json' with { type: 'json' };
import keys from './es/keys.json' with { type: 'json' };
import kinds from './es/kinds.json' with { type: 'json' };
import library from './es/library.json' with { type: 'json' };
import notes from './es/notes.json' with { type: 'json' };
import players from './es/players.json' with { type: 'json' };
import read from './es/read.json' with { type: 'json' };
import search from './es/search.json' with { type: 'json' };
import settings from './es/settings.json' with { type: 'json' };
import shelf from './es/shelf.json' with { type: 'json' };
import subtitles from './es/subtitles.json' with { type: 'json' };
import trouble from './es/trouble.json' with { type: 'json' };
import viewings from './es/viewings.json' with { type: 'json' };
import watch from './es/watch.json' with { type: 'json' };

export const es: Catalogue = {
  ...about,
  ...after,
  ...app,
  ...author,
  ...authorEntry,
  ...authorFilm,
  ...authorMoments,
  ...authorScenes,
  ...authorUndo,
  ...commands,
  ...errors,
  ...exports,
  ...firstStart,
  ...held,
  ...host,
  ...keyNames,
  ...keyRefusals,
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
