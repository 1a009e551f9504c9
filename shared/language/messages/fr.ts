import type { Catalogue } from './en';
import about from './fr/about.json' with { type: 'json' };
import after from './fr/after.json' with { type: 'json' };
import app from './fr/app.json' with { type: 'json' };
import author from './fr/author.json' with { type: 'json' };
import authorEntry from './fr/author-entry.json' with { type: 'json' };
import authorFilm from './fr/author-film.json' with { type: 'json' };
import authorMoments from './fr/author-moments.json' with { type: 'json' };
import authorScenes from './fr/author-scenes.json' with { type: 'json' };
import authorUndo from './fr/author-undo.json' with { type: 'json' };
import commands from './fr/commands.json' with { type: 'json' };
import errors from './fr/errors.json' with { type: 'json' };
import exports from './fr/exports.json' with { type: 'json' };
import firstStart from './fr/first-start.json' with { type: 'json' };
import held from './fr/held.json' with { type: 'json' };
import host from './fr/host.json' with { type: 'json' };
import keyNames from './fr/key-names.json' with { type: 'json' };
import keyRefusals from './fr/key-refusals.json' with { type: 'json' };
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
