import type { Message } from '../message';
import app from './en/app.json' with { type: 'json' };
import firstStart from './en/first-start.json' with { type: 'json' };
import keys from './en/keys.json' with { type: 'json' };
import settings from './en/settings.json' with { type: 'json' };
import watch from './en/watch.json' with { type: 'json' };

/** English: what all others are translated from, and what there is to say at all. */
export const en = {
  ...app,
  ...firstStart,
  ...keys,
  ...settings,
  ...watch,
};

export type MessageId = keyof typeof en;

/** All messages in one language. */
export type Catalogue = Readonly<Record<MessageId, Message>>;
