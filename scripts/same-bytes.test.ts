import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { BUNDLED_PACKS } from './bundled-packs';
import { CHECKOUT } from './runtime/checkout';

/** Two machines on two days: as far apart as one machine can pretend. */
const MACHINES = [
  { name: 'here', env: {}, days: 0 },
  {
    name: 'elsewhere',
    env: {
      TZ: 'Pacific/Kiritimati',
      LANG: 'tr_TR.UTF-8',
      LC_ALL: 'tr_TR.UTF-8',
      UV_THREADPOOL_SIZE: '1',
    },
    days: 400,
  },
] as const;

const home = mkdtempSync(join(tmpdir(), 'footlight-bytes-'));
afterAll(() => {
  rmSync(home, { recursive: true, force: true });
});

/** A clock that has gone on by so many days, for whatever asks it. */
function laterBy(days: number): string {
  const later = `const day = Date; const by = ${String(days)} * 864e5;
    globalThis.Date = class extends day {
      constructor(...given) { given.length ? super(...given) : super(day.now() + by); }
      static now() { return day.now() + by; }
    };`;
  return `data:text/javascript,${encodeURIComponent(later)}`;
}

/** The hash of a pack's file, made of a copy of its sources somewhere else. */
function packed(id: string, { name, env, days }: (typeof MACHINES)[number]): string {
  const folder = join(home, `${name}-${id}`);
  mkdirSync(folder);
  const sources = join(folder, name === 'here' ? 'sources' : 'Ein anderer Ort');
  const from = join(CHECKOUT, 'resources', 'packs', id);
  const files = readdirSync(from);
  // A file system lists them in the order in which they came.
  for (const file of name === 'here' ? files : files.toReversed())
    cpSync(join(from, file), join(sources, file), { recursive: true });
  const target = join(folder, 'pack.filmpack');
  execFileSync(
    process.execPath,
    [
      ...['--import', 'tsx', '--import', laterBy(days)],
      ...['electron/cli/filmpack.ts', 'pack', sources, target],
    ],
    { cwd: CHECKOUT, env: { ...process.env, ...env }, stdio: 'pipe' },
  );
  return createHash('sha256').update(readFileSync(target)).digest('hex');
}

test.each(BUNDLED_PACKS)(
  'the sources of %s make the same bytes on two machines and two days',
  (id) => {
    const [here, elsewhere] = MACHINES.map((machine) => packed(id, machine));
    expect(elsewhere).toBe(here);
  },
);
