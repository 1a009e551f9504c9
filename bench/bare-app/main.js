import { app, BrowserWindow } from 'electron';
import { join } from 'node:path';

// The yardstick: one window of the app's size and safety that shows one static page.
app.enableSandbox();
void app.whenReady().then(() => {
  const window = new BrowserWindow({
    width: 1240,
    height: 840,
    webPreferences: { sandbox: true, contextIsolation: true, spellcheck: false },
  });
  void window.loadFile(join(app.getAppPath(), 'index.html'));
});
app.on('window-all-closed', () => app.quit());
