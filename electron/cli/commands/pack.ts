import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { archiveBytes } from '#core/archive/write-archive';
import { buildPack } from '#core/packs/build-pack';
import { openPack } from '#core/packs/open-pack';
import { replaceFile } from '#core/storage/replace-file';
import { UsageError, type Command } from '../command';
import { isSourceFolder, PACKED } from '../load-pack';

export const pack: Command = {
  name: 'pack',
  usage: 'pack PACK TARGET.filmpack',
  summary: 'Puts a pack into one file that can be given away; the same pack gives the same bytes.',
  options: {},
  async run([folder, target]) {
    if (folder === undefined || target === undefined)
      throw new UsageError('name the pack and the file to write');
    if (!target.endsWith(PACKED))
      throw new UsageError(`the file that is written has a name that ends in ${PACKED}`);
    const files = (await isSourceFolder(folder))
      ? (await buildPack(folder)).files
      : await builtFiles(folder);
    const content = await archiveBytes(files);
    await replaceFile({ path: target, content, temporary: `${target}.part` });
    process.stderr.write(
      `packed ${String(files.size)} files, ${String(content.length)} bytes, in ${target}\n`,
    );
  },
};

/** The files of a built pack, all of them proved; what else lies in its folder is left out. */
async function builtFiles(folder: string): Promise<Map<string, Uint8Array>> {
  const { manifest } = (await openPack(folder)).pack;
  const names = ['pack.json', ...manifest.files.map(({ name }) => name)];
  return new Map(
    await Promise.all(
      names.map(async (name) => [name, await readFile(join(folder, name))] as const),
    ),
  );
}
