import { chownSync } from 'node:fs';
import { createServer, type Socket } from 'node:net';
import { join } from 'node:path';
import { expect, testWithDesktop as test } from './support/with-desktop';
import { answer } from './support/steps';

/** What a socket may send that only looks like mpv's, and what the window says of it. */
const HOSTILE: readonly { what: string; says: RegExp; send: (wire: Socket) => void }[] = [
  {
    what: 'garbage',
    says: /is no mpv: it answers in no form that mpv has/,
    send: (wire) => wire.write('{"event":\n\u0000\u0001 nonsense\n'.repeat(1_000)),
  },
  {
    what: 'a gigabyte without an end',
    says: /is no mpv: it sends a message without an end/,
    send: (wire) => {
      const piece = Buffer.alloc(2 ** 20, 'x');
      let left = 1_024;
      const more = (): void => {
        while (left > 0 && !wire.destroyed) {
          left -= 1;
          if (!wire.write(piece)) {
            wire.once('drain', more);
            return;
          }
        }
      };
      more();
    },
  },
  {
    what: 'a million messages a second',
    says: /is no mpv: it sends more messages than a player has reason to/,
    send: (wire) => {
      const piece = '{"event":"property-change","name":"time-pos","data":-1e308}\n'.repeat(10_000);
      for (let i = 0; i < 100 && !wire.destroyed; i += 1) wire.write(piece);
    },
  },
];

for (const { what, says, send } of HOSTILE) {
  test(`a socket that sends ${what} is left alone, in words, and the app answers on`, async ({
    launch,
    prepared,
    desktop,
  }) => {
    const { page } = await launch({ environment: { XDG_RUNTIME_DIR: desktop.folder } });
    await answer(page, 'seen');
    const path = join(desktop.folder, 'mpvsocket');
    const server = createServer((wire) => {
      wire.on('error', () => undefined);
      // The first connection only looks whether anybody listens.
      wire.on('data', () => {
        wire.removeAllListeners('data');
        send(wire);
      });
    });
    server.listen(path, () => {
      if (prepared.owner) chownSync(path, prepared.owner.uid, prepared.owner.gid);
    });
    try {
      await expect(page.getByText(says)).toBeVisible();
      await page.keyboard.press('Control+k');
      await page.keyboard.type('planetarium');
      await expect(page.getByRole('option').first()).toContainText(/planetarium/i);
    } finally {
      server.close();
    }
  });
}
