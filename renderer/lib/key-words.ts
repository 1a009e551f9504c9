import type { KeyRefusal } from '#shared/keys/change-keys';
import type { KeyInstead, KeyProblem, KeyTrouble } from '#shared/keys/keymap';
import type { Platform } from '#shared/keys/platform';
import { printKey } from '#shared/keys/print-key';
import type { Say } from '#shared/language/say';

/** Why a key cannot be had, in whole sentences. */
export function refusalWords(refusal: KeyRefusal, platform: Platform, say: Say): string {
  if (refusal.why === 'window-only')
    return say('key-refusals.window-only', { action: say(`keys.action.${refusal.action}`) });
  const key = printKey(refusal.key, platform, say);
  switch (refusal.why) {
    case 'reserved':
      return say(`key-refusals.reserved.${refusal.because}`, { key });
    case 'taken': {
      const { layer, action } = refusal.holder;
      return say(`key-refusals.taken.${layer}`, { key, action: say(`keys.action.${action}`) });
    }
    case 'taken-twice':
      return say('key-refusals.taken-twice', { key, action: say(`keys.action.${refusal.action}`) });
  }
}

/** What in the settings cannot be followed, and what holds now. */
export function troubleWords(trouble: KeyTrouble, platform: Platform, say: Say): string {
  if (trouble.what === 'unknown')
    return say(`key-refusals.unknown.${trouble.layer}`, { action: trouble.action });
  const { slot, problem, instead } = trouble;
  return say(`key-refusals.kept.${slot.layer}`, {
    action: say(`keys.action.${slot.action}`),
    said: [
      ...(problem ? [problemWords(problem, platform, say)] : []),
      insteadWords(instead, platform, say),
    ].join(' '),
  });
}

function problemWords(problem: KeyProblem, platform: Platform, say: Say): string {
  if (problem.why === 'no-key')
    return say('key-refusals.kept.no-key', { written: problem.written });
  const key = printKey(problem.key, platform, say);
  if (problem.why === 'reserved') return say(`key-refusals.reserved.${problem.because}`, { key });
  const { layer, action } = problem.holder;
  return say(`key-refusals.kept.twice.${layer}`, { key, action: say(`keys.action.${action}`) });
}

function insteadWords(instead: KeyInstead, platform: Platform, say: Say): string {
  if (!('key' in instead)) return say('key-refusals.now.none');
  const key = printKey(instead.key, platform, say);
  if (instead.has === 'default') return say('key-refusals.now.default', { key });
  const { layer, action } = instead.holder;
  return say(`key-refusals.now.taken.${layer}`, { key, action: say(`keys.action.${action}`) });
}
