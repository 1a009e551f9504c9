import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { appendFile, copyFile, mkdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Code } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { expect, it, onTestFinished } from 'vitest';
import { openPack } from '#core/packs/open-pack';
import { png } from '#core/packs/testing/pictures';
import { temporaryFolder } from '#core/packs/testing/tiny-pack';

const CHECKOUT = join(import.meta.dirname, '../..');
const GUIDE = join(CHECKOUT, 'docs/authoring.md');

/** What the guide asks its reader to do. */
type Step =
  | { act: 'run'; line: string }
  | { act: 'expect'; text: string }
  | { act: 'picture'; file: string }
  | { act: 'write'; file: string; text: string }
  | { act: 'append'; file: string; text: string }
  | { act: 'replace'; file: string; text: string; by: string };

const WHOLE = /the whole of `([^`]+)` becomes:$/i;
const APPEND = /at the end of `([^`]+)`, add:$/i;
const PICTURE = /^Copy a picture of yours to `([^`]+)`\.$/;
const REPLACE = /in `([^`]+)`, replace:$/i;

/** The steps of the guide, in order; a block that nobody is told what to do with is a fault of the guide. */
function stepsOf(guide: string): Step[] {
  const steps: Step[] = [];
  let before = '';
  let replacing: { file: string; text: string } | undefined;
  for (const node of fromMarkdown(guide).children) {
    if (node.type !== 'code') {
      const [start, end] = [node.position!.start.offset, node.position!.end.offset];
      before = guide.slice(start, end).replace(/\s+/g, ' ');
      const file = PICTURE.exec(before)?.[1];
      if (file !== undefined) steps.push({ act: 'picture', file });
      continue;
    }
    const { lang, value }: Code = node;
    if (replacing && before === 'with:') {
      steps.push({ act: 'replace', ...replacing, by: value });
      replacing = undefined;
    } else if (lang === 'sh')
      steps.push(...value.split('\n').map((line) => ({ act: 'run' as const, line })));
    else if (lang === 'text') steps.push({ act: 'expect', text: value });
    else if (WHOLE.test(before))
      steps.push({ act: 'write', file: WHOLE.exec(before)![1]!, text: `${value}\n` });
    else if (APPEND.test(before))
      steps.push({ act: 'append', file: APPEND.exec(before)![1]!, text: `\n${value}\n` });
    else if (REPLACE.test(before)) replacing = { file: REPLACE.exec(before)![1]!, text: value };
    else throw new Error(`nobody is told what to do with: ${value}`);
    before = '';
  }
  return steps;
}

/** A checkout of its own, in which the guide may write what it likes. */
async function checkout(): Promise<string> {
  const folder = await temporaryFolder();
  for (const name of ['node_modules', 'electron', 'shared'])
    await symlink(join(CHECKOUT, name), join(folder, name), 'junction');
  await copyFile(join(CHECKOUT, 'package.json'), join(folder, 'package.json'));
  return folder;
}

class Reader {
  /** What the last commands have printed, and whether one of them failed, since anything else was done. */
  private printed = '';
  private failed = false;
  private watching: ChildProcess | undefined;

  constructor(
    private readonly folder: string,
    private readonly env: NodeJS.ProcessEnv,
  ) {}

  async follow(step: Step): Promise<void> {
    if (step.act === 'expect') {
      const printed = this.printed.split('\n').map((line) => line.trimEnd());
      for (const line of step.text.split('\n')) expect(printed, this.printed).toContain(line);
      if (this.failed) expect(step.text).toMatch(/^filmpack: /);
      this.failed = false;
      return;
    }
    expect(this.failed, `failed: ${this.printed}`).toBe(false);
    if (step.act === 'run') return this.run(step.line);
    this.printed = '';
    const path = join(this.folder, step.file);
    await mkdir(dirname(path), { recursive: true });
    if (step.act === 'picture') return writeFile(path, png(640, 360));
    if (step.act === 'write') return writeFile(path, step.text);
    if (step.act === 'append') return appendFile(path, step.text);
    const text = await readFile(path, 'utf8');
    expect(text.split(step.text), `${step.file} holds once: ${step.text}`).toHaveLength(2);
    return writeFile(
      path,
      text.replace(step.text, () => step.by),
    );
  }

  /** To the letter, through the shell; but what goes on until Ctrl+C is left running. */
  private async run(line: string): Promise<void> {
    const isWatch = / -- watch /.test(line);
    const words = [
      '--import',
      'tsx',
      'electron/cli/filmpack.ts',
      ...line.split(' -- ')[1]!.split(' '),
    ];
    const options = { cwd: this.folder, env: this.env };
    const child = isWatch
      ? spawn(process.execPath, words, options)
      : spawn(line, { ...options, shell: true });
    let text = '';
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding('utf8').on('data', (piece: string) => (text += piece));
    if (!isWatch) {
      const [code] = (await once(child, 'close')) as [number | null];
      this.printed = `${this.failed || this.printed === '' ? '' : this.printed}${text}`;
      this.failed = code !== 0;
      return;
    }
    this.watching = child;
    onTestFinished(() => void child.kill('SIGKILL'));
    while (!text.includes('\nbuilt ')) await this.untilItSpeaks();
  }

  /** Resolves when the watched pack that lies in the app's folder has this version. */
  async untilWatched(folder: string, version: string): Promise<void> {
    while ((await openPack(folder)).pack.manifest.version !== version) await this.untilItSpeaks();
  }

  private async untilItSpeaks(): Promise<void> {
    const { watching } = this;
    await Promise.race([once(watching!.stderr!, 'data'), once(watching!, 'exit')]);
    expect(watching!.exitCode, 'the watch has ended early').toBeNull();
  }
}

it(
  'leads from nothing to a pack that is handed on, to the letter',
  { timeout: 600_000 },
  async () => {
    const home = await temporaryFolder();
    const folder = await checkout();
    const config = join(home, 'config');
    const env = { ...process.env, HOME: home, XDG_CONFIG_HOME: config, APPDATA: config };
    const reader = new Reader(folder, env);
    const steps = stepsOf(await readFile(GUIDE, 'utf8'));
    expect(steps.filter(({ act }) => act === 'run').length).toBeGreaterThan(12);
    for (const step of steps) await reader.follow(step);
    const packs =
      process.platform === 'darwin' ? join(home, 'Library/Application Support') : config;
    await reader.untilWatched(join(packs, 'Footlight/packs/the-night-ferry'), '0.2.0');
  },
);
