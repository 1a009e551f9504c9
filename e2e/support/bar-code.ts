import { spawn, type ChildProcess } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, readSync, rmSync } from 'node:fs';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { BITS, HEIGHT, WIDTH } from './synthetic-film';

/** The display has the film's proportions, so that a player in full screen fills all of it. */
const SCALE = 5;
const ACROSS = WIDTH * SCALE;
const DOWN = HEIGHT * SCALE;

/** Of the XWD file in which the display keeps its picture: these places hold numbers of 32 bits, the highest byte first. */
const HEADER = { size: 0, bytesPerLine: 12, colours: 19 } as const;
const COLOUR_BYTES = 12;

/** A display of its own whose memory is a file, so that what is really on the screen can be read at any instant. */
export class BarCodeDisplay {
  private constructor(
    readonly environment: Readonly<Record<string, string>>,
    private readonly server: ChildProcess,
    private readonly folder: string,
    private readonly file: number,
    private readonly row: { at: number; bytes: Buffer },
  ) {}

  static async start(): Promise<BarCodeDisplay> {
    const folder = mkdtempSync(join(tmpdir(), 'footlight-screen-'));
    const screen = `${String(ACROSS)}x${String(DOWN)}x24`;
    const server = spawn(
      'Xvfb',
      [
        ...['-displayfd', '3', '-screen', '0', screen, '-fbdir', folder],
        ...['-ac', '-nolisten', 'tcp', '-nocursor'],
      ],
      { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] },
    );
    const [number] = (await once(server.stdio[3] as Readable, 'data')) as [Buffer];
    const file = openSync(join(folder, 'Xvfb_screen0'), 'r');
    const header = Buffer.alloc(100);
    readSync(file, header, 0, header.length, 0);
    const word = (place: number): number => header.readUInt32BE(place * 4);
    const pixels = word(HEADER.size) + word(HEADER.colours) * COLOUR_BYTES;
    const line = word(HEADER.bytesPerLine);
    const at = pixels + Math.floor(DOWN / 2) * line;
    const environment = {
      DISPLAY: `:${number.toString().trim()}`,
      XAUTHORITY: '',
      WAYLAND_DISPLAY: '',
    };
    return new BarCodeDisplay(environment, server, folder, file, {
      at,
      bytes: Buffer.alloc(line),
    });
  }

  /** Number of the picture that is on the screen now; undefined where there is none. */
  read(): number | undefined {
    const { at, bytes } = this.row;
    readSync(this.file, bytes, 0, bytes.length, at);
    let number = 0;
    for (let bit = 0; bit < BITS; bit += 1) {
      const middle = Math.floor(((bit + 0.5) * ACROSS) / BITS) * 4;
      const green = bytes[middle + 1] ?? 0;
      // Neither black nor white: the player shows something else, or nothing yet.
      if (green > 70 && green < 180) return undefined;
      number = number * 2 + (green > 128 ? 1 : 0);
    }
    return number;
  }

  close(): void {
    closeSync(this.file);
    this.server.kill();
    rmSync(this.folder, { recursive: true, force: true, maxRetries: 10 });
  }
}
