import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { claimsCoverage, type Coverage } from '#core/packs/claims-coverage';
import { describeProblem } from '#core/packs/problems';
import { readSources } from '#core/packs/read-sources';
import { spoilerHints } from '#core/packs/spoiler-hints';
import type { Pack } from '#shared/pack/pack';
import { UsageError, type Command } from '../command';
import { isSourceFolder, loadPack } from '../load-pack';

/** Where a checkout keeps the sources of its packs. */
const PACKS = join('resources', 'packs');

export const check: Command = {
  name: 'check',
  usage: 'check [PACK …]',
  summary:
    'Says everything that is wrong with a pack, with file, line, column and what would be right; without PACK, with each in resources/packs.',
  options: {},
  async run(packs) {
    for (const pack of packs.length === 0 ? await packsHere() : packs) await checkOne(pack);
  },
};

async function packsHere(): Promise<string[]> {
  const found = await readdir(PACKS, { withFileTypes: true }).catch(() => []);
  const names = found.filter((one) => one.isDirectory()).map(({ name }) => name);
  if (names.length === 0) throw new UsageError('name the folder of a pack');
  return names.sort().map((name) => join(PACKS, name));
}

async function checkOne(folder: string): Promise<void> {
  const { pack } = await loadPack(folder);
  process.stdout.write(`${summary(pack)}\n`);
  if (!(await isSourceFolder(folder))) return;
  const sources = await readSources(folder);
  const coverage = claimsCoverage(sources);
  if (coverage.length > 0) process.stdout.write(coverageText(coverage));
  const hashed = sources.shingles.size;
  if (hashed > 0)
    process.stdout.write(
      `nothing copied: no run of eight words in common with ${String(hashed)} hashed runs of the sources\n`,
    );
  const hints = spoilerHints(sources).map((hint) => `  ${describeProblem(hint)}\n`);
  if (hints.length > 0)
    process.stdout.write(`no mistakes, but worth another look:\n${hints.join('')}`);
}

function coverageText(coverage: readonly Coverage[]): string {
  const line = (name: string, covered: number, all: number): string =>
    `  ${name}: ${String(covered)} of ${String(all)}\n`;
  const covered = ({ claims, missing }: Coverage): number => claims - missing.length;
  const sum = (values: readonly number[]): number =>
    values.reduce((total, value) => total + value, 0);
  const lines = coverage.map((one) => line(one.source, covered(one), one.claims));
  const all = sum(coverage.map(({ claims }) => claims));
  return `claims covered: ${String(sum(coverage.map(covered)))} of ${String(all)}\n${lines.join('')}`;
}

function summary({ manifest, entries, scenes, songs, places, people, reads }: Pack): string {
  const cued = entries.filter(({ cues }) => cues.length > 0);
  const count = (items: readonly unknown[], name: string): string =>
    `${String(items.length)} ${name}`;
  const lists = [
    count(entries, 'entries'),
    count(cued, 'of them with a cue'),
    count(scenes, 'scenes'),
    count(songs, 'songs'),
    count(places, 'places'),
    count(people, 'people'),
    count(manifest.landmarks, 'landmarks'),
    count(reads, 'long reads'),
    ...(manifest.pictures ? [count(manifest.pictures, 'pictures')] : []),
  ];
  return `${manifest.id} ${manifest.version} is in order: ${lists.join(', ')}`;
}
