import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { createHash } from 'node:crypto';
import { filesIn } from './files-in';
import { readDebOrder, type DebOrder } from './deb-order';

// In the place of fpm, which electron-builder would download: makes the same Debian package with the system's own
// `dpkg-deb`, from the arguments that fpm would get. So the builder's desktop entry, icons, media type and maintainer
// scripts stay its own. The same files make the same package, byte for byte, with SOURCE_DATE_EPOCH set.

/** By the names of fpm, and by those of dpkg. */
const COMPRESSION = { gz: 'gzip', xz: 'xz', zst: 'zstd' } as const;

const order = readDebOrder(process.argv.slice(2));
const root = mkdtempSync(join(tmpdir(), 'footlight-deb-'));
try {
  for (const { from, to } of order.inputs) place(from, join(root, to));
  writeControl(order);
  execFileSync(
    'dpkg-deb',
    ['--root-owner-group', `-Z${COMPRESSION[order.compression]}`, '--build', root, order.package],
    { stdio: 'inherit' },
  );
} finally {
  rmSync(root, { recursive: true, force: true });
}

/** A folder whose name ends in a slash is placed with what is in it; a file under its new name. */
function place(from: string, to: string): void {
  mkdirSync(from.endsWith('/') ? to : dirname(to), { recursive: true });
  if (from.endsWith('/')) cpSync(from, to, { recursive: true, verbatimSymlinks: true });
  else copyFileSync(from, to);
}

function writeControl({ control, afterInstall, afterRemove }: DebOrder): void {
  // Who may write is not for the machine that packs to say.
  execFileSync('chmod', ['-R', 'u=rwX,go=rX', root]);
  const files = filesIn(root);
  const bytes = files.reduce((sum, path) => sum + statSync(join(root, path)).size, 0);
  const folder = join(root, 'DEBIAN');
  mkdirSync(folder, { mode: 0o755 });
  const fields = [...control, ['Installed-Size', String(Math.ceil(bytes / 1024))] as const];
  writeFileSync(
    join(folder, 'control'),
    fields.map(([name, value]) => `${name}: ${value}\n`).join(''),
  );
  const sums = files.map((path) => {
    const sum = createHash('md5')
      .update(readFileSync(join(root, path)))
      .digest('hex');
    return `${sum}  ${path}\n`;
  });
  writeFileSync(join(folder, 'md5sums'), sums.join(''));
  for (const [name, script] of [
    ['postinst', afterInstall],
    ['postrm', afterRemove],
  ] as const) {
    copyFileSync(script, join(folder, name));
    chmodSync(join(folder, name), 0o755);
  }
  for (const name of ['control', 'md5sums']) chmodSync(join(folder, name), 0o644);
}
