import type { Message } from '../message';
import app from './en/app.json';
import firstStart from './en/first-start.json';
import keys from './en/keys.json';
import settings from './en/settings.json';

/** English: what all others are translated from, and what there is to say at all. */
export const en = {
  ...app,
  ...firstStart,
  ...keys,
  ...settings,
};

export type MessageId = keyof typeof en;

/** All messages in one language. */
export type Catalogue = Readonly<Record<MessageId, Message>>;
