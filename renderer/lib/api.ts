import { FootlightError } from '#shared/errors';
import type { Reply } from '#shared/ipc/bridge';
import type { Answer, RequestArgument, RequestName } from '#shared/ipc/contract';
import type { AppState } from '#shared/ipc/state';
import { fromWire, type Wire } from '#shared/ipc/wire';
import { inTongue } from './error-words';
import { spoken } from './wording';

/**
 * Puts a request to the main process. The only place in the renderer that touches the bridge.
 * @throws FootlightError in the language that the page speaks at that moment
 */
export async function ask<Name extends RequestName>(
  name: Name,
  ...argument: undefined extends RequestArgument<Name> ? [] : [RequestArgument<Name>]
): Promise<Answer<Name>> {
  const method = window.footlight[name] as (
    argument?: RequestArgument<Name>,
  ) => Promise<Wire<Reply<Answer<Name>>>>;
  const reply = fromWire(await method(argument[0]));
  if (!reply.ok) throw FootlightError.fromPlain(inTongue(reply.error, spoken().say));
  return reply.value;
}

/** For those that can be tried without a window. */
export type Ask = typeof ask;

/** Puts a request whose answer nobody waits for; what goes wrong is left to the console. */
export function tell<Name extends RequestName>(
  name: Name,
  ...argument: undefined extends RequestArgument<Name> ? [] : [RequestArgument<Name>]
): void {
  ask(name, ...argument).catch((error: unknown) => {
    console.error(error);
  });
}

export function onState(listener: (state: AppState) => void): () => void {
  return window.footlight.onState((state) => {
    listener(fromWire(state));
  });
}

/** Where a file lies that was dropped on the window; empty for one that lies nowhere. */
export function pathOf(file: File): string {
  return window.footlight.pathOf(file);
}
