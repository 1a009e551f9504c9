import type { Message } from '../message';
import about from './en/about.json' with { type: 'json' };
import after from './en/after.json' with { type: 'json' };
import app from './en/app.json' with { type: 'json' };
import author from './en/author.json' with { type: 'json' };
import authorEntry from './en/author-entry.json' with { type: 'json' };
import authorFilm from './en/author-film.json' with { type: 'json' };
import authorMoments from './en/author-moments.json' with { type: 'json' };
import authorScenes from './en/author-scenes.json' with { type: 'json' };
import authorUndo from './en/author-undo.json' with { type: 'json' };
import commands from './en/commands.json' with { type: 'json' };
import errors from './en/errors.json' with { type: 'json' };
import exports from './en/exports.json' with { type: 'json' };
import firstStart from './en/first-start.json' with { type: 'json' };
import held from './en/held.json' with { type: 'json' };
import host from './en/host.json' with { type: 'json' };
import keyNames from './en/key-names.json' with { type: 'json' };
import keyRefusals from './en/key-refusals.json' with { type: 'json' };
import keys from './en/keys.json' with { type: 'json' };
import kinds from './en/kinds.json' with { type: 'json' };
import library from './en/library.json' with { type: 'json' };
import notes from './en/notes.json' with { type: 'json' };
import players from './en/players.json' with { type: 'json' };
import read from './en/read.json' with { type: 'json' };
import search from './en/search.json' with { type: 'json' };
import settings from './en/settings.json' with { type: 'json' };
import shelf from './en/shelf.json' with { type: 'json' };
import subtitles from './en/subtitles.json' with { type: 'json' };
import trouble from './en/trouble.json' with { type: 'json' };
import viewings from './en/viewings.json' with { type: 'json' };
import watch from './en/watch.json' with { type: 'json' };

/** English: what all others are translated from, and what there is to say at all. */
export const en = {
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

export type MessageId = keyof typeof en;

/** All messages in one language. */
export type Catalogue = Readonly<Record<MessageId, Message>>;
