import { join } from 'node:path';
import { buildPack, writePack } from '../electron/core/packs/build-pack';
import { BUNDLED_PACKS } from './bundled-packs';

// Builds the packs that ship from their sources.
for (const id of BUNDLED_PACKS) {
  const target = join('out', 'packs', id);
  const built = await buildPack(join('resources', 'packs', id));
  await writePack(built, target);
  const { manifest, entries, scenes } = built.pack;
  process.stderr.write(
    `built ${manifest.id} ${manifest.version}: ${String(entries.length)} entries, ${String(scenes.length)} scenes, in ${target}\n`,
  );
}
