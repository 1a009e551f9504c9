import { contextBridge, ipcRenderer, webUtils } from 'electron';
import { CHANNEL, REQUEST_NAMES, STATE_CHANNEL, type Bridge } from '#shared/ipc/bridge';
import type { AppState } from '#shared/ipc/state';
import type { Wire } from '#shared/ipc/wire';

// One named method for each request: a page cannot name a channel of its own.
const requests = Object.fromEntries(
  REQUEST_NAMES.map((name) => [
    name,
    (argument?: unknown): Promise<unknown> => ipcRenderer.invoke(`${CHANNEL}${name}`, argument),
  ]),
);

const bridge = {
  ...requests,
  pathOf: (file: object): string => webUtils.getPathForFile(file as File),
  onState(listener: (state: Wire<AppState>) => void): () => void {
    const receive = (_event: unknown, state: Wire<AppState>): void => {
      listener(state);
    };
    ipcRenderer.on(STATE_CHANNEL, receive);
    return () => ipcRenderer.off(STATE_CHANNEL, receive);
  },
} as Bridge;

contextBridge.exposeInMainWorld('footlight', bridge);
