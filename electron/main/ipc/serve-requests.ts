import { ipcMain, type IpcMainInvokeEvent } from 'electron';
import { FootlightError, toPlainError } from '#shared/errors';
import { CHANNEL, REQUEST_NAMES, STATE_CHANNEL, type Reply } from '#shared/ipc/bridge';
import { REQUESTS, type RequestName } from '#shared/ipc/contract';
import { toWire, type Wire } from '#shared/ipc/wire';
import type { StateHub } from '../state-hub';
import type { Windows } from '../windows/windows';
import type { Answering } from './answers';
import { comesFrom } from './sender';

/** Who may ask: the top frame of one of our own windows, while it shows one of our own pages. */
function checkSender(event: IpcMainInvokeEvent, windows: Windows): void {
  const known = [...windows.all()].some(
    (window) => !window.isDestroyed() && comesFrom(event, window.webContents),
  );
  if (!known) {
    throw new FootlightError('bad-request', 'This page may not ask anything.');
  }
}

function checkArgument(name: RequestName, argument: unknown): unknown {
  const checked = REQUESTS[name].safeParse(argument);
  if (checked.success) return checked.data;
  const issue = checked.error.issues[0];
  throw new FootlightError('bad-request', `${name}: ${issue?.message ?? 'wrong argument'}`, {
    where: issue?.path.map(String).join('.') ?? '',
  });
}

/** Answers the contract's requests for these windows, and nobody else's. */
export function serveRequests(windows: Windows, answering: Answering): void {
  for (const name of REQUEST_NAMES) {
    const answer = answering[name] as (argument: unknown) => unknown;
    ipcMain.handle(
      `${CHANNEL}${name}`,
      async (event, argument: unknown): Promise<Wire<Reply<unknown>>> => {
        try {
          checkSender(event, windows);
          return toWire({ ok: true, value: await answer(checkArgument(name, argument)) });
        } catch (error) {
          return toWire({ ok: false, error: toPlainError(error) });
        }
      },
    );
  }
}

/** Sends every new state to the windows. */
export function publishStates(windows: Windows, hub: StateHub): void {
  hub.subscribe((state) => {
    const wire = toWire(state);
    for (const window of windows.all()) {
      if (!window.isDestroyed()) window.webContents.send(STATE_CHANNEL, wire);
    }
  });
}
