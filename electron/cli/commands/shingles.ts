import { readFile, writeFile } from 'node:fs/promises';
import { shingleFile } from '#core/packs/shingles';
import { UsageError, type Command } from '../command';

export const shingles: Command = {
  name: 'shingles',
  usage: 'shingles DOCUMENT FILE',
  summary:
    'Hashes the word runs of a document that a pack must not copy: FILE is shingles/<source>.txt.',
  options: {},
  async run([document, file, ...rest]) {
    if (document === undefined || file === undefined || rest.length > 0)
      throw new UsageError('name the document, a text file, and the file to write');
    const text = shingleFile(await readFile(document, 'utf8'));
    await writeFile(file, text);
    const runs = text.split('\n').length - 1;
    process.stderr.write(`${String(runs)} runs of eight words, hashed, in ${file}\n`);
  },
};
