import type { Values } from './message';
import type { MessageId } from './messages/en';

/** Says a message in the language of the viewer, without knowing which that is. */
export type Say = (id: MessageId, values?: Values) => string;
