import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, mkdirSync, renameSync, chmodSync } from 'node:fs';
import { once } from 'node:events';
import { join } from 'node:path';
import { cacheFolder } from '../../scripts/runtime/cache-folder';

/** Names the form of the films, so that a cache with older ones is not used. */
const FORM = 2;

/** Each picture carries its number as a row of black and white bars, the highest bit first. */
export const BITS = 20;
export const BAR = 6;
export const WIDTH = BITS * BAR;
export const HEIGHT = 24;

/** A film that is nothing but numbered pictures and silence, as long as the real one. */
export interface SyntheticFilm {
  path: string;
  /** Pictures per second. */
  frameRate: number;
  seconds: number;
}

interface Making {
  name: string;
  rate: string;
  frameRate: number;
  seconds: number;
  /** Without numbers, where nobody looks at the picture: it is made in a fraction of the time. */
  isBlank?: true;
}

const REFERENCE: Making = {
  name: 'La La Land (2016)',
  rate: '24000/1001',
  frameRate: 24_000 / 1_001,
  seconds: 7_680,
};
/** The same in the speed of European television. */
const TWIN: Making = {
  name: 'La La Land (2016) 25 fps',
  rate: '25',
  frameRate: 25,
  seconds: 7_365.44,
  isBlank: true,
};
/** One that no pack knows. */
const OTHER: Making = {
  name: 'Another Evening (1999)',
  rate: '24',
  frameRate: 24,
  seconds: 600,
  isBlank: true,
};

export const referenceFilm = (): Promise<SyntheticFilm> => made(REFERENCE);
export const twinFilm = (): Promise<SyntheticFilm> => made(TWIN);
export const otherFilm = (): Promise<SyntheticFilm> => made(OTHER);

/** Makes a film once, and keeps it for the next tests. */
async function made({ name, rate, frameRate, seconds, isBlank }: Making): Promise<SyntheticFilm> {
  const folder = join(cacheFolder(), `synthetic-films-${String(FORM)}`);
  const path = join(folder, `${name}.mp4`);
  if (!existsSync(path)) {
    mkdirSync(folder, { recursive: true });
    chmodSync(folder, 0o755);
    const half = join(folder, `${name}.${String(process.pid)}.mp4`);
    if (isBlank) await encodeBlank(half, rate, seconds);
    else await encode(half, rate, Math.round(frameRate * seconds), seconds);
    renameSync(half, path);
  }
  return { path, frameRate, seconds };
}

/** What every film is made with; the picture comes before, the silence after it. */
function ffmpegOn(picture: readonly string[], path: string, seconds: number): ChildProcess {
  return spawn(
    'ffmpeg',
    [
      ...['-v', 'error', '-y', ...picture],
      ...['-f', 'lavfi', '-i', 'anullsrc=r=8000:cl=mono', '-t', String(seconds)],
      ...['-c:v', 'libx264', '-preset', 'ultrafast', '-crf', '20', '-g', '48', '-bf', '0'],
      ...['-pix_fmt', 'yuv420p', '-c:a', 'aac', '-b:a', '16k', '-movflags', '+faststart', path],
    ],
    { stdio: ['pipe', 'ignore', 'inherit'] },
  );
}

async function encodeBlank(path: string, rate: string, seconds: number): Promise<void> {
  await ended(
    ffmpegOn(['-f', 'lavfi', '-i', `color=black:s=32x16:r=${rate}`], path, seconds),
    path,
  );
}

async function encode(path: string, rate: string, frames: number, seconds: number): Promise<void> {
  const size = `${String(WIDTH)}x${String(HEIGHT)}`;
  const raw = ['-f', 'rawvideo', '-pix_fmt', 'gray', '-s', size, '-r', rate, '-i', '-'];
  const ffmpeg = ffmpegOn(raw, path, seconds);
  const end = ended(ffmpeg, path);
  const picture = Buffer.alloc(WIDTH * HEIGHT);
  const inOnePiece: Buffer[] = [];
  for (let number = 0; number < frames; number += 1) {
    draw(picture, number);
    inOnePiece.push(Buffer.from(picture));
    if (inOnePiece.length < 500 && number < frames - 1) continue;
    if (!ffmpeg.stdin?.write(Buffer.concat(inOnePiece))) await once(ffmpeg.stdin!, 'drain');
    inOnePiece.length = 0;
  }
  ffmpeg.stdin?.end();
  await end;
}

async function ended(ffmpeg: ChildProcess, path: string): Promise<void> {
  const [code] = (await once(ffmpeg, 'exit')) as [number];
  if (code !== 0) throw new Error(`ffmpeg ended with ${String(code)} while it made ${path}`);
}

function draw(picture: Buffer, number: number): void {
  for (let bit = 0; bit < BITS; bit += 1) {
    const isSet = (number >> (BITS - 1 - bit)) & 1;
    picture.fill(isSet ? 235 : 16, bit * BAR, (bit + 1) * BAR);
  }
  for (let row = 1; row < HEIGHT; row += 1) picture.copyWithin(row * WIDTH, 0, WIDTH);
}
