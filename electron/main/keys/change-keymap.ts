import { FootlightError } from '#shared/errors';
import type { CheckedArgument } from '#shared/ipc/contract';
import { changeKey } from '#shared/keys/change-keys';
import { parseKey } from '#shared/keys/key';
import type { Platform } from '#shared/keys/platform';
import type { Services } from '../services';

export const PLATFORM: Platform = process.platform === 'darwin' ? 'mac' : 'other';

/**
 * Gives an action another key, or none, and keeps it.
 * @throws FootlightError `bad-request` in words if the action cannot have the key
 */
export function changeKeymap(
  services: Services,
  { layer, action, key, ifTaken }: CheckedArgument<'setKey'>,
): void {
  const wanted = key === null ? null : parseKey(key);
  if (wanted === undefined) throw new FootlightError('bad-request', `“${String(key)}” is no key.`);
  const { settings } = services.hub.get();
  const result = changeKey(settings, { layer, action }, wanted, ifTaken, PLATFORM);
  if ('refusal' in result) throw new FootlightError('bad-request', result.refusal.message);
  const { keys, globalKeys } = result.kept;
  services.settings.change({ keys, globalKeys });
}
