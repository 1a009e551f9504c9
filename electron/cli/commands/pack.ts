import { packFiles } from '#core/archive/pack-files';
import { archiveBytes } from '#core/archive/write-archive';
import { buildPack } from '#core/packs/build-pack';
import { replaceFile } from '#core/storage/replace-file';
import { PACK_ENDING } from '#shared/pack/file-name';
import { UsageError, type Command } from '../command';
import { isSourceFolder } from '../load-pack';

export const pack: Command = {
  name: 'pack',
  usage: 'pack PACK TARGET.filmpack',
  summary: 'Puts a pack into one file that can be given away; the same pack gives the same bytes.',
  options: {},
  async run([folder, target]) {
    if (folder === undefined || target === undefined)
      throw new UsageError('name the pack and the file to write');
    if (!target.endsWith(PACK_ENDING))
      throw new UsageError(`the file that is written has a name that ends in ${PACK_ENDING}`);
    const files = (await isSourceFolder(folder))
      ? (await buildPack(folder)).files
      : await packFiles(folder);
    const content = await archiveBytes(files);
    await replaceFile({ path: target, content, temporary: `${target}.part` });
    process.stderr.write(
      `packed ${String(files.size)} files, ${String(content.length)} bytes, in ${target}\n`,
    );
  },
};
