import { homedir } from 'node:os';
import { resolve } from 'node:path';
import { systemClock } from '#core/monotonic-clock';
import { PackWatch, type WatchNews } from '#core/packs/pack-watch';
import { appPacksFolder } from '../app-folder';
import { UsageError, type Command } from '../command';

export const watch: Command = {
  name: 'watch',
  usage: 'watch SOURCES [--into FOLDER]',
  summary:
    'Builds the pack into the app’s folder of packs, and again whenever you save; what is wrong is said, and the last good version stays. Ctrl+C ends it.',
  options: { into: { type: 'string' } },
  async run([sources, ...rest], { into }) {
    if (sources === undefined || rest.length > 0)
      throw new UsageError('name one folder of sources');
    const packs =
      typeof into === 'string'
        ? resolve(into)
        : appPacksFolder({ platform: process.platform, env: process.env, home: homedir() });
    await untilEnded(async (onFault) => {
      const watching = new PackWatch({ sources, packs, clock: systemClock, onNews: say, onFault });
      process.stderr.write(`watching ${sources}; Ctrl+C ends it\n`);
      await watching.start();
      return watching;
    });
    process.stderr.write('ended\n');
  },
};

/** Lets something run until the user ends it, or it fails. */
async function untilEnded(
  start: (onFault: (error: unknown) => void) => Promise<{ close(): Promise<void> }>,
): Promise<void> {
  let end: () => void = () => undefined;
  let fail: (error: unknown) => void = () => undefined;
  const ended = new Promise<void>((resolveEnd, rejectEnd) => {
    end = resolveEnd;
    fail = rejectEnd;
  });
  process.once('SIGINT', end).once('SIGTERM', end);
  try {
    const running = await start(fail);
    await ended.finally(() => running.close());
  } finally {
    process.off('SIGINT', end).off('SIGTERM', end);
  }
}

function say(news: WatchNews): void {
  process.stderr.write(`${newsWords(news)}\n`);
}

function newsWords(news: WatchNews): string {
  if (news.kind === 'wrong') {
    const { message, where, remedy } = news.error;
    const more = [where, remedy].filter((part) => part !== undefined && !message.includes(part));
    const lines = [...message.split('\n'), ...more].map((line) => `  ${line ?? ''}`);
    return `not built, the last good version stays:\n${lines.join('\n')}`;
  }
  const { manifest, entries, scenes } = news.built.pack;
  const what = `${manifest.id} ${manifest.version}: ${String(entries.length)} entries, ${String(scenes.length)} scenes`;
  return news.kind === 'same'
    ? `nothing has changed in ${what}`
    : `built ${what}, in ${news.folder}`;
}
