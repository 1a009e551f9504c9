import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { SEARCH_SCHEMA } from '#shared/search/pipeline';
import { cacheFolder } from '../../scripts/runtime/cache-folder';
import { CHECKOUT } from '../../scripts/runtime/checkout';
import { say } from '../../scripts/runtime/say';
import type { EngineName } from './engines/engine';
import { LIBRARY_SEED } from './library/catalogue';
import type { Made } from './make';
import { runNode } from './processes';

const PACKAGES = {
  lunr: 'lunr',
  minisearch: 'minisearch',
  flexsearch: 'flexsearch',
  sqlite: '@photostructure/sqlite',
} as const;

/** Made libraries, kept in the cache: under a name that says of what and by what they were made. */
export class Libraries {
  private readonly root = join(cacheFolder(), 'bench-search');
  private ownMark: string | undefined;

  /** @param maker the bundled program that makes them */
  constructor(private readonly maker: string) {}

  /** The folder of a library, which is made if there is none. */
  folderOf(asked: EngineName, entries: number): string {
    const engine = asked === 'footlight-marked' ? 'footlight' : asked;
    const version =
      engine === 'footlight' ? `${String(SEARCH_SCHEMA)}-${this.markOfOurs()}` : versionOf(engine);
    const name = `${engine}-${version}-seed-${String(LIBRARY_SEED)}-${librarySources()}`;
    const folder = join(this.root, name, String(entries));
    if (existsSync(join(folder, 'made.json'))) return join(folder, 'files');
    const part = `${folder}.part`;
    rmSync(part, { recursive: true, force: true });
    mkdirSync(join(part, 'files'), { recursive: true });
    const shared = join(this.root, name, 'shared');
    mkdirSync(shared, { recursive: true });
    say(`making the library of ${String(entries)} entries for ${engine}`);
    const args = [engine, join(part, 'files'), String(entries), shared];
    if (engine === 'footlight') runNode(this.maker, ['prepare', ...args]);
    runNode(this.maker, ['build', ...args, join(part, 'made.json')]);
    rmSync(folder, { recursive: true, force: true });
    renameSync(part, folder);
    return join(folder, 'files');
  }

  /** By what bytes the program makes of a few films: its sources change more often than what they write. */
  private markOfOurs(): string {
    if (this.ownMark === undefined) {
      mkdirSync(this.root, { recursive: true });
      const path = join(this.root, 'mark');
      runNode(this.maker, ['mark', 'footlight', path]);
      this.ownMark = readFileSync(path, 'utf8');
    }
    return this.ownMark;
  }

  /** How long it took to make a library, and how much memory. Of Footlight, to merge the indexes of its films. */
  madeOf(engine: EngineName, entries: number): Made {
    const file = join(this.folderOf(engine, entries), '../made.json');
    return JSON.parse(readFileSync(file, 'utf8')) as Made;
  }

  /** A file of the cache that is named by what it holds. */
  kept(name: string, text: () => string): string {
    const path = join(this.root, name);
    if (existsSync(path)) return path;
    mkdirSync(this.root, { recursive: true });
    writeFileSync(`${path}.part`, text());
    renameSync(`${path}.part`, path);
    return path;
  }
}

/** What another engine's library depends on beside its texts: the version of the engine, and how it is set up. */
function versionOf(engine: keyof typeof PACKAGES): string {
  const file = import.meta
    .resolve(PACKAGES[engine])
    .replace(new RegExp(`(.*/node_modules/${PACKAGES[engine]})/.*`), '$1/package.json');
  const { version } = JSON.parse(readFileSync(new URL(file), 'utf8')) as { version: string };
  return `${version}-${fingerprint([`bench/search/engines/${engine}.ts`])}`;
}

/** Changes when the texts may have. */
export function librarySources(): string {
  return fingerprint(['bench/search/library']);
}

/** A short name for the text of some files and folders of the checkout, tests aside. */
export function fingerprint(paths: readonly string[]): string {
  const hash = createHash('sha256');
  for (const path of paths) {
    const whole = join(CHECKOUT, path);
    const files = path.endsWith('.ts')
      ? [whole]
      : readdirSync(whole)
          .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
          .map((name) => join(whole, name));
    for (const file of files.sort()) hash.update(readFileSync(file));
  }
  return hash.digest('hex').slice(0, 8);
}
