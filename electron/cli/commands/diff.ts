import { diffPacks } from '#shared/pack/diff/diff-packs';
import { diffWords } from '#shared/pack/diff/diff-words';
import { UsageError, type Command } from '../command';
import { loadPack } from '../load-pack';

export const diff: Command = {
  name: 'diff',
  usage: 'diff OLD NEW [--json]',
  summary:
    'Says in words how one version of a pack differs from another, which spoiler moments have moved, and which version number fits.',
  options: { json: { type: 'boolean' } },
  async run([old, now, ...rest], { json }) {
    if (old === undefined || now === undefined || rest.length > 0)
      throw new UsageError('name two packs: the earlier one, then the later one');
    const [before, after] = [await loadPack(old), await loadPack(now)];
    const found = diffPacks(before.pack, after.pack);
    process.stdout.write(json === true ? `${JSON.stringify(found)}\n` : diffWords(found));
  },
};
