import { Uint8ArrayReader, Uint8ArrayWriter, ZipWriter } from '@zip.js/zip.js';

/** The first second that a zip archive can name: when a pack was packed must not change its bytes. */
const EPOCH_DOS = (1 << 21) | (1 << 16);

/**
 * Packs the files of a built pack into one archive. The same files give the same bytes, whatever they are given as,
 * on any machine: so it is done by the library's own code, not by that of the system.
 */
export async function archiveBytes(
  files: ReadonlyMap<string, string | Uint8Array>,
): Promise<Uint8Array> {
  const writer = new ZipWriter(new Uint8ArrayWriter(), {
    rawLastModDate: EPOCH_DOS,
    extendedTimestamp: false,
    useWebWorkers: false,
    useCompressionStream: false,
    level: 9,
    // Each file's size stands before it, for those who read an archive from its beginning.
    dataDescriptor: false,
  });
  // The manifest first: whoever looks into an archive looks for it.
  const names = [...files.keys()].sort(
    (a, b) => Number(b === 'pack.json') - Number(a === 'pack.json') || (a < b ? -1 : 1),
  );
  for (const name of names) {
    const content = files.get(name) ?? '';
    const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
    await writer.add(name, new Uint8ArrayReader(bytes));
  }
  return writer.close();
}
