import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CHECKOUT } from '../runtime/checkout';

/** When the last commit was made, in seconds: the time of everything that is packed, so that it can be made again. */
export function commitTime(): number {
  const asked = execFileSync('git', ['log', '-1', '--format=%ct'], {
    cwd: CHECKOUT,
    encoding: 'utf8',
  });
  return Number(asked.trim());
}

/**
 * The unpacked app as one tar.gz, byte for byte the same from the same files: sorted, of nobody in particular, all of one
 * time.
 * @param dist where electron-builder left `linux-unpacked`
 * @returns path of the archive
 */
export function packTar(dist: string): string {
  const { name, version } = JSON.parse(readFileSync(join(CHECKOUT, 'package.json'), 'utf8')) as {
    name: string;
    version: string;
  };
  const root = `${name}-${version}`;
  const path = join(dist, `${root}-linux-x64.tar.gz`);
  const time = process.env['SOURCE_DATE_EPOCH'] ?? String(commitTime());
  execFileSync('tar', [
    ...['--create', '--use-compress-program=gzip --no-name', `--file=${path}`],
    ...['--sort=name', `--mtime=@${time}`, '--owner=0', '--group=0', '--numeric-owner'],
    ...['--mode=u=rwX,go=rX', '--format=gnu', `--transform=s,^linux-unpacked,${root},`],
    ...[`--directory=${dist}`, 'linux-unpacked'],
  ]);
  return path;
}
