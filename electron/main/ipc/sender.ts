import type { IpcMainInvokeEvent, WebContents } from 'electron';
import { isAppAddress } from '../app-address';

/** Whether it is the top frame of these contents that asks, while it shows one of our own pages. */
export function comesFrom(event: IpcMainInvokeEvent, contents: WebContents): boolean {
  const frame = event.senderFrame;
  return event.sender === contents && frame === contents.mainFrame && isAppAddress(frame.url);
}
