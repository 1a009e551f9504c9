import { FootlightError } from '#shared/errors';
import type { CheckedArgument } from '#shared/ipc/contract';
import { changeKey, type KeyRefusal } from '#shared/keys/change-keys';
import { parseKey } from '#shared/keys/key';
import type { Services } from '../services';

/**
 * Gives an action another key, or none, and keeps it.
 * @returns why not, for the window to say; null if the action has the key
 * @throws FootlightError `bad-request` if it is no key
 */
export function changeKeymap(
  services: Services,
  { layer, action, key, ifTaken }: CheckedArgument<'setKey'>,
): KeyRefusal | null {
  const wanted = key === null ? null : parseKey(key);
  if (wanted === undefined) throw new FootlightError('bad-request', `“${String(key)}” is no key.`);
  const { settings } = services.hub.get();
  const result = changeKey(settings, { layer, action }, wanted, ifTaken);
  if ('refusal' in result) return result.refusal;
  const { keys, globalKeys } = result.kept;
  services.settings.change({ keys, globalKeys });
  return null;
}
