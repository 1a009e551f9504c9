import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { schemaFiles } from '#core/packs/schema/json-schema';
import { UsageError, type Command } from '../command';

export const schema: Command = {
  name: 'schema',
  usage: 'schema FOLDER',
  summary:
    'Writes a JSON Schema of each kind of source file, by which editors complete and explain its fields.',
  options: {},
  async run([folder, ...rest]) {
    if (folder === undefined || rest.length > 0)
      throw new UsageError('name one folder, in which the schemas are to lie');
    await mkdir(folder, { recursive: true });
    const files = schemaFiles();
    for (const [name, text] of files) await writeFile(join(folder, name), text);
    process.stderr.write(`wrote ${String(files.size)} schemas in ${folder}\n`);
  },
};
