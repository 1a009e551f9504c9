import type { ChildProcess } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ElectronApplication } from '@playwright/test';
import type { Desktop } from './support/desktop';
import { startSessionBus } from './support/desktop';
import { expect, testWithDesktop as test } from './support/with-desktop';
import { inMain } from './support/in-main';
import { MpvPlayer } from './support/mpv-player';
import { scenes } from './support/pack';
import { answer } from './support/steps';
import { referenceFilm } from './support/synthetic-film';

/** The next save dialog is answered with this path. */
function saveTo(app: ElectronApplication, path: string): Promise<void> {
  return inMain(
    app,
    ({ dialog }, filePath) => {
      dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
    },
    path,
  );
}

/** Where notes are to be seen: the upper half of a player's window; and where they are not: the lower one. */
const UPPER = '1200x330+0+0';
const LOWER = '1200x250+0+400';

for (const kind of ['mpv', 'vlc'] as const) {
  test(`the saved notes stand at the top of the picture in ${kind}`, async ({
    launch,
    desktop,
    picture,
  }) => {
    const bus = await startSessionBus(desktop);
    const { app, page } = await launch();
    await answer(page, 'seen');
    for (const [format, name] of [
      ['ass', 'Notes for mpv or VLC'],
      ['srt', 'Notes for a television'],
    ] as const) {
      const path = join(desktop.folder, `notes.${format}`);
      await saveTo(app, path);
      await page.getByRole('button', { name }).click();
      await expect(page.getByText(`Saved: ${path}`)).toBeVisible();
    }
    await picture(page, 'export-plan');
    await app.close();

    const film = join(desktop.folder, 'grey.mp4');
    desktop.run('ffmpeg', [
      ...['-v', 'error', '-f', 'lavfi', '-i', 'color=0x303030:s=1200x675:r=12:d=90'],
      ...['-c:v', 'libx264', '-preset', 'ultrafast', '-pix_fmt', 'yuv420p', film],
    ]);
    // VLC shows a line only if it has passed its beginning.
    const start = String(firstCue(join(desktop.folder, 'notes.srt')) - 2);
    const upper = (name: string): string => hash(desktop.picture(`${name}-upper`, UPPER));
    const lower = (name: string): string => hash(desktop.picture(`${name}-lower`, LOWER));
    const before = [upper('none'), lower('none')];
    const bare = show(kind, desktop, bus, [
      film,
      `--start${kind === 'vlc' ? '-time' : ''}=${start}`,
    ]);
    await expect.poll(() => lower(`${kind}-bare`)).not.toBe(before[1]);
    await expect.poll(() => upper(`${kind}-bare`)).not.toBe(before[0]);
    const plain = [upper(`${kind}-bare`), lower(`${kind}-bare`)];
    bare.kill('SIGKILL');
    await expect.poll(() => upper('none')).toBe(before[0]);
    for (const format of ['ass', 'srt']) {
      const noted = show(kind, desktop, bus, [
        film,
        `--start${kind === 'vlc' ? '-time' : ''}=${start}`,
        `--sub-file=${join(desktop.folder, `notes.${format}`)}`,
      ]);
      await expect
        .poll(() => lower(`${kind}-${format}`), 'it leaves the rest alone')
        .toBe(plain[1]);
      await expect
        .poll(() => [before[0], plain[0]].includes(upper(`${kind}-${format}`)))
        .toBe(false);
      expect(lower(`${kind}-${format}`)).toBe(plain[1]);
      noted.kill('SIGKILL');
      await expect.poll(() => upper('none')).toBe(before[0]);
    }
  });
}

/** The second at which the first note of an .srt comes. */
function firstCue(path: string): number {
  const [, hours, minutes, seconds] =
    /(\d+):(\d+):(\d+),\d+ -->/.exec(readFileSync(path, 'utf8')) ?? [];
  return Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds);
}

function hash(picture: Buffer): string {
  return createHash('sha256').update(picture).digest('hex');
}

/** A player in a window of its own, at the corner of the display, without anything of its own over the picture. */
function show(
  kind: 'mpv' | 'vlc',
  desktop: Desktop,
  bus: Readonly<Record<string, string>>,
  args: readonly string[],
): ChildProcess {
  if (kind === 'vlc') {
    const usual = ['-I', 'dummy', '--no-interact', '--aout=dummy', '--vout=xcb_x11'];
    return desktop.start('vlc', [...usual, '--no-osd', '--no-video-title-show', ...args], bus);
  }
  const usual = ['--no-config', '--ao=null', '--no-terminal', '--vo=x11', '--osc=no'];
  return desktop.start('mpv', [...usual, '--osd-level=0', '--geometry=1200x675+0+0', ...args]);
}

test('chapters reach mpv, and give nothing away on a first watch', async ({ launch, desktop }) => {
  const film = await referenceFilm();
  const { app, page } = await launch();
  await answer(page, 'first');
  const path = join(desktop.folder, 'chapters.txt');
  await saveTo(app, path);
  await page.getByRole('button', { name: 'Chapters for mpv or ffmpeg' }).click();
  await expect(page.getByText(`Saved: ${path}`)).toBeVisible();
  expect(existsSync(path)).toBe(true);
  expect(readFileSync(path, 'utf8')).not.toMatch(/title=(?!Chapter \d+$|La La Land)/m);
  const mpv = await MpvPlayer.start(desktop, film.path, [`--chapters-file=${path}`, '--pause']);
  expect(await mpv.get('chapter-list/count')).toBe(81);
  expect(await mpv.get('chapter-list/1/title')).toBe('Chapter 2');
});

/** A chapter as it stands in a file: seconds, and its name. */
interface Written {
  start: number;
  end: number;
  title: string;
}

/** What ffmpeg finds in a film. */
function chaptersIn(desktop: Desktop, film: string): Written[] {
  const args = ['-v', 'error', '-show_chapters', '-of', 'json', film];
  const { chapters } = JSON.parse(desktop.run('ffprobe', args)) as {
    chapters: { start_time: string; end_time: string; tags: { title: string } }[];
  };
  return chapters.map(({ start_time, end_time, tags }) => ({
    start: Number(start_time),
    end: Number(end_time),
    title: tags.title,
  }));
}

/** The chapters in MKVToolNix's own words, as it reads them out of a film or as we have written them for it. */
function chaptersOf(xml: string): Written[] {
  const all = (name: string): string[] =>
    [...xml.matchAll(new RegExp(`<${name}>([^<]*)</${name}>`, 'g'))].map(([, text]) => text ?? '');
  const seconds = (text: string): number => {
    const [hours, minutes, rest] = text.split(':').map(Number);
    return (hours ?? NaN) * 3600 + (minutes ?? NaN) * 60 + (rest ?? NaN);
  };
  const [starts, ends] = [all('ChapterTimeStart'), all('ChapterTimeEnd')];
  return all('ChapterString').map((title, i) => ({
    start: seconds(starts[i] ?? ''),
    end: seconds(ends[i] ?? ''),
    title: title.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&'),
  }));
}

for (const audience of ['seen', 'first'] as const) {
  test(`chapters get into a Matroska film by the commands that the window shows (${audience})`, async ({
    launch,
    desktop,
    picture,
  }) => {
    const { app, page } = await launch();
    await answer(page, audience);
    // A film that has a chapter of its own already, which must go.
    const old = join(desktop.folder, 'old.txt');
    writeFileSync(
      old,
      ';FFMETADATA1\n[CHAPTER]\nTIMEBASE=1/1\nSTART=0\nEND=100\ntitle=An old one\n',
    );
    const film = join(desktop.folder, 'FILM.mkv');
    desktop.run('ffmpeg', [
      ...['-v', 'error', '-f', 'lavfi', '-i', 'color=black:s=32x16:r=1:d=7680', '-i', old],
      ...['-map', '0', '-map_chapters', '1', '-c:v', 'libx264', '-preset', 'ultrafast', film],
    ]);
    expect(chaptersIn(desktop, film).map(({ title }) => title)).toEqual(['An old one']);

    const xml = join(desktop.folder, 'chapters.xml');
    await saveTo(app, xml);
    await page.getByRole('button', { name: 'Chapters for MKVToolNix' }).click();
    await expect(page.getByText(`Saved: ${xml}`)).toBeVisible();
    await picture(page, `export-matroska-${audience}`);
    const written = chaptersOf(readFileSync(xml, 'utf8'));
    expect(written.map(({ start }) => start)).toEqual(scenes.map(({ start }) => start));
    const isNumbered = written.every(({ title }) => /^Chapter \d+$/.test(title));
    expect(isNumbered).toBe(audience === 'first');

    const commands = page.locator('.export-plan-command');
    const run = async (command: number): Promise<void> => {
      desktop.run('sh', ['-c', (await commands.nth(command).textContent()) ?? '']);
    };
    // The copy first: the other command changes the film itself.
    for (const [command, name] of ['COPY.mkv', 'FILM.mkv'].entries()) {
      await run(command);
      const made = join(desktop.folder, name);
      expect(chaptersIn(desktop, made), `${name} by ffmpeg`).toEqual(written);
      const read = join(desktop.folder, `${name}.xml`);
      desktop.run('mkvextract', [made, 'chapters', read]);
      expect(chaptersOf(readFileSync(read, 'utf8')), `${name} by MKVToolNix`).toEqual(written);
      if (command === 0) expect(chaptersIn(desktop, film)).toHaveLength(1);
    }

    const text = join(desktop.folder, 'chapters.txt');
    await saveTo(app, text);
    await page.getByRole('button', { name: 'Chapters for mpv or ffmpeg' }).click();
    await expect(page.getByText(`Saved: ${text}`)).toBeVisible();
    desktop.run('rm', [join(desktop.folder, 'COPY.mkv')]);
    await run(0);
    expect(chaptersIn(desktop, join(desktop.folder, 'COPY.mkv')), 'by ffmpeg alone').toEqual(
      written,
    );
  });
}
