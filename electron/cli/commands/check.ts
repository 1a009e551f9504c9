import type { Pack } from '#shared/pack/pack';
import { UsageError, type Command } from '../command';
import { loadPack } from '../load-pack';

export const check: Command = {
  name: 'check',
  usage: 'check PACK',
  summary: 'Says everything that is wrong with a pack, with file, line and what would be right.',
  options: {},
  async run([folder]) {
    if (folder === undefined) throw new UsageError('name the folder of a pack');
    const { pack } = await loadPack(folder);
    process.stdout.write(`${summary(pack)}\n`);
  },
};

function summary({ manifest, entries, scenes, songs, places, people }: Pack): string {
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
  ];
  return `${manifest.id} ${manifest.version} is in order: ${lists.join(', ')}`;
}
