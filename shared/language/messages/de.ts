import type { Catalogue } from './en';
import about from './de/about.json' with { type: 'json' };
import after from './de/after.json' with { type: 'json' };
import app from './de/app.json' with { type: 'json' };
import author from './de/author.json' with { type: 'json' };
import authorEntry from './de/author-entry.json' with { type: 'json' };
import authorFilm from './de/author-film.json' with { type: 'json' };
import authorMoments from './de/author-moments.json' with { type: 'json' };
import authorScenes from './de/author-scenes.json' with { type: 'json' };
import authorUndo from './de/author-undo.json' with { type: 'json' };
import commands from './de/commands.json' with { type: 'json' };
import errors from './de/errors.json' with { type: 'json' };
import exports from './de/exports.json' with { type: 'json' };
import firstStart from './de/first-start.json' with { type: 'json' };
import held from './de/held.json' with { type: 'json' };
import host from './de/host.json' with { type: 'json' };
import keyNames from './de/key-names.json' with { type: 'json' };
import keyRefusals from './de/key-refusals.json' with { type: 'json' };
import keys from './de/keys.json' with { type: 'json' };
import kinds from './de/kinds.json' with { type: 'json' };
import library from './de/library.json' with { type: 'json' };
import notes from './de/notes.json' with { type: 'json' };
import players from './de/players.json' with { type: 'json' };
import read from './de/read.json' with { type: 'json' };
import search from './de/search.json' with { type: 'json' };
import settings from './de/settings.json' with { type: 'json' };
import shelf from './de/shelf.json' with { type: 'json' };
import subtitles from './de/subtitles.json' with { type: 'json' };
import trouble from './de/trouble.json' with { type: 'json' };
import viewings from './de/viewings.json' with { type: 'json' };
import watch from './de/watch.json' with { type: 'json' };

export const de: Catalogue = {
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
