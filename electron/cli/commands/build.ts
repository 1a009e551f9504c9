import { buildPack, writePack } from '#core/packs/build-pack';
import { UsageError, type Command } from '../command';

export const build: Command = {
  name: 'build',
  usage: 'build SOURCES TARGET',
  summary: 'Builds a pack from its sources; the same sources give the same bytes.',
  options: {},
  async run([sources, target]) {
    if (sources === undefined || target === undefined) {
      throw new UsageError('name the folder of the sources and the folder to write');
    }
    const built = await buildPack(sources);
    await writePack(built, target);
    const { manifest, entries, scenes } = built.pack;
    process.stderr.write(
      `built ${manifest.id} ${manifest.version}: ${String(entries.length)} entries, ${String(scenes.length)} scenes, in ${target}\n`,
    );
  },
};
