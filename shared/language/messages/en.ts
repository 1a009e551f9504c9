import type { Message } from '../message';
import about from './en/about.json' with { type: 'json' };
import after from './en/after.json' with { type: 'json' };
import app from './en/app.json' with { type: 'json' };
import commands from './en/commands.json' with { type: 'json' };
import exports from './en/exports.json' with { type: 'json' };
import firstStart from './en/first-start.json' with { type: 'json' };
import held from './en/held.json' with { type: 'json' };
import host from './en/host.json' with { type: 'json' };
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

export type MessageId = keyof typeof en;

/** All messages in one language. */
export type Catalogue = Readonly<Record<MessageId, Message>>;
