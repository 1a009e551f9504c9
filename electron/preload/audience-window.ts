import { contextBridge, ipcRenderer } from 'electron';
import { AUDIENCE_CHANNEL, type AudienceBridge } from '#shared/host/audience-bridge';
import type { AudienceView } from '#shared/host/views';
import type { Wire } from '#shared/ipc/wire';

// The audience's page is shown what is cut for it, and can ask for nothing else.
const bridge: AudienceBridge = {
  getView: () => ipcRenderer.invoke(AUDIENCE_CHANNEL) as Promise<Wire<AudienceView>>,
  onView(listener) {
    const receive = (_event: unknown, view: Wire<AudienceView>): void => {
      listener(view);
    };
    ipcRenderer.on(AUDIENCE_CHANNEL, receive);
    return () => ipcRenderer.off(AUDIENCE_CHANNEL, receive);
  },
};

contextBridge.exposeInMainWorld('footlightAudience', bridge);
