import { contextBridge, ipcRenderer } from 'electron';
import {
  AUDIENCE_CHANNEL,
  type AudienceBridge,
  type AudiencePicture,
} from '#shared/host/audience-bridge';
import type { Wire } from '#shared/ipc/wire';

// The audience's page is shown what is cut for it, and can ask for nothing else.
const bridge: AudienceBridge = {
  getView: () => ipcRenderer.invoke(AUDIENCE_CHANNEL) as Promise<Wire<AudiencePicture>>,
  onView(listener) {
    const receive = (_event: unknown, picture: Wire<AudiencePicture>): void => {
      listener(picture);
    };
    ipcRenderer.on(AUDIENCE_CHANNEL, receive);
    return () => ipcRenderer.off(AUDIENCE_CHANNEL, receive);
  },
};

contextBridge.exposeInMainWorld('footlightAudience', bridge);
