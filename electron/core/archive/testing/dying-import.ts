import fs, { promises } from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { receivePack } from '../import-pack';

// A process that installs a pack and is killed on its way: `node dying-import ARCHIVE PACKS STEP`. A step is a call to
// the file system; it dies instead of that of the given number, half way through it if it writes. Without dying it
// prints how many there were.

const [archive = '', packs = '', dieAt = '0'] = process.argv.slice(2);
let steps = 0;

type Call = (...args: unknown[]) => Promise<unknown>;

/** Counts the calls of some methods, and dies in the place of one. */
function count(owner: object, names: readonly string[]): void {
  const calls = owner as Record<string, Call>;
  for (const name of names) {
    const original = calls[name];
    if (!original) throw new Error(`there is no ${name}`);
    calls[name] = async function (this: unknown, ...args: unknown[]) {
      steps += 1;
      if (steps === Number(dieAt)) {
        const [bytes] = args;
        if (name === 'writeFile' && bytes instanceof Uint8Array)
          await original.call(this, bytes.subarray(0, bytes.length / 2));
        process.kill(process.pid, 'SIGKILL');
      }
      return original.apply(this, args);
    };
  }
}

const handle = await promises.open(process.argv[1] ?? '', 'r');
count(Object.getPrototypeOf(handle) as object, ['writeFile', 'read']);
await handle.close();
count(promises, ['mkdir', 'mkdtemp', 'open', 'readFile', 'readdir', 'rename', 'rm', 'stat']);
syncBuiltinESMExports();

await (await receivePack(archive, packs)).install();
fs.writeSync(1, String(steps));
