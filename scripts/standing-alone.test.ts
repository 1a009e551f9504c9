import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { CHECKOUT } from './runtime/checkout';

const TEXT = /\.(?:ts|tsx|js|json|ya?ml|md|css|html|sh)$|\/run$/;

/** Files that git knows, with their text. Without git (an unpacked archive) there is nothing to compare. */
function tracked(): { name: string; text: string }[] {
  const names = execFileSync('git', ['ls-files'], { cwd: CHECKOUT, encoding: 'utf8' });
  return names
    .split('\n')
    .filter((name) => TEXT.test(name))
    .map((name) => ({ name, text: readFileSync(join(CHECKOUT, name), 'utf8') }));
}

describe('the project', () => {
  const files = tracked();

  it('has files to look at', () => {
    expect(files.length).toBeGreaterThan(100);
  });

  it('reads nothing outside its own folder', () => {
    const outside = files.filter(({ text }) =>
      /(?:'|"|`)(?:\.\.\/)+shared\/(?:design|content)/.test(text),
    );
    expect(outside.map(({ name }) => name)).toEqual([]);
  });

  it('never switches the sandbox off', () => {
    const switched = ['no', 'sandbox'].join('-');
    const product = files.filter(({ name }) =>
      /^(?:electron|renderer|shared|scripts)\//.test(name),
    );
    const off = product.filter(({ text }) => text.includes(`--${switched}`));
    expect(off.map(({ name }) => name)).toEqual([]);
  });

  it('has a lock file without addresses of any registry', () => {
    const lock = readFileSync(join(CHECKOUT, 'package-lock.json'), 'utf8');
    expect(lock).not.toMatch(/"resolved": "https?:/);
  });
});
