import type { FileHandle } from 'node:fs/promises';
import { Reader } from '@zip.js/zip.js';

/** Lets the zip library read a file piece by piece, so that no archive is in memory whole. */
export class HandleReader extends Reader<FileHandle> {
  constructor(
    private readonly handle: FileHandle,
    override readonly size: number,
  ) {
    super(handle);
  }

  override async readUint8Array(index: number, length: number): Promise<Uint8Array> {
    const bytes = new Uint8Array(Math.max(0, Math.min(length, this.size - index)));
    let filled = 0;
    while (filled < bytes.length) {
      const { bytesRead } = await this.handle.read(
        bytes,
        filled,
        bytes.length - filled,
        index + filled,
      );
      if (bytesRead === 0) throw new Error('the file has become shorter');
      filled += bytesRead;
    }
    return bytes;
  }
}
